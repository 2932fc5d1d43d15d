import { DiagnosticSeverity, l10n } from 'vscode';
import type { FindingLike } from '../outline/findings.ts';

/** Findings listed in a tooltip; the rest is counted. */
const listed = 5;

export function findingCount(findings: readonly FindingLike[]): string {
  if (findings.length === 0) return '';
  return findings.length === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', findings.length);
}

/** The findings by severity: 1 error, 2 hints. */
export function severityCounts(findings: readonly FindingLike[]): string {
  const count = (severity: number) => findings.filter((finding) => finding.severity === severity).length;
  return [
    [count(DiagnosticSeverity.Error), l10n.t('errors')] as const,
    [count(DiagnosticSeverity.Warning), l10n.t('warnings')] as const,
    [count(DiagnosticSeverity.Information), l10n.t('notices')] as const,
    [count(DiagnosticSeverity.Hint), l10n.t('hints')] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, name]) => l10n.t('{0}: {1}', name, number))
    .join(l10n.t(', '));
}

/** The end of a tooltip: how many findings, and the first of them. */
export function findingLines(findings: readonly FindingLike[]): string[] {
  if (findings.length === 0) return [];
  const lines = ['', l10n.t('{0} ({1})', findingCount(findings), severityCounts(findings))];
  lines.push(...findings.slice(0, listed).map(({ message }) => `· ${firstLine(message)}`));
  if (findings.length > listed) lines.push(l10n.t('… and {0} more', findings.length - listed));
  return lines;
}

/** What a screen reader says; it sees neither icon nor colour. */
export function spokenFindings(findings: readonly FindingLike[]): string[] {
  return findings.length === 0 ? [] : [findingCount(findings), severityCounts(findings)];
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
