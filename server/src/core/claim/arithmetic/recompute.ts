import Big from 'big.js';
import { checkGrowth, judgeChange, type Verdict } from '../../quantity/arithmetic.ts';
import {
  type Change,
  difference,
  isKnown,
  type Known,
  relativeChange,
  reversed,
} from '../../quantity/change.ts';
import { quotient } from '../../quantity/decimal.ts';
import { sameUnit, unitInfo } from '../../quantity/unit.ts';
import { exactly, type Value } from '../../quantity/value.ts';
import type { Quantity } from '../quantities.ts';
import type { Levels } from './levels.ts';
import type { StatedChange } from './stated-changes.ts';

// A change in running text, computed from its two levels.

/** What the stated figure is computed as. 提高4.8% of a share may be `points` or `relative`: the caller tries both. */
export type ChangeSort =
  | 'difference'
  | 'points'
  | 'relative'
  | 'annual'
  | 'annual-difference'
  | 'times'
  | 'multiple';

export interface Recomputation {
  readonly sort: ChangeSort;
  readonly verdict: Verdict;
  /** The levels in the unit of the change, as computed with. */
  readonly base: Known;
  readonly target: Known;
  readonly years: number | null;
}

export interface ComputeOptions {
  /** The level is a target: a decision, which stands for itself alone. */
  readonly planned: boolean;
}

/** `null` where the figures cannot be computed with each other. */
export function recompute(
  levels: Levels,
  stated: StatedChange,
  options: ComputeOptions,
): Recomputation | null {
  const sort = sortOf(levels, stated);
  return sort && recomputeAs(sort, levels, stated, options);
}

export function recomputeAs(
  sort: ChangeSort,
  levels: Levels,
  stated: StatedChange,
  { planned }: ComputeOptions,
): Recomputation | null {
  const unit =
    sort === 'difference' || sort === 'annual-difference'
      ? unitOf(stated.quantity, levels)
      : unitOfLevel(levels);
  const base = inUnit(levels.base, unit, levels);
  const level = inUnit(levels.level, unit, levels);
  const target = level && planned ? exactly(level) : level;
  if (!base || !target || !isKnown(base) || !isKnown(target)) return null;
  const years =
    levels.baseYear !== null && levels.levelYear !== null ? levels.levelYear - levels.baseYear : null;
  const printed = counted(stated.quantity.value, stated.quantity.unit);
  const verdict = judge(sort, base, target, printed, years, stated.falls);
  return verdict && { sort, verdict, base, target, years };
}

function judge(
  sort: ChangeSort,
  base: Known,
  target: Known,
  printed: Value,
  years: number | null,
  falls: boolean,
): Verdict | null {
  if (sort === 'annual') return years ? checkGrowth(base, target, printed, years, { decrease: falls }) : null;
  const change = changeOf(sort, base, target, years);
  return change && judgeChange(falls ? reversed(change) : change, printed);
}

function changeOf(sort: ChangeSort, base: Known, target: Known, years: number | null): Change | null {
  switch (sort) {
    case 'difference':
    case 'points':
      return difference(base, target);
    case 'annual-difference':
      return years ? mapped(difference(base, target), (value) => quotient(value, new Big(years))) : null;
    case 'relative':
      return relativeChange(base, target, 100);
    case 'times':
      return relativeChange(base, target, 1);
    case 'multiple': {
      const change = relativeChange(base, target, 1);
      return change && mapped(change, (value) => value.plus(1));
    }
    case 'annual':
      return null;
  }
}

/** Quotients are rounded to the printed digits, as relative changes are. */
function mapped({ face, low, high }: Change, map: (value: Big) => Big): Change {
  return { sort: 'relative', face: map(face), low: map(low), high: map(high) };
}

function sortOf(levels: Levels, { form, annual, quantity }: StatedChange): ChangeSort | null {
  const { unit } = quantity;
  const share = isShare(levels);
  if (unit === '倍') return form === 'multiple' ? 'multiple' : annual ? null : 'times';
  if (form === 'multiple') return null;
  if (unit === '个百分点' || unit === '百分点') return share && !annual ? 'points' : null;
  if (unit === '%') return share ? null : annual ? 'annual' : 'relative';
  return annual ? 'annual-difference' : 'difference';
}

/** Both levels in %. */
export function isShare({ base, level }: Levels): boolean {
  return level.unit === '%' && (base.unit ?? '%') === '%';
}

/** 由63.1提高到66%: a base without unit has that of the level. */
function unitOfLevel({ level }: Levels): string | null {
  return level.unit;
}

function unitOf(change: Quantity, levels: Levels): string | null {
  return change.unit ?? unitOfLevel(levels);
}

/** The value of a level in the unit of the change: 2.83万亿元 as 28300亿元. `null` where that is not a matter of the point alone. */
function inUnit(quantity: Quantity, wanted: string | null, levels: Levels): Value | null {
  const own = quantity.unit ?? unitOfLevel(levels);
  const value = counted(quantity.value, own);
  if (own === wanted) return value;
  if (own === null || wanted === null) return null;
  if (sameUnit(own, wanted) && unitInfo(own)?.factor.eq(unitInfo(wanted)!.factor)) return value;
  const digits = shiftBetween(own, wanted);
  return digits === null ? null : moved(value, digits);
}

/** 万亿元 to 亿元: 4 digits; `null` for 亩 and 公顷, 个 and 家. */
function shiftBetween(own: string, wanted: string): number | null {
  const [from, to] = [unitInfo(own), unitInfo(wanted)];
  if (!from || !to || from.dimension !== to.dimension || from.dimension.includes('count')) return null;
  const ratio = quotient(from.factor.times(to.divisor), from.divisor.times(to.factor));
  return ratio.c.length === 1 && ratio.c[0] === 1 ? ratio.e : null;
}

function moved(value: Value, digits: number): Value {
  const factor = new Big(`1e${digits}`);
  const times = (number: Big | null) => number?.times(factor) ?? null;
  return {
    ...value,
    printed: times(value.printed),
    low: times(value.low),
    high: times(value.high),
    decimals: Math.max(0, value.decimals - digits),
  };
}

/** 5个 and 309家 are counted, not rounded. */
export function counted(value: Value, unit: string | null): Value {
  const info = unit === null ? null : unitInfo(unit);
  const whole = info && value.decimals === 0 && info.factor.eq(1) && info.divisor.eq(1);
  return whole && /^(?:count|people|households|visits)$/.test(info.dimension) ? exactly(value) : value;
}
