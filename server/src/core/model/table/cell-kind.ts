import { unitInfo } from '../../quantity/unit.ts';
import { compact } from '../../text/chars.ts';
import { remember } from '../../text/memo.ts';
import type { ColumnRole } from './labels.ts';

// What a cell says, and how well that suits a column.

export type CellKind = 'empty' | 'placeholder' | 'integer' | 'value' | 'attribute' | 'unit' | 'text';

export type SlotRole = ColumnRole | 'group';

/** 吨标准煤/万元; longer cells are names. */
const LONGEST_UNIT_CELL = 8;

const attributeWord = /^(预期性?|约束性?)(指标)?$/;
const placeholder = /^([—－–\-/\\·]+|无|空|…+)$/;
const valueForm =
  /^([[［〔【≥≤<>＞＜≧≦~～约+＋−－-]|不[高低少超大小]于|不超过|超过|大于|小于|高于|低于|累计|达到|\d|[０-９])/;

export const kindOfText = remember((text): CellKind => {
  const words = compact(text);
  if (words === '') return 'empty';
  if (placeholder.test(words)) return 'placeholder';
  if (/^\d{1,3}[.．、]?$/.test(words)) return 'integer';
  if (attributeWord.test(words)) return 'attribute';
  if (words.length <= LONGEST_UNIT_CELL && unitInfo(words)) return 'unit';
  // 3岁以下婴幼儿托位数 begins with a figure and is a name.
  return valueForm.test(words) && !/[\u4e00-\u9fff]{5,}/.test(words) ? 'value' : 'text';
});

/** From 3, certainly this, to -3, certainly not. */
export function suits(kind: CellKind, role: SlotRole): number {
  if (kind === 'empty') return role === 'name' ? -0.5 : 0;
  switch (role) {
    case 'category':
      return kind === 'text' ? 1 : -3;
    case 'number':
      return kind === 'integer' ? 2 : -3;
    case 'group':
    case 'name':
      return kind === 'text' ? 2 : -3;
    case 'unit':
      return kind === 'unit' ? 2 : kind === 'text' || kind === 'placeholder' ? 0.2 : -2;
    case 'attribute':
      return kind === 'attribute' ? 3 : kind === 'placeholder' ? 0 : kind === 'text' ? -1 : -3;
    case 'base':
    case 'target':
    case 'actual':
    case 'growth':
      if (kind === 'attribute' || kind === 'unit') return -3;
      return kind === 'text' ? 0.3 : kind === 'placeholder' ? 1.2 : 1.5;
    default:
      return 0.3;
  }
}

/** What it costs to leave a column without a cell. */
export const SKIP_COST: Readonly<Record<SlotRole, number>> = {
  category: 0.1,
  group: 0.1,
  number: 0.5,
  name: 3,
  unit: 0.5,
  base: 0.8,
  target: 0.8,
  actual: 0.8,
  growth: 0.6,
  attribute: 0.8,
  note: 0.3,
  other: 0.5,
};
