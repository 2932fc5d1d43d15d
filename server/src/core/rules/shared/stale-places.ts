import type { RuleContext } from '../../lint/rule.ts';
import type { Period } from '../../model/plan.ts';
import { periodInTables } from './plan-period.ts';
import { type Stale, stalePeriods } from './stale-periods.ts';
import { staleYears } from './stale-years.ts';

/** Where the draft speaks of a past period or year as still to come, and the period that it is for. */
export function stalePlaces({ plan, period: stated }: RuleContext): {
  readonly period: Period | null;
  readonly places: readonly Stale[];
} {
  const period = stated ?? periodInTables(plan);
  if (!period || plan.kind === 'report') return { period, places: [] };
  return { period, places: [...stalePeriods(plan, period), ...staleYears(plan, period)] };
}
