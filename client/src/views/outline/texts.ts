import { DiagnosticSeverity, l10n } from 'vscode';
import { type FindingLike, worst } from '../../outline/findings.ts';
import { fullTitle, type TreeKind, type TreeNode } from '../../outline/tree.ts';

/** Findings listed in a tooltip; the rest is counted. */
const listed = 5;

export function kindName(kind: TreeKind): string {
  switch (kind) {
    case 'part':
      return l10n.t('Part');
    case 'chapter':
      return l10n.t('Chapter');
    case 'section':
      return l10n.t('Section');
    case 'item':
      return l10n.t('Item');
    case 'subitem':
      return l10n.t('Subitem');
    case 'point':
      return l10n.t('Point');
    case 'box':
      return l10n.t('Box');
    case 'table':
      return l10n.t('Table');
    case 'figure':
      return l10n.t('Figure');
    case 'notes':
      return l10n.t('Notes');
    case 'entry':
      return l10n.t('Box entry');
    case 'heading':
      return l10n.t('Heading');
  }
}

export function labelOf(node: TreeNode): string {
  return fullTitle(node) || l10n.t('(no title)');
}

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

export function tooltipOf(node: TreeNode, findings: readonly FindingLike[]): string {
  const place = l10n.t('{0}, line {1}', kindName(node.kind), node.selectionRange.start.line + 1);
  const lines = [labelOf(node), place];
  if (findings.length > 0) {
    lines.push('', l10n.t('{0} ({1})', findingCount(findings), severityCounts(findings)));
    lines.push(...findings.slice(0, listed).map(({ message }) => `· ${firstLine(message)}`));
    if (findings.length > listed) lines.push(l10n.t('… and {0} more', findings.length - listed));
  }
  return lines.join('\n');
}

/** What a screen reader says; it sees neither icon nor colour. */
export function spokenLabel(node: TreeNode, findings: readonly FindingLike[]): string {
  const parts = [labelOf(node), kindName(node.kind)];
  if (worst(findings) !== undefined) parts.push(findingCount(findings), severityCounts(findings));
  return parts.join(l10n.t(', '));
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
