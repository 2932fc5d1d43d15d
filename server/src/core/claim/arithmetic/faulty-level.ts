import type Big from 'big.js';
import type { Plan } from '../../model/plan.ts';
import type { Quantity } from '../quantities.ts';
import { type FaultyChange, faultyChanges, type StatedLevels } from './faulty-changes.ts';

// 由80.5亿元增加到112.7亿元，增加22.2亿元，年均增长5%: both changes are off because the level is.

export interface FaultyLevel {
  readonly quantity: Quantity;
  /** What all the changes together say it is. */
  readonly value: Big;
  readonly side: 'base' | 'level';
  /** The change it was computed from. */
  readonly change: Quantity;
}

/** The level that, put right after one of the changes, agrees with all of them. */
export function faultyLevel(
  plan: Plan,
  one: StatedLevels,
  faults: readonly FaultyChange[],
): FaultyLevel | null {
  const sum = faults.find(({ computation: { sort } }) => sort === 'difference' || sort === 'points');
  if (faults.length < 2 || !sum || !isUnconverted(sum)) return null;
  const off = sum.stated.quantity.value.printed!.minus(sum.recomputed.computed);
  const missing = sum.stated.falls ? off.neg() : off;
  for (const side of ['level', 'base'] as const) {
    const quantity = moved(one.levels[side], side === 'level' ? missing : missing.neg());
    const others = faultyChanges(plan, { ...one, levels: { ...one.levels, [side]: quantity } });
    if ([...others].length > 0) continue;
    return { quantity: one.levels[side], value: quantity.value.printed!, side, change: sum.stated.quantity };
  }
  return null;
}

function isUnconverted({ computation, levels }: FaultyChange): boolean {
  return levels.base.value.printed?.eq(computation.base.printed) ?? false;
}

function moved(quantity: Quantity, by: Big): Quantity {
  const { value } = quantity;
  const plus = (number: Big | null) => number?.plus(by) ?? null;
  return {
    ...quantity,
    value: { ...value, printed: plus(value.printed), low: plus(value.low), high: plus(value.high) },
  };
}
