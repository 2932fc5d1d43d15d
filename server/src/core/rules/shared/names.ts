import type { Related } from '../../lint/rule.ts';
import { kindNames, labelOf, usualStyle } from '../../model/numbering.ts';
import type { OutlineNode, TocEntry } from '../../model/plan.ts';
import { formatNumeral } from '../../text/numeral.ts';

/** 第三章“建设现代化产业体系”, or the title alone where there is no number. */
export function nameOf({ label, title, kind }: OutlineNode | TocEntry): string {
  if (title === '') return label || kindNames[kind];
  return label === '' ? `“${title}”` : `${label}“${title}”`;
}

/** What the number would look like: 第四章 for 4 beside 第三章. */
export function labelLike(node: OutlineNode, value: number): string {
  return labelOf(node.kind, { value, style: node.numbering?.style ?? usualStyle(node.kind) });
}

/** The digits of a number in the way the node writes its own. */
export function digitsLike(node: OutlineNode, value: number): string {
  return formatNumeral(value, node.numbering?.style ?? usualStyle(node.kind));
}

export function relatedTo(node: OutlineNode | TocEntry, message: string): Related {
  return { range: node.selectionRange, message };
}

/** 第二章、第三章; at most three by name. */
export function listNumbers(node: OutlineNode, from: number, to: number): string {
  const labels: string[] = [];
  for (let value = from; value <= to && labels.length < 3; value++) labels.push(labelLike(node, value));
  return labels.join('、') + (to - from >= 3 ? '等' : '');
}
