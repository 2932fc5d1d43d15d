import type { Direction } from '../../library/entry.ts';
import { cellOf, entryOf, isExplained, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import type { Value } from '../../quantity/value.ts';
import { hasMisplaced } from '../shared/misplaced.ts';
import { perTable } from '../shared/per-table.ts';

/** 目标不如基期。 */
export const indicatorTargetRegression = defineRule({
  id: 'indicator/target-regression',
  severity: 'information',
  since: '0.2.0',
  title: '目标不如基期',
  why: '目标比基期还差，可能是填反了，也可能确有原因，应在表注中说明。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 54.5 | ⟦53.9⟧ | ［-0.6］ | 约束性 |
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
        if (hasMisplaced(table, row)) continue;
        const [base, target] = [cellOf(table, row, 'base'), cellOf(table, row, 'target')];
        const direction = entryOf(row)?.direction ?? 'none';
        if (
          !base ||
          !target ||
          !isWorse(base.value, target.value, direction) ||
          isExplained(plan, table, row)
        )
          continue;
        yield {
          range: target.cell.range,
          message: `“${row.name}”的目标${target.cell.text}不如基期${base.cell.text}（这个指标以${direction === 'up' ? '高' : '低'}为好）。请核对是否填反，或在表注中说明原因。`,
          related: [{ range: base.cell.range, message: `基期：${base.cell.text}` }],
        };
      }
    }
  }),
});

/** A bound that the base already meets is no step back. */
function isWorse(base: Value, target: Value, direction: Direction): boolean {
  if (base.kind !== 'number' || target.kind !== 'number' || base.cumulative || target.cumulative)
    return false;
  if (!base.printed || !target.printed) return false;
  return direction === 'up'
    ? target.printed.lt(base.printed)
    : direction === 'down' && target.printed.gt(base.printed);
}
