import { formatNumeral } from '../text/numeral.ts';
import { kindNames, labelOf } from './numbering.ts';
import type { NodeKind, OutlineNode, TocEntry } from './plan.ts';

/** 第三章“建设现代化产业体系”, or the title alone where there is no number. */
export function nameOf({ label, title, kind }: OutlineNode | TocEntry): string {
  if (title === '') return label || kindNames[kind];
  return label === '' ? `“${title}”` : `${label}“${title}”`;
}

/** What the number would look like: 第四章 for 4 beside 第三章. */
export function labelLike(node: OutlineNode, value: number): string {
  return labelOf(node.kind, { value, style: node.numbering?.style ?? usualStyle(node.kind) });
}

export function usualStyle(kind: NodeKind): 'chinese' | 'arabic' {
  return kind === 'box' || kind === 'point' || kind === 'table' || kind === 'figure' ? 'arabic' : 'chinese';
}

/** The digits of a number in the way the node writes its own. */
export function digitsLike(node: OutlineNode, value: number): string {
  return formatNumeral(value, node.numbering?.style ?? usualStyle(node.kind));
}
