import { type FullCourse, fullCoursesOf } from '../../library/course.ts';
import {
  entryOf,
  indicatorTables,
  isExplained,
  isRealGrowth,
  soundRows,
  tellsDecrease,
} from '../../library/indicator-rows.ts';
import type { Problem } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorRow, ValueCell } from '../../model/table/indicator-table.ts';
import { unitInfo } from '../../quantity/unit.ts';
import { perTable } from '../shared/per-table.ts';
import { formatChange, growthVerdict, replaceNumber } from '../shared/recomputed.ts';

/** 年均增速与基期、目标不符。 */
export const indicatorGrowthMismatch = defineRule({
  id: 'indicator/growth-mismatch',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '年均增速与基期、目标不符',
  why: '年均增速应能由基期增长到目标。地区生产总值及其构成按可比价格、收入按实际增长计算，与现价数不能直接相除，只作提示。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速（%） | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 社会消费品零售总额（亿元） | 500 | 700 | ⟦9⟧ | 预期性 |
| 2 | 高速公路通车里程（公里） | 400 | 450 | 2.4 | 预期性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速（%） | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 社会消费品零售总额（亿元） | 500 | 700 | 7 | 预期性 |
| 2 | 高速公路通车里程（公里） | 400 | 450 | 2.4 | 预期性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      for (const row of soundRows(table)) {
        if (isShare(row)) continue;
        for (const course of fullCoursesOf(table, row)) {
          const problem = judge(row, course);
          if (problem && !isExplained(plan, table, row)) yield problem;
        }
      }
    }
  }),
});

/** What is kept every year (失业率) or grows in points has no annual rate to recompute. */
function isShare(row: IndicatorRow): boolean {
  return row.unit !== null && unitInfo(row.unit)?.dimension === 'share';
}

function judge(row: IndicatorRow, { base, level, growth, years }: FullCourse): Problem | null {
  if (years === null || growth.value.cumulative || base.value.cumulative || level.value.cumulative)
    return null;
  const verdict = growthVerdict(base.cell.text, level.cell.text, growth.cell.text, years, tellsDecrease(row));
  if (verdict.kind !== 'mismatch' && verdict.kind !== 'rounding') return null;
  if (isLevelAmongRates(growth)) return null;
  const number = formatChange(verdict, growth);
  const shown = `由${base.cell.text}到${level.cell.text}，${years}年年均增长${number}%`;
  const real = isRealGrowth(row, entryOf(row));
  const mild = verdict.kind === 'rounding' || real;
  return {
    range: growth.cell.range,
    message:
      verdict.kind === 'rounding'
        ? `“${row.name}”${shown}，表中为${growth.cell.text}，在取舍的范围内（${verdict.low}% 至 ${verdict.high}%）。`
        : `“${row.name}”${shown}，表中为${growth.cell.text}。${real ? '若按可比价格或实际增长计算，可不一致；请在表注中说明。' : '请核对基期、目标和增速。'}`,
    related: [
      { range: base.cell.range, message: `基期：${base.cell.text}` },
      { range: level.cell.range, message: `${level.cell.text}` },
    ],
    fixes: mild ? [] : replaceNumber(growth, number),
    ...(mild && { severity: 'hint' as const }),
  };
}

/** 2130 under 年均增速 is a level in the wrong column, which is reported as such. */
function isLevelAmongRates({ value }: ValueCell): boolean {
  return value.printed?.gt(60) ?? false;
}
