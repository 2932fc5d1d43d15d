import { entryOf, indicatorTables, levelsOf, soundRows } from '../../library/indicator-rows.ts';
import type { Fix } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorRow, ValueCell } from '../../model/table/indicator-table.ts';
import { insert, replace } from '../../text/edit.ts';
import { perTable } from '../shared/per-table.ts';

/** 指标没有单位。 */
export const indicatorUnitMissing = defineRule({
  id: 'indicator/unit-missing',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '指标没有单位',
  why: '有数值而没有单位，读者不知道是亿元还是万元、是百分比还是人数。系数、指数一类本来没有单位的除外。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | ⟦常住人口城镇化率⟧ | 55.5 | 60 | ［4.5］ | 预期性 |
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
        const entry = entryOf(row);
        if (row.unit !== null || isBare(row) || (entry && entry.unit === null)) continue;
        if (!levelsOf(table, row).some(needsUnit)) continue;
        yield {
          range: row.nameRange,
          message: `“${row.name}”有数值而没有单位${entry?.unit ? `，参考规划用“${entry.unit}”` : ''}。请在名称后或单位栏写明。`,
          fixes: entry?.unit ? [addUnit(row, entry.unit)] : [],
        };
      }
    }
  }),
});

/** 基尼系数, 社会安全指数, 城乡居民收入比: ratios that have no unit. */
function isBare({ name, group }: IndicatorRow): boolean {
  return /系数|指数|倍差|比值|收入比|之比|位次|排名|得分/.test(name + (group ?? ''));
}

/** A number without a unit of its own in the cell. */
function needsUnit({ value }: ValueCell): boolean {
  return (value.kind === 'number' || value.kind === 'bound') && !value.percent && value.unit === null;
}

function addUnit(row: IndicatorRow, unit: string): Fix {
  const edit = row.unitCell ? replace(row.unitCell.range, unit) : insert(row.nameRange.end, `（${unit}）`);
  return { title: `补上单位“${unit}”`, edits: [edit] };
}
