import type { CellOf } from '../../claim/cells.ts';
import { type FullCourse, fullCoursesOf } from '../../library/course.ts';
import { entryOf, isExplained, isRealGrowth, tellsDecrease } from '../../library/indicator-rows.ts';
import type { Plan } from '../../model/plan.ts';
import type { IndicatorRow, ValueCell } from '../../model/table/indicator-table.ts';
import { unitInfo } from '../../quantity/unit.ts';
import { unknown, type Verdict } from '../../quantity/verdict.ts';
import { isMisplaced } from './misplaced.ts';
import { cumulativeVerdictOf, growthVerdict } from './recomputed.ts';

/**
 * Whether the row's own numbers speak against a cell and none for it: then one of them is wrong, and that is told already. What a note
 * explains is not told.
 */
export function isDoubtful(plan: Plan, { table, row, cell }: CellOf): boolean {
  const courses = fullCoursesOf(table, row).filter(({ base, level, growth }) =>
    [base, level, growth].includes(cell),
  );
  const isBroken = (course: FullCourse) =>
    isMisplaced(course) || verdictsOf(row, course).includes('mismatch');
  const isSound = (course: FullCourse) =>
    !isBroken(course) && verdictsOf(row, course).some((kind) => kind !== 'unknown');
  return courses.some(isBroken) && !courses.some(isSound) && !isExplained(plan, table, row);
}

function verdictsOf(row: IndicatorRow, course: FullCourse): Verdict['kind'][] {
  return [cumulativeVerdict(row, course).kind, yearlyVerdict(row, course).kind];
}

export function cumulativeVerdict(row: IndicatorRow, { base, level, growth }: FullCourse): Verdict {
  if (!growth.value.cumulative || base.value.cumulative || level.value.cumulative) return unknown;
  const flow = entryOf(row)?.sort === 'flow' || /新增|累计|五年合计|总投资/.test(row.name);
  return cumulativeVerdictOf(base.cell.text, level.cell.text, growth.cell.text, {
    decrease: tellsDecrease(row),
    flow,
    ...inPoints(row, growth),
  });
}

/** At comparable prices rates do not follow from the amounts. */
function yearlyVerdict(row: IndicatorRow, { base, level, growth, years }: FullCourse): Verdict {
  const isShare = row.unit !== null && unitInfo(row.unit)?.dimension === 'share';
  if (years === null || isShare || isRealGrowth(row, entryOf(row))) return unknown;
  if (growth.value.cumulative || base.value.cumulative || level.value.cumulative) return unknown;
  return growthVerdict(base.cell.text, level.cell.text, growth.cell.text, years, tellsDecrease(row));
}

/**
 * ［4.5］ under % and ［0.5］ under 人 are differences; a relative change says so by a % of its own or by the name (降低). Left open
 * where the unit is not known.
 */
function inPoints(row: IndicatorRow, { value }: ValueCell): { share?: boolean } {
  const dimension = row.unit === null ? undefined : unitInfo(row.unit)?.dimension;
  if (dimension === undefined) return {};
  return { share: dimension === 'share' || !(value.percent || tellsDecrease(row)) };
}
