import Big from 'big.js';

// Exact decimals. Nothing in this layer passes through binary floating point: 63 − 58.6 is 4.4, not 4.399999999999999.

/** big.js's names for its rounding modes: toward zero, half away from zero, half to even, away from zero. */
const [DOWN, HALF_UP, HALF_EVEN, UP] = [0, 1, 2, 3] as const;
type Mode = typeof DOWN | typeof HALF_UP | typeof HALF_EVEN | typeof UP;

/**
 * Digits to which quotients are carried. A printed number has at most some fifteen digits, so that a quotient of two of them which
 * differs from a short decimal differs from it long before the fortieth digit: comparing it is as good as exact.
 */
const QUOTIENT_DIGITS = 40;

/** 10 to the power of −decimals: the unit of the last printed digit. 33.0 has decimals 1, its last digit counts 0.1. */
export function lastDigit(decimals: number): Big {
  return new Big(`1e-${decimals}`);
}

/** Half of {@link lastDigit}: how far rounding moves a number at most. */
export function halfDigit(decimals: number): Big {
  return new Big(`5e-${decimals + 1}`);
}

const Precise = Big();
Precise.DP = QUOTIENT_DIGITS;
Precise.RM = DOWN;

export function quotient(dividend: Big, divisor: Big): Big {
  return new Big(new Precise(dividend).div(divisor));
}

function round(value: Big, decimals: number, mode: Mode): Big {
  return value.round(decimals, mode);
}

export function roundHalfUp(value: Big, decimals: number): Big {
  return round(value, decimals, HALF_UP);
}

export function truncate(value: Big, decimals: number): Big {
  return round(value, decimals, DOWN);
}

export function floor(value: Big, decimals: number): Big {
  return round(value, decimals, value.lt(0) ? UP : DOWN);
}

export function ceiling(value: Big, decimals: number): Big {
  return round(value, decimals, value.lt(0) ? DOWN : UP);
}

/** Whether someone who rounds, half up or half to even, prints `value` as `printed`. */
export function roundsTo(value: Big, printed: Big, decimals: number): boolean {
  return round(value, decimals, HALF_UP).eq(printed) || round(value, decimals, HALF_EVEN).eq(printed);
}

export function smallest(values: readonly Big[]): Big {
  return values.reduce((least, value) => (value.lt(least) ? value : least));
}

export function largest(values: readonly Big[]): Big {
  return values.reduce((most, value) => (value.gt(most) ? value : most));
}
