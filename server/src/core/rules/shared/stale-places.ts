import type { RuleContext } from '../../lint/rule.ts';
import type { Period } from '../../model/plan.ts';
import { periodInTables } from './plan-period.ts';
import { type Stale, stalePeriods } from './stale-periods.ts';
import { staleYears } from './stale-years.ts';

interface StalePlaces {
  readonly period: Period | null;
  readonly places: readonly Stale[];
}

/** Two rules ask for the same draft. */
const known = new WeakMap<RuleContext, StalePlaces>();

/** Where the draft speaks of a past period or year as still to come, and the period that it is for. */
export function stalePlaces(context: RuleContext): StalePlaces {
  const found = known.get(context) ?? findStalePlaces(context);
  known.set(context, found);
  return found;
}

function findStalePlaces({ plan, period: stated }: RuleContext): StalePlaces {
  const period = stated ?? periodInTables(plan);
  if (!period || plan.kind === 'report') return { period, places: [] };
  return { period, places: [...stalePeriods(plan, period), ...staleYears(plan, period)] };
}
