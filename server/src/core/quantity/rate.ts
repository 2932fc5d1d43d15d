import Big from 'big.js';
import { halfDigit, lastDigit } from './decimal.ts';

// Annual growth r over n years: target = base × (1 + r)^n, computed without ever taking an inexact root. Rates are in percent, or
// in per mille where `whole` is 1000.

export interface Period {
  readonly years: number;
  readonly whole: 100 | 1000;
}

/** (whole + rate)^years: growth as whole numbers, so that it stays an exact decimal. */
function factor(rate: Big, { years, whole }: Period): Big {
  const sum = rate.plus(whole);
  return sum.lt(0) ? new Big(0) : sum.pow(years);
}

/** How base × (1 + rate)^years compares with the target: −1 if it stays below, 0 if it is the target, 1 if it is above. */
export function compareGrown(base: Big, rate: Big, target: Big, period: Period): -1 | 0 | 1 {
  return base.times(factor(rate, period)).cmp(scaled(target, period));
}

/** target × whole^years, to compare with base × (whole + rate)^years. */
function scaled(target: Big, { years, whole }: Period): Big {
  return target.times(new Big(whole).pow(years));
}

/** base × (1 + rate)^years. */
export function grown(base: Big, rate: Big, period: Period): Big {
  // Dividing by a power of 100 or 1000 only moves the point.
  return base.times(factor(rate, period)).times(lastDigit(period.years * (period.whole === 100 ? 2 : 3)));
}

/** The largest whole number whose power does not exceed `value`, by Newton's method from above. */
function wholeRoot(value: bigint, degree: number): bigint {
  const n = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / degree));
  for (;;) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n;
    if (next >= root) return root;
    root = next;
  }
}

/** Digits behind the point. */
function decimalsOf(value: Big): number {
  return Math.max(0, value.c.length - value.e - 1);
}

/** The largest rate of so many decimals that does not grow base beyond target. Counted in last digits, all numbers are whole. */
function rateBelow(base: Big, target: Big, decimals: number, { years, whole }: Period): Big {
  const unit = `1e${Math.max(decimalsOf(base), decimalsOf(target))}`;
  const start = new Big(whole).times(`1e${decimals}`);
  const grownTo = BigInt(target.times(unit).times(start.pow(years)).toFixed(0));
  const root = wholeRoot(grownTo / BigInt(base.times(unit).toFixed(0)), years);
  return new Big(root).minus(start).times(lastDigit(decimals));
}

/** The annual rate that takes base to target, both positive, rounded to so many decimals. */
export function annualRate(
  base: Big,
  target: Big,
  decimals: number,
  rounding: 'down' | 'nearest' | 'up',
  period: Period,
): Big {
  const below = rateBelow(base, target, decimals, period);
  if (rounding === 'down' || compareGrown(base, below, target, period) === 0) return below;
  const above = below.plus(lastDigit(decimals));
  if (rounding === 'up') return above;
  const middle = below.plus(halfDigit(decimals));
  return compareGrown(base, middle, target, period) <= 0 ? above : below;
}
