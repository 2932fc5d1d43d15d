import type { Finding, Severity } from '../../core/lint/rule.ts';
import { positionAt } from '../../core/text/source.ts';
import type { FileReport } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** `check --format github`: workflow commands that GitHub shows beside the lines of a pull request. */
export function formatGithub(files: readonly FileReport[]): string {
  return files.flatMap((file) => file.findings.map((finding) => annotation(file, finding))).join('');
}

function annotation({ path, source }: FileReport, finding: Finding): string {
  const start = positionAt(source, finding.range.start);
  const end = positionAt(source, finding.range.end);
  const properties = {
    file: path.replaceAll('\\', '/'),
    line: start.line + 1,
    ...(end.line > start.line && { endLine: end.line + 1 }),
    col: start.character + 1,
    endColumn: end.character + 1,
    title: finding.rule,
  };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[finding.severity]} ${written.join(',')}::${escapeData(finding.message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
