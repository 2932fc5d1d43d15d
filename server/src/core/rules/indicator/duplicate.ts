import { indicatorTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorRow } from '../../model/table/indicator-table.ts';
import { titleKey } from '../../syntax/reader.ts';
import { perTable } from '../shared/per-table.ts';

/** 指标重复。 */
export const indicatorDuplicate = defineRule({
  id: 'indicator/duplicate',
  severity: 'warning',
  since: '0.2.0',
  title: '指标重复',
  why: '同一张表里同一指标出现两次，多半是合稿时重复收入，两处数值还可能不同。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | ⟦森林覆盖率⟧（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
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
    for (const table of indicatorTables(plan)) {
      const seen = new Map<string, IndicatorRow>();
      for (const row of table.rows) {
        const key = titleKey(`${row.group ?? ''} ${row.name} ${row.unit ?? ''}`);
        const earlier = seen.get(key);
        if (!earlier) seen.set(key, row);
        else {
          yield {
            range: row.nameRange,
            message: `“${row.name}”在这张表里已经出现过。请核对是否重复收入，只保留一处。`,
            related: [{ range: earlier.nameRange, message: `前一处：${earlier.name}` }],
          };
        }
      }
    }
  }),
});
