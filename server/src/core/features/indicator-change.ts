import type { Course } from '../library/course.ts';
import { entryOf, isRealGrowth, tellsDecrease } from '../library/indicator-rows.ts';
import type { Column, IndicatorRow } from '../model/table/indicator-table.ts';
import {
  checkCumulative,
  checkGrowth,
  impliedChange,
  impliedGrowth,
  type Recomputed,
  type Verdict,
} from '../quantity/arithmetic.ts';
import { unitInfo } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';
import { changeKind, differenceOf, ends, growthOf } from './implied-change.ts';
import { escapeMarkdown } from './markdown.ts';

// Growth and cumulative change in words: what the printed value means, and what the numbers beside it give.

/** One line of Markdown each; `column` is that of the growth. */
export function describeChange(row: IndicatorRow, course: Course, column: Column | null): string[] {
  const lines = course.level.value.cumulative ? [cumulativeMeaning(row, course, course.level.cell.text)] : [];
  const printed = course.growth?.value;
  if (!printed || !isNumber(printed)) return [...lines, ...impliedLine(row, course)];
  return [
    ...lines,
    isCumulative(printed, column) ? cumulativeLine(row, course, printed) : growthLine(row, course, printed),
  ];
}

function isNumber({ kind }: Value): boolean {
  return kind === 'number' || kind === 'bound';
}

/** ［4.5］, or a bare 4.5 in a column 五年累计. */
function isCumulative({ cumulative }: Value, column: Column | null): boolean {
  return cumulative || (column !== null && /累计/.test(column.label) && !/年均|增|速/.test(column.label));
}

function impliedLine(row: IndicatorRow, course: Course): string[] {
  const kind = changeKind(row);
  const rate = kind === 'growth' ? growthOf(course) : null;
  if (rate) return [`推算：年均增长约 ${rate.toFixed(1)}%（${course.years} 年）${priceRemark(row)}`];
  const change = kind === 'difference' ? differenceOf(course) : null;
  return change && !change.eq(0) ? [`推算：${differenceText(row, course)}`] : [];
}

function priceRemark(row: IndicatorRow): string {
  return isRealGrowth(row, entryOf(row)) ? '；该指标增速按可比价格计算，推算值仅供参考' : '';
}

function growthLine(row: IndicatorRow, course: Course, printed: Value): string {
  const text = escapeMarkdown(course.growth!.cell.text);
  const meaning = entryOf(row)?.kept ? `${text}：每年保持的水平` : `${text}：年均增速`;
  const values = ends(course);
  if (!values || !course.years) return meaning;
  const { base, target } = values;
  const verdict = checkGrowth(base, target, printed, course.years, { decrease: tellsDecrease(row) });
  const rate = impliedGrowth(base, target, course.years, digitsFor(verdict, printed));
  if (!rate) return meaning;
  const computed = `${meaning}；由表中数值推算为 ${rate.toFixed()}%`;
  return `${computed}${verdictText(verdict, '%')}${verdict.kind === 'equal' ? '' : priceRemark(row)}`;
}

function cumulativeLine(row: IndicatorRow, course: Course, printed: Value): string {
  const sum = cumulativeMeaning(row, course, course.growth!.cell.text);
  const values = ends(course);
  if (!values) return sum;
  const { base, target } = values;
  const share = isShare(row);
  const verdict = checkCumulative(base, target, printed, { decrease: tellsDecrease(row), share });
  // A flow's value is a sum, which base and target do not give; unless it happens to be their difference.
  const isSum = entryOf(row)?.sort === 'flow' && verdict.kind !== 'equal';
  if (verdict.kind === 'unknown' || isSum) return sum;
  const meaning = `${escapeMarkdown(course.growth!.cell.text)}：${periodOf(course)}累计变动`;
  if (verdict.sort === 'difference')
    return `${meaning}；${differenceText(row, course)}${verdictText(verdict, '')}`;
  const rate = impliedChange(base, target, 'relative', digitsFor(verdict, printed));
  return `${meaning}；比基期变动 ${rate?.toFixed()}%${verdictText(verdict, '%')}`;
}

/** What a bracketed value that cannot be computed is: ［12.5］ of 新增就业 is a sum, ［16］ of 能耗降低 a change. */
function cumulativeMeaning(row: IndicatorRow, course: Course, text: string): string {
  const sort = entryOf(row)?.sort;
  const what = sort === 'flow' ? '累计数，即各年之和' : sort === 'rate' ? '累计变动幅度' : '累计数';
  return `${escapeMarkdown(text)}：${periodOf(course)}${what}`;
}

function periodOf({ years }: Course): string {
  return years ? `${years} 年` : '规划期';
}

/** 60.8 − 56.3 = 4.5 个百分点 */
function differenceText(row: IndicatorRow, course: Course): string {
  const unit = isShare(row) ? '个百分点' : escapeMarkdown(row.unit ?? '');
  const [base, level] = [course.base!.value.printed!, course.level.value.printed!];
  return `${level.toFixed()} − ${base.toFixed()} = ${differenceOf(course)!.toFixed()} ${unit}`.trim();
}

function isShare({ unit }: IndicatorRow): boolean {
  return unit !== null && unitInfo(unit)?.dimension === 'share';
}

/** As many as the bounds have where bounds are shown, so that the value lies between them. */
function digitsFor({ kind }: Verdict, { decimals }: Value): number {
  return kind === 'rounding' || kind === 'mismatch' ? decimals + 2 : Math.max(1, decimals);
}

function verdictText(verdict: Verdict, sign: string): string {
  switch (verdict.kind) {
    case 'unknown':
      return '';
    case 'equal':
      return '，与表中相符';
    case 'rounding':
      return `，计入四舍五入为 ${bounds(verdict, sign)}，表中数值可由舍入解释`;
    case 'mismatch':
      return `，计入四舍五入为 ${bounds(verdict, sign)}，与表中不符`;
  }
}

function bounds({ low, high }: Recomputed, sign: string): string {
  return low.eq(high) ? `${low.toFixed()}${sign}` : `${low.toFixed()}${sign}～${high.toFixed()}${sign}`;
}
