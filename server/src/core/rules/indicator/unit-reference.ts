import type { IndicatorEntry } from '../../library/catalogue.ts';
import { entryOf, indicatorTables, soundRows } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { sameDimension, unitInfo } from '../../quantity/unit.ts';
import { perTable } from '../shared/per-table.ts';

/** 单位与参考规划不同类。 */
export const indicatorUnitReference = defineRule({
  id: 'indicator/unit-reference',
  severity: 'information',
  since: '0.2.0',
  title: '单位与参考规划不同类',
  why: '同一指标在参考规划中用的是另一类单位，可能是口径不同，也可能是单位写错。',
  examples: [
    {
      bad: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率 | ⟦万人⟧ | 55.5 | 60 | ［4.5］ | 预期性 |
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
        const entry = entryOf(row);
        const own = row.unit === null ? null : unitInfo(row.unit);
        if (row.nameUnit && row.unitCell?.text) continue;
        if (!entry?.unit || !own || own.dimension === entry.dimension || isOther(row.unit!, entry)) continue;
        yield {
          range: row.unitRange ?? row.nameRange,
          message: `“${row.name}”在参考规划中以“${entry.unit}”计，这里是“${row.unit}”。请核对口径和单位。`,
        };
      }
    }
  }),
});

function isOther(unit: string, { otherUnits }: IndicatorEntry): boolean {
  return (otherUnits ?? []).some((other) => sameDimension(unit, other));
}
