import Big from 'big.js';
import { lastDigit } from './decimal.ts';

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
  return base.times(factor(rate, period)).cmp(target.times(new Big(period.whole).pow(period.years)));
}

/** base × (1 + rate)^years. */
export function grown(base: Big, rate: Big, period: Period): Big {
  // Dividing by a power of 100 or 1000 only moves the point.
  return base.times(factor(rate, period)).times(lastDigit(period.years * (period.whole === 100 ? 2 : 3)));
}

/** The largest rate of so many decimals that does not grow base beyond target, digit by digit from the left. */
function rateBelow(base: Big, target: Big, decimals: number, period: Period): Big {
  const fits = (rate: Big) => compareGrown(base, rate, target, period) <= 0;
  let step = new Big(period.whole);
  let rate = step.neg();
  while (fits(rate.plus(step.times(10)))) step = step.times(10);
  for (; step.gte(lastDigit(decimals)); step = step.times('0.1'))
    while (fits(rate.plus(step))) rate = rate.plus(step);
  return rate;
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
  const middle = below.plus(lastDigit(decimals).times('0.5'));
  return compareGrown(base, middle, target, period) <= 0 ? above : below;
}
