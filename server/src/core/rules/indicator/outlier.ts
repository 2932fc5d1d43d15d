import { cellOf, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { hasMisplaced } from '../shared/misplaced.ts';
import { perTable } from '../shared/per-table.ts';

/** 目标与基期相差十倍以上。 */
export const indicatorOutlier = defineRule({
  id: 'indicator/outlier',
  severity: 'hint',
  since: '0.2.0',
  title: '目标与基期相差十倍以上',
  why: '差到十倍以上，可能是小数点错位或单位不同，请再看一眼。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | ⟦2300⟧ | — | 约束性 |
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
        if (hasMisplaced(table, row)) continue;
        const [base, target] = [cellOf(table, row, 'base'), cellOf(table, row, 'target')];
        const [from, to] = [base?.value.printed, target?.value.printed];
        if (!base || !target || !from?.gt(0) || !to?.gt(0)) continue;
        if (base.value.cumulative || target.value.cumulative) continue;
        if (to.lte(from.times(10)) && from.lte(to.times(10))) continue;
        yield {
          range: target.cell.range,
          message: `“${row.name}”由${base.cell.text}到${target.cell.text}，相差十倍以上。请核对小数点和单位。`,
          related: [{ range: base.cell.range, message: `基期：${base.cell.text}` }],
        };
      }
    }
  }),
});
