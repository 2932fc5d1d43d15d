import type Big from 'big.js';
import { halfDigit, largest, lastDigit } from './decimal.ts';

/** How a printed number is qualified: ≥90, ＞90, 5.5以内, <5, 8左右; `=` when it is not. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~';

/** The numbers a printed value can stand for. `null` is without bound on that side. */
export interface Interval {
  readonly low: Big | null;
  readonly high: Big | null;
  /** The bound itself is excluded: ＞5 has `lowOpen`. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** 左右 and 约 say no width; a twentieth of the value, but at least one of its last digits, is what planners mean by it. */
const APPROXIMATE_SHARE = '0.05';

export const nothing: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

export function closed(low: Big, high: Big): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** 33 → [32.5, 33.5]; 33.0 → [32.95, 33.05]: whatever may have been rounded to it. */
function rounded(printed: Big, decimals: number): Interval {
  const half = halfDigit(decimals);
  return closed(printed.minus(half), printed.plus(half));
}

/** 8左右 → [7, 9]; 6.5左右 → [6.175, 6.825]; 240左右 → [228, 252]. */
function approximate(printed: Big, decimals: number): Interval {
  const width = largest([printed.abs().times(APPROXIMATE_SHARE), lastDigit(decimals)]);
  return closed(printed.minus(width), printed.plus(width));
}

/**
 * The interval of one printed number. 以上, 以下 and 以内 include the number, 超过 does not (民法典 art. 1259). A bound is a
 * decision, not a measurement, and is not widened by rounding.
 */
export function intervalOf(printed: Big, decimals: number, comparator: Comparator): Interval {
  switch (comparator) {
    case '=':
      return rounded(printed, decimals);
    case '~':
      return approximate(printed, decimals);
    case '>=':
    case '>':
      return { ...nothing, low: printed, lowOpen: comparator === '>' };
    case '<=':
    case '<':
      return { ...nothing, high: printed, highOpen: comparator === '<' };
  }
}
