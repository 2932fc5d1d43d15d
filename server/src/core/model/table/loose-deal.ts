import { splitUnit } from '../../quantity/unit.ts';
import { isHan } from '../../text/chars.ts';
import { kindOfText, SKIP_COST, type SlotRole, suits } from './cell-kind.ts';
import { joinWords, type Word } from './loose-words.ts';

// Deals the words of a row out to its columns. 5 左右 is one cell and 5 6 are two; what the cells say decides.

/** The words of each slot; null where it has none. */
export interface Deal {
  readonly cells: readonly (readonly Word[] | null)[];
  readonly score: number;
}

/** Words of one cell: 提高 1 个百分点以上, or a name broken over several lines. */
const MOST_WORDS = 9;

/** The best way to deal the words out, in order and without a rest; null if there is none that makes sense. */
export function dealWords(text: string, words: readonly Word[], slots: readonly SlotRole[]): Deal | null {
  const width = slots.length + 1;
  const best = new Float64Array((words.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const takes = new Int8Array(best.length);
  best[best.length - 1] = 0;
  for (let slot = slots.length - 1; slot >= 0; slot--) {
    const role = slots[slot]!;
    for (let at = words.length; at >= 0; at--) {
      const here = at * width + slot;
      best[here] = best[here + 1]! - SKIP_COST[role];
      let joins = 0;
      for (let count = 1; count <= Math.min(MOST_WORDS, words.length - at); count++) {
        if (count > 1) joins += joinCost(words[at + count - 2]!, words[at + count - 1]!, role);
        const rest = best[(at + count) * width + slot + 1]!;
        if (rest - joins + MOST_GAIN <= best[here]!) continue;
        const score = rest - joins + gain(joinWords(text, words.slice(at, at + count)), role);
        if (score > best[here]!) [best[here], takes[here]] = [score, count];
      }
    }
  }
  return Number.isFinite(best[0]!) ? { cells: cellsBy(takes, words, slots.length), score: best[0]! } : null;
}

function cellsBy(takes: Int8Array, words: readonly Word[], slots: number): (readonly Word[] | null)[] {
  const cells: (readonly Word[] | null)[] = [];
  for (let slot = 0, at = 0; slot < slots; slot++) {
    const count = takes[at * (slots + 1) + slot]!;
    cells.push(count > 0 ? words.slice(at, at + count) : null);
    at += count;
  }
  return cells;
}

/** A name is surest where its unit ends it. */
const MOST_GAIN = 3;

function gain(cell: string, role: SlotRole): number {
  const suited = suits(kindOfText(cell), role);
  if (role === 'name') return endsWithUnit(cell) ? suited + 1 : suited;
  return suited > 0 && change.test(cell) ? 1.2 : suited;
}

/** 提高 1 个百分点以上 */
const change = /^(提高|增加|增长|降低|下降|减少|缩小|累计)\s*\d/;

function endsWithUnit(cell: string): boolean {
  return /[）)]$/.test(cell) && splitUnit(cell).unit !== null;
}

/** What speaks against two words being of one cell. */
function joinCost(left: Word, right: Word, role: SlotRole): number {
  if (isDash(left.text) || isDash(right.text) || (role === 'name' && endsWithUnit(left.text))) return 4;
  const [before, after] = [isFigure(left.text), isFigure(right.text)];
  const sameLine = left.line === right.line;
  // Chinese words have no blanks between them, only figures have: 提高 1 个百分点, 每 10 万人口.
  if (!before && !after)
    return sameLine && endsWithHan(left.text) && isHan(right.text.charCodeAt(0)) ? 2 : 0.3;
  if (role === 'name' || role === 'group') return !after ? 0.3 : sameLine ? 1 : 2.5;
  if (before && after) return 3;
  if (after) return sameLine ? 0.3 : 1.5;
  return valueTail.test(right.text) || /[,，、]$/.test(left.text) ? 0.2 : 1.5;
}

/** 5 左右, 1 个百分点, 21.5 | （2024年） */
const valueTail = /^(左右|以上|以下|以内|上下|个|倍|百|千|万|亿|年|[（(])/;

function endsWithHan(word: string): boolean {
  return isHan(word.charCodeAt(word.length - 1));
}

function isFigure(word: string): boolean {
  // 达到国家 | 要求 has the form of a value and no figure.
  return /\d/.test(word) && (kindOfText(word) === 'integer' || kindOfText(word) === 'value');
}

function isDash(word: string): boolean {
  return kindOfText(word) === 'placeholder';
}
