import { entryOf, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorRow, IndicatorTable } from '../../model/table/indicator-table.ts';
import { replace } from '../../text/edit.ts';
import { perTable } from '../shared/per-table.ts';

/** 指标没有属性。 */
export const indicatorAttributeMissing = defineRule({
  id: 'indicator/attribute-missing',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '指标没有属性',
  why: '表中有属性栏而这一行空着，不知道是约束性还是预期性，责任就落不了地。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | ⟦常住人口城镇化率⟧（%） | 55.5 | 60 | ［4.5］ |  |
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
    for (const table of targetTables(plan)) {
      if (!table.columns.some(({ role }) => role === 'attribute')) continue;
      for (const row of soundRows(table)) {
        if (row.attribute !== null || isMerged(table, row)) continue;
        const usual = entryOf(row)?.attribute ?? null;
        yield {
          range: row.nameRange,
          message: `“${row.name}”没有写明预期性或约束性${usual ? `，参考规划多为${usual}` : ''}。请补上。`,
          fixes:
            usual && row.attributeCell
              ? [{ title: `补上“${usual}”`, edits: [replace(row.attributeCell.range, usual)] }]
              : [],
        };
      }
    }
  }),
});

/** A merged attribute counts for all rows of its group. */
function isMerged({ rows }: IndicatorTable, row: IndicatorRow): boolean {
  const above = rows[rows.indexOf(row) - 1];
  if (!above || row.numberCell !== null) return false;
  return (
    (row.group !== null && above.group === row.group) || (row.number !== null && above.number === row.number)
  );
}
