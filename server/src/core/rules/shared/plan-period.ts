import { targetTables } from '../../library/indicator-rows.ts';
import { periodOf } from '../../model/period.ts';
import type { Period, Plan } from '../../model/plan.ts';

/** The period that the tables of targets end with (2030年), for a draft that does not say it elsewhere. */
export function periodInTables(plan: Plan): Period | null {
  const years = new Set(targetTables(plan).flatMap(({ targetYear }) => targetYear ?? []));
  const [year] = years;
  return years.size === 1 && year !== undefined && year % 5 === 0 ? periodOf((year - 1955) / 5) : null;
}
