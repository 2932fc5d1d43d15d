import { cellOf, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import type { ValueCell } from '../../model/table/indicator-table.ts';
import { perTable } from '../shared/per-table.ts';

/** 基期栏里的累计值。 */
export const indicatorBracketColumn = defineRule({
  id: 'indicator/bracket-column',
  severity: 'information',
  since: '0.2.0',
  title: '基期栏里的累计值',
  why: '基期栏应填当年数。方括号里的累计值放在基期栏，多半是错了一栏。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | ⟦［225］⟧ | 230 | — | 约束性 |
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
        const base = cellOf(table, row, 'base');
        const others = row.values.filter((other) => other !== base && isNumeric(other));
        // The last five years beside the next five: all values of the row are cumulative.
        if (!base?.value.cumulative || others.length === 0 || others.some(({ value }) => value.cumulative))
          continue;
        yield {
          range: base.cell.range,
          message: `“${row.name}”的基期栏是累计值${base.cell.text}，同一行其余是当年数。请核对是否错了一栏。`,
        };
      }
    }
  }),
});

function isNumeric({ value }: ValueCell): boolean {
  return value.kind === 'number' || value.kind === 'bound';
}
