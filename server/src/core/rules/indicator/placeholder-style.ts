import { indicatorTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { replace } from '../../text/edit.ts';
import { majorityOf } from '../shared/majority.ts';
import { perTable } from '../shared/per-table.ts';

/** 空缺的写法不统一。 */
export const indicatorPlaceholderStyle = defineRule({
  id: 'indicator/placeholder-style',
  severity: 'hint',
  since: '0.2.0',
  fixable: true,
  safe: true,
  title: '空缺的写法不统一',
  why: '“—”“——”“-”混用，印出来参差不齐。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | 230 | — | 约束性 |
| 4 | 人均预期寿命（岁） | 78 | 79 | — | 预期性 |
| 5 | 高速公路通车里程（公里） | 400 | 450 | ⟦-⟧ | 预期性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | 230 | — | 约束性 |
| 4 | 人均预期寿命（岁） | 78 | 79 | — | 预期性 |
| 5 | 高速公路通车里程（公里） | 400 | 450 | — | 预期性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      const absent = table.rows
        .flatMap(({ values }) => values)
        .filter(({ cell, value }) => value.kind === 'absent' && cell.text !== '');
      const usual = majorityOf(absent, ({ cell }) => cell.text);
      for (const { cell } of absent) {
        if (usual === null || cell.text === usual) continue;
        yield {
          range: cell.range,
          message: `表中空缺多写作“${usual}”，此处是“${cell.text}”。请统一。`,
          fixes: [{ title: `改为“${usual}”`, edits: [replace(cell.range, usual)] }],
        };
      }
    }
  }),
});
