import { type FullCourse, fullCoursesOf } from '../../library/course.ts';
import type { IndicatorRow, IndicatorTable } from '../../model/table/indicator-table.ts';

/** No indicator of a plan grows by more than this every year. */
const HIGHEST_RATE = 60;

/** 2130 under 年均增速 beside a base of 1280, while the target column has nothing like it. */
export function isMisplaced({ base, level, growth }: FullCourse): boolean {
  const [from, rate, target] = [base.value.printed, growth.value.printed, level.value.printed];
  if (!from?.gt(0) || !rate || growth.value.cumulative || growth.value.percent || base.value.cumulative)
    return false;
  if (rate.lte(HIGHEST_RATE) || rate.lt(from.times(0.3)) || rate.gt(from.times(10))) return false;
  return target === null || target.lt(from.times(0.3));
}

/** Whether target and growth of the row changed places; then neither can be judged by its column. */
export function hasMisplaced(table: IndicatorTable, row: IndicatorRow): boolean {
  return fullCoursesOf(table, row).some(isMisplaced);
}
