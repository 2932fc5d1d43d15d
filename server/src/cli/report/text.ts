import type { Finding, Severity } from '../../core/lint/rule.ts';
import { severityNames } from '../../core/lint/severity-names.ts';
import type { Range } from '../../core/text/range.ts';
import { positionAt, type Source } from '../../core/text/source.ts';
import { STANDARD_INPUT } from '../read-text.ts';
import type { Style } from '../terminal/style.ts';
import { pad, textWidth, visible } from '../terminal/width.ts';
import { excerptOf } from './excerpt.ts';
import { type FileReport, pathOf } from './report.ts';
import { summaryLines } from './summary.ts';

const INDENT = '    ';

/** `check --format text`: for people, grouped by file. */
export function formatText(files: readonly FileReport[], style: Style, columns: number): string {
  const blocks = files
    .filter((file) => file.findings.length > 0)
    .map((file) => fileBlock(file, style, columns));
  return [...blocks, summaryLines(files, style)].join('\n');
}

function fileBlock(file: FileReport, style: Style, columns: number): string {
  const { path, source, findings } = file;
  const name = path === STANDARD_INPUT ? '标准输入' : visible(path);
  const places = Math.max(...findings.map((finding) => place(source, finding.range).length));
  const rules = Math.max(...findings.map((finding) => textWidth(finding.rule)));
  const entries = findings.map((finding) => {
    const head = [
      place(source, finding.range).padStart(places),
      severityColour(style, finding.severity)(severityNames[finding.severity]),
      style.dim(pad(finding.rule, rules)),
      visible(finding.message),
    ];
    return [
      `  ${head.join('  ')}`,
      ...context(source, finding, style, columns),
      ...related(file, finding, style),
    ];
  });
  return `${style.bold(style.underline(name))}\n${entries.flat().join('\n')}\n`;
}

function context(source: Source, finding: Finding, style: Style, columns: number): string[] {
  const { line, marks } = excerptOf(source, finding.range, columns - INDENT.length);
  const [fix] = finding.fixes ?? [];
  const remedy = fix ? ` ${style.green(visible(fix.title))}` : '';
  return [INDENT + line, INDENT + severityColour(style, finding.severity)(marks) + remedy];
}

function related(file: FileReport, finding: Finding, style: Style): string[] {
  return (finding.related ?? []).map(({ range, message }) => {
    const path = pathOf(file, range);
    const other = path === file.path ? '' : `${visible(path)}:`;
    return style.dim(`${INDENT}另见 ${other}${place(file.source, range)}  ${visible(message)}`);
  });
}

/** Line and column as editors count them, from one. */
function place(source: Source, range: Range): string {
  const { line, character } = positionAt(source, range.start);
  return `${line + 1}:${character + 1}`;
}

function severityColour(style: Style, severity: Severity): (text: string) => string {
  const colours = { error: style.red, warning: style.yellow, information: style.cyan, hint: style.gray };
  return colours[severity];
}
