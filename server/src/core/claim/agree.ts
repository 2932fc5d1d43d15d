import type Big from 'big.js';
import { roundsTo, truncate } from '../quantity/decimal.ts';
import { unitInfo } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';

// Whether two figures can be one value. What cannot be compared agrees with everything.

/** A figure with the unit it is given in: its own, or that of its row. */
export interface Figure {
  readonly value: Value;
  readonly unit: string | null;
}

/** null where the units do not convert into each other. */
export function agree(stated: Figure, printed: Figure): boolean | null {
  const factor = factorBetween(printed.unit, stated.unit);
  if (factor === null) return null;
  const [a, b] = [endsOf(stated.value), endsOf(printed.value, factor)];
  if (a === null || b === null) return null;
  if (a.bound !== 0 && a.bound === b.bound) return isWeaker(a, b);
  if (a.exact && b.exact) return sameNumber(stated.value, printed.value, a.low!, b.low!, factor);
  if (stated.value.comparator === '~' && printed.value.comparator === '~') return a.printed!.eq(b.printed!);
  // 2.2左右 beside 2, which may have been rounded.
  const approximate = a.bound === 0 && b.bound === 0;
  return approximate
    ? meet(endsOf(stated.value, one, true)!, endsOf(printed.value, factor, true)!)
    : meet(a, b);
}

function meet(a: Ends, b: Ends): boolean {
  return (
    (a.low === null || b.high === null || a.low.lte(b.high)) &&
    (b.low === null || a.high === null || b.low.lte(a.high))
  );
}

/** How many of the second unit one of the first is: 10000 from 亿元 to 万元. */
export function factorBetween(from: string | null, to: string | null): readonly [Big, Big] | null {
  if (from === to) return one;
  const [first, second] = [from === null ? null : unitInfo(from), to === null ? null : unitInfo(to)];
  if (!first || !second) return null;
  const isPoint = ({ dimension }: typeof first) => dimension === 'share' || dimension === 'percentage-point';
  if (isPoint(first) && isPoint(second))
    return first.canonical === '‰' || second.canonical === '‰' ? null : one;
  if (first.dimension !== second.dimension) return null;
  return [first.factor.times(second.divisor), second.factor.times(first.divisor)];
}

const one = [unitInfo('元')!.factor, unitInfo('元')!.factor] as const;

interface Ends {
  readonly low: Big | null;
  readonly high: Big | null;
  readonly printed: Big | null;
  /** 1 for 以上, -1 for 以下. */
  readonly bound: -1 | 0 | 1;
  readonly exact: boolean;
}

/** A number stands for itself alone, or for all that may have been rounded to it. */
function endsOf(value: Value, factor = one, rounded = false): Ends | null {
  if (value.kind !== 'number' && value.kind !== 'bound') return null;
  const scaled = (number: Big | null) => (number && factor !== one ? converted(number, factor) : number);
  const exact = value.printed !== null && value.comparator === '=';
  const bound = value.kind === 'number' ? 0 : value.low !== null ? 1 : -1;
  const printed = scaled(value.printed);
  return {
    low: exact && !rounded ? printed : scaled(value.low),
    high: exact && !rounded ? printed : scaled(value.high),
    printed,
    bound,
    exact,
  };
}

function converted(number: Big, [times, by]: readonly [Big, Big]): Big {
  return number.times(times).div(by);
}

/** 表 ≥300, 文 290以上 is true as well; 文 310以上 promises more than the table. */
function isWeaker(stated: Ends, printed: Ends): boolean {
  return stated.bound === 1 ? stated.low!.lte(printed.low!) : stated.high!.gte(printed.high!);
}

/** 4001.55 and 4001.6, 4002 or 4001: the one with fewer digits was rounded, or cut off. */
function sameNumber(
  stated: Value,
  printed: Value,
  a: Big,
  b: Big,
  [times, by]: readonly [Big, Big],
): boolean {
  if (a.eq(b)) return true;
  if (roundsTo(b, a, stated.decimals) || truncate(b, stated.decimals).eq(a)) return true;
  // The table may have fewer digits than the sentence, in a unit of its own.
  const back = a.times(by).div(times);
  return roundsTo(back, printed.printed!, printed.decimals);
}
