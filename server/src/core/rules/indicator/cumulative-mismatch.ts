import { type FullCourse, fullCoursesOf } from '../../library/course.ts';
import { indicatorTables, isExplained, soundRows } from '../../library/indicator-rows.ts';
import type { Problem } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorRow } from '../../model/table/indicator-table.ts';
import { perTable } from '../shared/per-table.ts';
import { formatChange, replaceNumber } from '../shared/recomputed.ts';
import { cumulativeVerdict } from '../shared/row-arithmetic.ts';

/** 累计值与基期、目标不符。 */
export const indicatorCumulativeMismatch = defineRule({
  id: 'indicator/cumulative-mismatch',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '累计值与基期、目标不符',
  why: '方括号里的五年累计值应等于目标减基期，或五年的变动幅度。算不平的累计值印出来，最容易被当场指出。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ⟦［5.4］⟧ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      for (const row of soundRows(table)) {
        for (const course of fullCoursesOf(table, row)) {
          const problem = judge(row, course);
          if (problem && !isExplained(plan, table, row)) yield problem;
        }
      }
    }
  }),
});

function judge(row: IndicatorRow, course: FullCourse): Problem | null {
  const { base, level, growth } = course;
  const verdict = cumulativeVerdict(row, course);
  if (verdict.kind !== 'mismatch' && verdict.kind !== 'rounding') return null;
  const sum = `${level.cell.text} − ${base.cell.text} = ${formatChange(verdict, growth)}`;
  const relative = `（${level.cell.text} − ${base.cell.text}）÷ ${base.cell.text} = ${formatChange(verdict, growth)}%`;
  const shown = verdict.sort === 'relative' ? relative : sum;
  return {
    range: growth.cell.range,
    message:
      verdict.kind === 'mismatch'
        ? `“${row.name}”${shown}，表中为${growth.cell.text}。请核对基期、目标和累计值。`
        : `“${row.name}”${shown}，表中为${growth.cell.text}，在四舍五入的范围内（${verdict.low} 至 ${verdict.high}）。`,
    related: [
      { range: base.cell.range, message: `基期：${base.cell.text}` },
      { range: level.cell.range, message: `${level.cell.text}` },
    ],
    fixes: verdict.kind === 'mismatch' ? replaceNumber(growth, formatChange(verdict, growth)) : [],
    ...(verdict.kind === 'rounding' && { severity: 'information' as const }),
  };
}
