import { type Course, coursesOf } from '../library/course.ts';
import { entryOf, isRealGrowth } from '../library/indicator-rows.ts';
import type { Plan } from '../model/plan.ts';
import type { IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { overlaps, type Range } from '../text/range.ts';
import { changeKind, differenceOf, growthOf } from './implied-change.ts';

/** What the numbers of a row imply, to be shown where the author left it out. */
export interface IndicatorHint {
  /** Behind the — of the cell, or in the empty cell. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** For the empty and — growth cells in tables of targets. */
export function indicatorHints({ tables }: Plan, within: Range): IndicatorHint[] {
  return tables
    .filter(({ role, range }) => role === 'targets' && overlaps(range, within))
    .flatMap((table) => table.rows.flatMap((row) => hintOf(table, row)))
    .filter(({ offset }) => within.start <= offset && offset <= within.end);
}

function hintOf(table: IndicatorTable, row: IndicatorRow): IndicatorHint[] {
  const courses = row.damaged ? [] : coursesOf(table, row);
  // What is given in one column, 年均增速 or 五年累计, need not be implied in the other.
  if (courses.some(({ growth }) => growth?.value.kind !== 'absent')) return [];
  const kind = changeKind(row);
  const fitting = kind === 'growth' ? /年均|增|速/ : /累计|变化/;
  const course =
    courses.find(({ growth }) => fitting.test(table.columns[growth!.column]!.label)) ?? courses[0];
  if (!course || !kind) return [];
  const label = kind === 'growth' ? growthLabel(course, row) : differenceLabel(course);
  return label ? [{ offset: course.growth!.cell.range.end, ...label }] : [];
}

type Label = Pick<IndicatorHint, 'label' | 'tooltip'>;

function growthLabel(course: Course, row: IndicatorRow): Label | null {
  const rate = growthOf(course)?.toFixed(1);
  if (rate === undefined) return null;
  const prices = isRealGrowth(row, entryOf(row)) ? '；该指标增速按可比价格计算，推算值仅供参考' : '';
  const tooltip = `由 ${course.base!.cell.text} 到 ${course.level.cell.text}，${course.years} 年年均增长约 ${rate}%${prices}`;
  return { label: `（年均≈${rate}%）`, tooltip };
}

/** Nothing where nothing is to change: 耕地保有量. */
function differenceLabel(course: Course): Label | null {
  const change = differenceOf(course);
  if (!change || change.eq(0)) return null;
  const tooltip = `${course.level.cell.text} − ${course.base!.cell.text} = ${change.toFixed()}`;
  return { label: `（累计 ${change.toFixed()}）`, tooltip };
}
