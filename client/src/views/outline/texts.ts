import { l10n } from 'vscode';
import type { FindingLike } from '../../outline/findings.ts';
import { fullTitle, type TreeKind, type TreeNode } from '../../outline/tree.ts';
import { findingLines, spokenFindings } from '../finding-texts.ts';
import { placeText } from '../place-text.ts';

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

export function tooltipOf(node: TreeNode, findings: readonly FindingLike[]): string {
  const place = placeText(kindName(node.kind), node.place);
  return [labelOf(node), place, ...findingLines(findings)].join('\n');
}

/** What a screen reader says; it sees neither icon nor colour. */
export function spokenLabel(node: TreeNode, findings: readonly FindingLike[]): string {
  return [labelOf(node), kindName(node.kind), ...spokenFindings(findings)].join(l10n.t(', '));
}
