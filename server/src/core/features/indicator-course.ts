import type Big from 'big.js';
import { entryOf, yearsBetween } from '../library/indicator-rows.ts';
import type {
  Column,
  ColumnRole,
  IndicatorRow,
  IndicatorTable,
  ValueCell,
} from '../model/table/indicator-table.ts';
import { impliedChange, impliedGrowth } from '../quantity/arithmetic.ts';
import { unitInfo } from '../quantity/unit.ts';
import { exactly, type Value } from '../quantity/value.ts';

// Where an indicator is to go, or went, from its base, and what that makes a year or over the whole period.

export interface Course {
  readonly base: ValueCell | null;
  /** The target, or what was reached. */
  readonly level: ValueCell;
  /** The growth or cumulative value that is printed for it, perhaps —; null where the table has no such column. */
  readonly growth: ValueCell | null;
  readonly years: number | null;
}

/** For each printed growth or cumulative value one course; in a review the planned ones before those that were reached. */
export function coursesOf(table: IndicatorTable, row: IndicatorRow): Course[] {
  const find = (role: ColumnRole, of: Column['of'] = null) =>
    row.values.filter(({ column }) => {
      const found = table.columns[column];
      return found?.role === role && found.of === of;
    });
  const [base = null] = find('base');
  return (['target', 'actual'] as const).flatMap((role) => {
    const [level] = find(role);
    if (!level) return [];
    const growths = find('growth', table.role === 'review' ? role : null);
    const years = yearsBetween(table, base, level);
    return (growths.length > 0 ? growths : [null]).map((growth) => ({ base, level, growth, years }));
  });
}

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
