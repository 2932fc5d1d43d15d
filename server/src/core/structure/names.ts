import { kindNames, labelOf } from '../model/numbering.ts';
import type { NodeKind, OutlineNode } from '../model/plan.ts';
import { formatNumeral, type WrittenStyle } from '../text/numeral.ts';

/** 第三章“建设现代化产业体系”, or the title alone where there is no number. */
export function nodeName({ label, title, kind }: Pick<OutlineNode, 'label' | 'title' | 'kind'>): string {
  if (title === '') return label || kindNames[kind];
  return label === '' ? `“${title}”` : `${label}“${title}”`;
}

export function usualStyle(kind: NodeKind): WrittenStyle {
  return kind === 'box' || kind === 'point' || kind === 'table' || kind === 'figure' ? 'arabic' : 'chinese';
}

/** The digits of a number in the way the node writes its own. */
export function digitsLike({ numbering, kind }: OutlineNode, value: number): string {
  return formatNumeral(value, numbering?.style ?? usualStyle(kind));
}

/** What the number would look like: 第四章 for 4 beside 第三章. */
export function labelLike({ kind, numbering }: OutlineNode, value: number): string {
  return labelOf(kind, { value, style: numbering?.style ?? usualStyle(kind) });
}
