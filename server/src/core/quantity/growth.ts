import type Big from 'big.js';
import { isKnown, type Known } from './change.ts';
import { halfDigit, lastDigit, roundsTo } from './decimal.ts';
import { annualRate, compareGrown, grown, type Period } from './rate.ts';
import type { Value } from './value.ts';
import { EXTRA_DIGITS, type Recomputed, unknown, type Verdict, wholeOf } from './verdict.ts';

/** A period in years. Anything longer was misread. */
const LONGEST_PERIOD = 100;

export interface GrowthOptions {
  /** The name says 降低, 下降 or 减少: the sign does not count. */
  readonly decrease?: boolean;
}

/** From which value to which, in which time. */
interface Span extends Period {
  readonly base: Known;
  readonly target: Known;
}

/** Whether the printed numbers give, to the printed digit, the printed rate. */
function isEqual(span: Span, { printed, decimals }: Known): boolean {
  const half = halfDigit(decimals);
  const compare = (rate: Big) => compareGrown(span.base.printed, rate, span.target.printed, span);
  return compare(printed.minus(half)) <= 0 && compare(printed.plus(half)) >= 0;
}

/** Whether some numbers that were rounded to the printed ones give the printed rate. */
function meets(span: Span, rate: Known): boolean {
  const { base, target } = span;
  return (
    compareGrown(base.low, rate.low, target.high, span) <= 0 &&
    compareGrown(base.high, rate.high, target.low, span) >= 0
  );
}

/** Whether the rate was truncated: 7.19 printed as 7.1. */
function wasTruncated(span: Span, { printed, decimals }: Known): boolean {
  const step = lastDigit(decimals);
  const compare = (rate: Big) => compareGrown(span.base.printed, rate, span.target.printed, span);
  const fromAbove = printed.gte(0) && compare(printed) <= 0 && compare(printed.plus(step)) > 0;
  const fromBelow = printed.lte(0) && compare(printed) >= 0 && compare(printed.minus(step)) < 0;
  return fromAbove || fromBelow;
}

/** Whether the target is what base and rate give, rounded: 100亿元 at 8.3% are 148.98, printed 149. */
function targetWasRounded(span: Span, { printed }: Known): boolean {
  const { base, target } = span;
  return roundsTo(grown(base.printed, printed, span), target.printed, target.decimals);
}

function isExplained(span: Span, rate: Known): boolean {
  return meets(span, rate) || wasTruncated(span, rate) || targetWasRounded(span, rate);
}

function opposite(value: Known): Known {
  return { ...value, printed: value.printed.neg(), low: value.high.neg(), high: value.low.neg() };
}

function recomputed(kind: Recomputed['kind'], span: Span, decimals: number): Recomputed {
  const { base, target } = span;
  const digits = decimals + EXTRA_DIGITS;
  return {
    kind,
    sort: 'growth',
    computed: annualRate(base.printed, target.printed, decimals, 'nearest', span),
    precise: annualRate(base.printed, target.printed, digits, 'nearest', span),
    low: annualRate(base.high, target.low, digits, 'down', span),
    high: annualRate(base.low, target.high, digits, 'up', span),
  };
}

/** 年均下降 3 is printed without its minus; so is then what it should be. */
function signedLike(printed: Big, result: Recomputed): Recomputed {
  const { computed, precise, low, high } = result;
  if (computed.times(printed).gte(0)) return result;
  return { ...result, computed: computed.neg(), precise: precise.neg(), low: high.neg(), high: low.neg() };
}

function spanOf(base: Value, target: Value, years: number, whole: 100 | 1000 = 100): Span | null {
  const isPositive = (value: Value): value is Known => isKnown(value) && value.low.gt(0);
  if (!isPositive(base) || !isPositive(target)) return null;
  return Number.isInteger(years) && years >= 1 && years <= LONGEST_PERIOD
    ? { base, target, years, whole }
    : null;
}

/**
 * Whether the annual growth rate `printed`, in percent, takes base to target in so many years (target year − base year, 1 to 100).
 * A cumulative ［value］ is no annual rate: see checkCumulative.
 *
 * Pass a target as `exactly` itself: it is a decision and has not been rounded.
 */
export function checkGrowth(
  base: Value,
  target: Value,
  printed: Value,
  years: number,
  { decrease = false }: GrowthOptions = {},
): Verdict {
  const span = spanOf(base, target, years, wholeOf(printed));
  if (!span || !isKnown(printed) || printed.cumulative) return unknown;
  const rates = decrease ? [printed, opposite(printed)] : [printed];
  const fits = printed.comparator === '~' ? meets : isEqual;
  if (rates.some((rate) => fits(span, rate))) return { kind: 'equal', sort: 'growth' };
  const kind = rates.some((rate) => isExplained(span, rate)) ? 'rounding' : 'mismatch';
  const result = recomputed(kind, span, printed.decimals);
  return decrease ? signedLike(printed.printed, result) : result;
}

/** The annual growth rate in percent that takes base to target, rounded half up; `null` if they are not two positive numbers. */
export function impliedGrowth(base: Value, target: Value, years: number, decimals = 1): Big | null {
  const span = spanOf(base, target, years);
  return span && annualRate(base.printed!, target.printed!, decimals, 'nearest', span);
}
