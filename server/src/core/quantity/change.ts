import type Big from 'big.js';
import { largest, quotient, smallest } from './decimal.ts';
import type { Value } from './value.ts';

// How much a target differs from its base: what a cumulative value can mean.

/** ［4.5］ as target − base, or as the relative change over the period in percent. */
export type ChangeSort = 'difference' | 'relative';

/** The change between two printed values. */
export interface Change {
  readonly sort: ChangeSort;
  /** From the numbers as printed. */
  readonly face: Big;
  /** From everything the numbers can stand for. */
  readonly low: Big;
  readonly high: Big;
}

/** A value that can be computed with: one number, perhaps 左右, but no bound and no range. */
export interface Known extends Value {
  readonly printed: Big;
  readonly low: Big;
  readonly high: Big;
}

export function isKnown(value: Value): value is Known {
  return value.kind === 'number' && value.printed !== null && value.low !== null && value.high !== null;
}

export function difference(base: Known, target: Known): Change {
  return {
    sort: 'difference',
    face: target.printed.minus(base.printed),
    low: target.low.minus(base.high),
    high: target.high.minus(base.low),
  };
}

/**
 * (target − base) / base, times `whole` (100 for percent, 1000 for per mille). `null` where the base may be nothing or negative, of
 * which there are no shares.
 */
export function relativeChange(base: Known, target: Known, whole: number): Change | null {
  if (base.low.lte(0) || base.printed.lte(0)) return null;
  const share = (to: Big, from: Big) => quotient(to.minus(from).times(whole), from);
  const corners = [base.low, base.high].flatMap((from) =>
    [target.low, target.high].map((to) => share(to, from)),
  );
  return {
    sort: 'relative',
    face: share(target.printed, base.printed),
    low: smallest(corners),
    high: largest(corners),
  };
}

/** The same change with the other sign: 降低［18］ prints a fall without its minus. */
export function reversed(change: Change): Change {
  const { face, low, high } = change;
  return { ...change, face: face.neg(), low: high.neg(), high: low.neg() };
}
