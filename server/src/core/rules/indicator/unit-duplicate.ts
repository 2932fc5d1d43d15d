import { indicatorTables, soundRows } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { sameUnit } from '../../quantity/unit.ts';
import { replace } from '../../text/edit.ts';
import { perTable } from '../shared/per-table.ts';

/** 单位写了两遍。 */
export const indicatorUnitDuplicate = defineRule({
  id: 'indicator/unit-duplicate',
  severity: 'hint',
  since: '0.2.0',
  fixable: true,
  safe: true,
  title: '单位写了两遍',
  why: '名称里和单位栏都写了同一个单位，删去一处更清楚，改的时候也不会漏改。',
  examples: [
    {
      bad: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率⟦（%）⟧ | % | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 城镇新增就业人数 | 万人 | 5.2 | 5.5 | — | 预期性 |
`,
      good: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率 | % | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 城镇新增就业人数 | 万人 | 5.2 | 5.5 | — | 预期性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      for (const { name, nameUnit, unitCell } of soundRows(table)) {
        if (!nameUnit || !unitCell?.text || !sameUnit(nameUnit.text, unitCell.text)) continue;
        yield {
          range: nameUnit.bracket,
          message: `“${name}”的单位在名称里和单位栏各写了一遍。保留单位栏的即可。`,
          related: [{ range: unitCell.range, message: `单位栏：${unitCell.text}` }],
          fixes: [{ title: '删去名称里的单位', edits: [replace(nameUnit.bracket, '')] }],
        };
      }
    }
  }),
});
