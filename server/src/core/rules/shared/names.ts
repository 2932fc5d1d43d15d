import type { Related } from '../../lint/rule.ts';
import { labelLike } from '../../model/node-label.ts';
import type { OutlineNode, TocEntry } from '../../model/plan.ts';

export { digitsLike, labelLike, nameOf, usualStyle } from '../../model/node-label.ts';

export function relatedTo(node: OutlineNode | TocEntry, message: string): Related {
  return { range: node.selectionRange, message };
}

/** 第二章、第三章; at most three by name. */
export function listNumbers(node: OutlineNode, from: number, to: number): string {
  const labels: string[] = [];
  for (let value = from; value <= to && labels.length < 3; value++) labels.push(labelLike(node, value));
  return labels.join('、') + (to - from >= 3 ? '等' : '');
}
