import { labelOf } from '../model/numbering.ts';
import type { NodeKind } from '../model/plan.ts';
import type { ReferenceBox, ReferenceNode } from './reference-plan.ts';

/** 第三章, 一、, 图2 as a plan prints them: items count in Chinese numerals, points and figures in digits. The index keeps the number alone. */
export function referenceLabel({ kind, number }: Pick<ReferenceNode, 'kind' | 'number'>): string {
  return labelOf(kind, number === null ? null : { value: number, style: styles[kind] ?? 'arabic' });
}

const styles: Partial<Record<NodeKind, 'chinese'>> = {
  part: 'chinese',
  chapter: 'chinese',
  section: 'chinese',
  item: 'chinese',
  subitem: 'chinese',
};

/** 专栏3; 专栏 where boxes have no numbers. */
export function boxLabel({ number }: Pick<ReferenceBox, 'number'>): string {
  return referenceLabel({ kind: 'box', number });
}
