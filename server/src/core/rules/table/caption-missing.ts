import { indicatorTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { perTable } from '../shared/per-table.ts';

/** 指标表没有标题。 */
export const tableCaptionMissing = defineRule({
  id: 'table/caption-missing',
  severity: 'hint',
  since: '0.2.0',
  title: '指标表没有标题',
  why: '没有表题的表，正文无法引用，读者也不知道说的是哪个时期的指标。',
  examples: [
    {
      bad: `
今后五年主要指标如下。

⟦| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |⟧
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
`,
      good: `
今后五年主要指标如下。

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
      if (table.caption !== null) continue;
      yield {
        range: table.headerRange,
        message: '这张指标表没有标题，也不在专栏里。请在表的上方写“表1　……”，或放进专栏。',
      };
    }
  }),
});
