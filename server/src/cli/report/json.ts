import type { Finding } from '../../core/lint/rule.ts';
import type { Range } from '../../core/text/range.ts';
import { type Position, positionAt } from '../../core/text/source.ts';
import { type FileReport, isFixable, pathOf, summarize } from './report.ts';

/** `check --format json`: positions as in the Language Server Protocol. */
export function formatJson(files: readonly FileReport[]): string {
  const report = {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      diagnostics: file.findings.map((finding) => diagnostic(file, finding)),
    })),
    summary: summarize(files),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function diagnostic(file: FileReport, finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: positions(file, finding.range),
    related: (finding.related ?? []).map(({ range, message }) => ({
      path: pathOf(file, range),
      range: positions(file, range),
      message,
    })),
    fixable: isFixable(finding),
  };
}

function positions({ source }: FileReport, range: Range): { start: Position; end: Position } {
  return { start: positionAt(source, range.start), end: positionAt(source, range.end) };
}
