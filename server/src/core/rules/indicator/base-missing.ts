import { cellOf, isExplained, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { perTable } from '../shared/per-table.ts';

/** 指标没有基期值。 */
export const indicatorBaseMissing = defineRule({
  id: 'indicator/base-missing',
  severity: 'hint',
  since: '0.2.0',
  title: '指标没有基期值',
  why: '有目标值而没有基期值，读者看不出要提高多少。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | ⟦—⟧ | 230 | — | 约束性 |
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
        const [base, target] = [cellOf(table, row, 'base'), cellOf(table, row, 'target')];
        if (base?.value.kind !== 'absent' || target?.value.kind !== 'number' || isExplained(plan, table, row))
          continue;
        yield {
          range: base.cell.text === '' ? row.nameRange : base.cell.range,
          message: `“${row.name}”有目标值${target.cell.text}而没有基期值。请补上，或在表注中说明为新增指标。`,
        };
      }
    }
  }),
});
