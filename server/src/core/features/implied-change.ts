import type Big from 'big.js';
import type { Course } from '../library/course.ts';
import { entryOf } from '../library/indicator-rows.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import { impliedChange, impliedGrowth } from '../quantity/arithmetic.ts';
import { unitInfo } from '../quantity/unit.ts';
import { exactly, type Value } from '../quantity/value.ts';

// What the numbers of a course imply, a year or over the whole period.

/** How a change of the indicator is told: a share by its points, money by its growth a year; null where neither is usual. */
export function changeKind(row: IndicatorRow): 'growth' | 'difference' | null {
  const entry = entryOf(row);
  if (entry?.kept || entry?.sort === 'rate') return null;
  const dimension = (row.unit && unitInfo(row.unit)?.dimension) ?? entry?.dimension ?? null;
  if (dimension?.startsWith('money')) return 'growth';
  if (entry?.sort === 'flow') return 'growth';
  return entry || dimension === 'share' ? 'difference' : null;
}

/** Base and target where a change between them can be computed: a value over the whole period is no level. */
export function ends({ base, level }: Course): { base: Value; target: Value } | null {
  if (!base || base.value.cumulative || level.value.cumulative) return null;
  return { base: base.value, target: exactly(level.value) };
}

/** In percent, to one decimal; null where it cannot be computed. */
export function growthOf(course: Course): Big | null {
  const values = ends(course);
  return values && course.years ? impliedGrowth(values.base, values.target, course.years) : null;
}

export function differenceOf(course: Course): Big | null {
  const values = ends(course);
  return values && impliedChange(values.base, values.target);
}
