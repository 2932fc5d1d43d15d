import { isInReference } from '../../library/entry.ts';
import { entryOf, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { perTable } from '../shared/per-table.ts';

/** 属性与参考规划不同。 */
export const indicatorAttributeReference = defineRule({
  id: 'indicator/attribute-reference',
  severity: 'information',
  since: '0.2.0',
  title: '属性与参考规划不同',
  why: '同一指标在参考规划中的属性不同。可能有意为之，也可能是抄错。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | ⟦预期性⟧ |
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
    for (const table of targetTables(plan)) {
      for (const row of soundRows(table)) {
        const entry = entryOf(row);
        const usual = entry && isInReference(entry) ? entry.attribute : null;
        const own = row.attribute?.replace(/指标$/, '');
        if (
          !usual ||
          !own ||
          !row.attributeCell?.text ||
          !/^(预期|约束)性?$/.test(own) ||
          usual.startsWith(own)
        )
          continue;
        yield {
          range: row.attributeCell.range,
          message: `“${row.name}”在参考规划中都是${usual}，这里是${row.attribute}。请核对。`,
        };
      }
    }
  }),
});
