import type Big from 'big.js';
import type { ChangeSort } from './change.ts';
import type { Value } from './value.ts';

/** What a printed change was recomputed as. */
export type Sort = ChangeSort | 'growth';

/**
 * - `equal`: the printed change follows from the printed numbers, rounded half up or half to even: 63 − 58.6 = 4.4.
 * - `rounding`: it does not, but it can follow from numbers that were rounded to the printed ones, or it was truncated.
 * - `mismatch`: neither.
 * - `unknown`: it cannot be recomputed: a bound, a range, words or nothing among the three, or no base to compare with.
 */
export type Verdict =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'equal'; readonly sort: Sort }
  | Recomputed;

/** A change that is not what the printed numbers give. All in the unit of the printed one: points, or percent for rates. */
export interface Recomputed {
  readonly kind: 'rounding' | 'mismatch';
  readonly sort: Sort;
  /** From the printed numbers: a difference as it is, a rate rounded half up to the digits of the printed one. */
  readonly computed: Big;
  /** The same to show beside its bounds: a rate with two digits more. */
  readonly precise: Big;
  /** From all that the printed numbers can stand for; rates with two digits more, outward. */
  readonly low: Big;
  readonly high: Big;
}

export const unknown: Verdict = { kind: 'unknown' };

/** Digits of a rate and its bounds beyond those printed. */
export const EXTRA_DIGITS = 2;

/** 100 for rates in percent, 1000 where the cell itself has ‰. */
export function wholeOf(printed: Value): 100 | 1000 {
  return printed.unit === '‰' ? 1000 : 100;
}
