import type { Comparator } from './interval.ts';
import { LONGEST_UNIT, unitInfo } from './unit-info.ts';
import { combine, trailingWord } from './words.ts';

export interface Tail {
  readonly comparator: Comparator;
  readonly unit: string | null;
}

/** The longest unit that a text begins with: 公里 in 公里以上. */
export function leadingUnit(text: string): string | null {
  for (let end = Math.min(text.length, LONGEST_UNIT); end > 0; end--) {
    const unit = text.slice(0, end);
    if (unitInfo(unit)) return unit;
  }
  return null;
}

/**
 * What stands behind a number, compact: %左右, 公里以上, 以上%. `null` if it is neither unit nor comparator, so that the cell is no
 * number: 3A级景区.
 */
export function readTail(text: string): Tail | null {
  let comparator: Comparator | null = '=';
  let unit: string | null = null;
  for (let rest = text; rest !== ''; ) {
    const word = trailingWord(rest);
    const found: string | null = word ? null : leadingUnit(rest);
    if (!word && (!found || unit)) return null;
    comparator = combine(comparator, word?.comparator ?? '=');
    if (!comparator) return null;
    unit ??= found;
    rest = rest.slice((word?.text ?? found!).length);
  }
  return { comparator, unit };
}
