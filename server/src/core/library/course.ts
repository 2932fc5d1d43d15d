import type { ColumnRole, IndicatorRow, IndicatorTable, ValueCell } from '../model/table/indicator-table.ts';
import { cellOf } from './indicator-rows.ts';

/** The way of an indicator from its base to its target, or to what was reached: 56.3 → 60.8, ［4.5］. */
export interface Course {
  readonly base: ValueCell | null;
  /** The target, or what was reached. */
  readonly level: ValueCell;
  /** The growth or cumulative value that is printed for it, perhaps —; null where the table has no such column. */
  readonly growth: ValueCell | null;
  /** From the base's year to the level's, as the header has them; null where it does not say. */
  readonly years: number | null;
}

/** A course that has a cell for each of its three values, so that they can be held against each other. */
export interface FullCourse extends Course {
  readonly base: ValueCell;
  readonly growth: ValueCell;
}

/** For each growth or cumulative value one course; in a review the planned ones before those that were reached. */
export function coursesOf(table: IndicatorTable, row: IndicatorRow): Course[] {
  const base = cellOf(table, row, 'base');
  return (['target', 'actual'] as const).flatMap((role) => {
    const level = cellOf(table, row, role);
    if (!level) return [];
    const years = yearsBetween(table, base, level);
    const growths = growthsOf(table, row, role);
    return (growths.length > 0 ? growths : [null]).map((growth) => ({ base, level, growth, years }));
  });
}

export function fullCoursesOf(table: IndicatorTable, row: IndicatorRow): FullCourse[] {
  return coursesOf(table, row).filter(isFull);
}

function isFull(course: Course): course is FullCourse {
  return course.base !== null && course.growth !== null;
}

/** Where there is no review, all growth is that of the target. */
function growthsOf({ columns }: IndicatorTable, { values }: IndicatorRow, level: ColumnRole): ValueCell[] {
  return values.filter(({ column }) => {
    const found = columns[column];
    return found?.role === 'growth' && (found.of ?? 'target') === level;
  });
}

function yearsBetween(
  { columns, baseYear, targetYear }: IndicatorTable,
  base: ValueCell | null,
  level: ValueCell,
): number | null {
  if (!base) return null;
  const from = columns[base.column]?.year ?? baseYear;
  const to = columns[level.column]?.year ?? targetYear;
  return from && to && to > from ? to - from : null;
}
