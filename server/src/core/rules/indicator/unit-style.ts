import { indicatorTables, soundRows } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { plainText } from '../../quantity/plain.ts';
import { unitInfo } from '../../quantity/unit.ts';
import { compact } from '../../text/chars.ts';
import { replace } from '../../text/edit.ts';
import { perTable } from '../shared/per-table.ts';

/** 单位写法不规范。 */
export const indicatorUnitStyle = defineRule({
  id: 'indicator/unit-style',
  severity: 'information',
  since: '0.2.0',
  fixable: true,
  safe: true,
  title: '单位写法不规范',
  why: '单位按国家标准和通行写法书写（如“万元/人”），各表一致，便于检索和比对。',
  examples: [
    {
      bad: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率 | % | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 全员劳动生产率 | ⟦万元每人⟧ | 5.2 | 5.5 | — | 预期性 |
`,
      good: `
表1　主要指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率 | % | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 全员劳动生产率 | 万元/人 | 5.2 | 5.5 | — | 预期性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      for (const { unit, unitRange } of soundRows(table)) {
        const canonical = unit === null ? null : (unitInfo(unit)?.canonical ?? null);
        if (!unitRange || unit === null || canonical === null || isSame(unit, canonical)) continue;
        yield {
          range: unitRange,
          message: `单位“${unit}”通常写作“${canonical}”。`,
          fixes: [{ title: `改为“${canonical}”`, edits: [replace(unitRange, canonical)] }],
        };
      }
    }
  }),
});

/** Full and half width and blanks are no difference; nor is m² for 平方米, which standards allow. */
function isSame(unit: string, canonical: string): boolean {
  return compact(plainText(unit)) === compact(plainText(canonical)) || /[a-zμ]/i.test(unit);
}
