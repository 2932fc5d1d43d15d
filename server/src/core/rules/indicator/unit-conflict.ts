import { indicatorTables, levelsOf, soundRows } from '../../library/indicator-rows.ts';
import type { Problem } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { IndicatorRow, IndicatorTable } from '../../model/table/indicator-table.ts';
import { sameUnit, unitInfo } from '../../quantity/unit.ts';
import { isPlaceholder } from '../../quantity/words.ts';
import { perTable } from '../shared/per-table.ts';

/** 单位自相矛盾。 */
export const indicatorUnitConflict = defineRule({
  id: 'indicator/unit-conflict',
  severity: 'warning',
  since: '0.2.0',
  title: '单位自相矛盾',
  why: '名称、单位栏和单元格里的单位不一致，同一个数就有两种读法。增速、累计栏里的百分号表示变动幅度，不算矛盾。',
  examples: [
    {
      bad: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率 | % | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 城镇新增就业人数 | 万人 | 5.2 | ⟦5.5%⟧ | — | 预期性 |
`,
      good: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率 | % | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 城镇新增就业人数 | 万人 | 5.2 | 5.5 | — | 预期性 |
`,
    },
    {
      bad: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | ⟦万人⟧ | 55.5 | 60 | ［4.5］ | 预期性 |
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
      for (const row of soundRows(table)) {
        yield* betweenNameAndColumn(row);
        yield* withinCells(table, row);
      }
    }
  }),
});

function* betweenNameAndColumn({ name, nameUnit, unitCell }: IndicatorRow): Iterable<Problem> {
  if (!nameUnit || !unitCell?.text || isPlaceholder(unitCell.text) || sameUnit(nameUnit.text, unitCell.text))
    return;
  yield {
    range: unitCell.range,
    message: `“${name}”的名称里写着“${nameUnit.text}”，单位栏却是“${unitCell.text}”。请核对，只保留正确的一个。`,
    related: [{ range: nameUnit.range, message: `名称里的单位：${nameUnit.text}` }],
  };
}

function* withinCells(table: IndicatorTable, row: IndicatorRow): Iterable<Problem> {
  const { unit } = row;
  if (unit === null || !unitInfo(unit)) return;
  for (const { cell, value } of levelsOf(table, row)) {
    if (value.unit === null || value.cumulative || sameUnit(value.unit, unit) || isPoints(value.unit, unit))
      continue;
    yield {
      range: cell.range,
      message: `“${row.name}”的单位是“${unit}”，这里却写着“${value.unit}”。请核对数值放错了栏，还是单位写错。`,
      related: row.unitRange ? [{ range: row.unitRange, message: `单位：${unit}` }] : [],
    };
  }
}

/** 提高1个百分点 says a share's change. */
function isPoints(printed: string, unit: string): boolean {
  return printed.includes('百分点') && unitInfo(unit)?.dimension === 'share';
}
