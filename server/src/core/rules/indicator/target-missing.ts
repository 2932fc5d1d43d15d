import { cellOf, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorTable, ValueCell } from '../../model/table/indicator-table.ts';
import { perTable } from '../shared/per-table.ts';

/** 指标没有目标。 */
export const indicatorTargetMissing = defineRule({
  id: 'indicator/target-missing',
  severity: 'warning',
  since: '0.2.0',
  title: '指标没有目标',
  why: '列入指标表而没有目标值、增速、累计值，也没有“完成省定目标”一类的要求，就无从考核。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | ⟦—⟧ | — | 约束性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | 230 | — | 约束性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of targetTables(plan)) {
      for (const row of soundRows(table)) {
        if (row.values.some((cell) => isTarget(table, cell))) continue;
        const target = cellOf(table, row, 'target');
        yield {
          range: target && target.cell.text !== '' ? target.cell.range : row.nameRange,
          message: `“${row.name}”没有目标值，也没有增速、累计值或定性要求。请补上目标，或从表中删去。`,
        };
      }
    }
  }),
});

function isTarget({ columns }: IndicatorTable, { column, value }: ValueCell): boolean {
  const role = columns[column]?.role;
  return (role === 'target' || role === 'growth') && value.kind !== 'absent';
}
