import { indicatorTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import type { Value } from '../../quantity/value.ts';
import { majorityOf } from '../shared/majority.ts';
import { perTable } from '../shared/per-table.ts';

/** 上下限的写法不统一。 */
export const indicatorComparatorStyle = defineRule({
  id: 'indicator/comparator-style',
  severity: 'hint',
  since: '0.2.0',
  title: '上下限的写法不统一',
  why: '“≥”“>”“以上”混用，读者会以为意思不同。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | ≥60 | — | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | ≥54.5 | — | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | ⟦230以上⟧ | — | 约束性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | ≥60 | — | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | ≥54.5 | — | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | ≥230 | — | 约束性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      const bounds = table.rows.flatMap(({ values }) => values).filter(({ value }) => value.kind === 'bound');
      for (const direction of ['lower', 'upper'] as const) {
        const own = bounds.filter(({ value }) => directionOf(value) === direction);
        const usual = majorityOf(own, ({ cell }) => formOf(cell.text));
        const model = own.find(({ cell }) => formOf(cell.text) === usual);
        for (const { cell } of own) {
          if (formOf(cell.text) === usual || !model) continue;
          yield {
            range: cell.range,
            message: `表中同类的上下限多写作“${model.cell.text}”这样，此处是“${cell.text}”。请统一写法。`,
            related: [{ range: model.cell.range, message: `多数这样写：${model.cell.text}` }],
          };
        }
      }
    }
  }),
});

function directionOf({ low }: Value): 'lower' | 'upper' {
  return low === null ? 'upper' : 'lower';
}

/** > and ＞ are one form, 以上 and 及以上 another. */
function formOf(text: string): string {
  if (/[≥≧]|>=/.test(text)) return '≥';
  if (/[≤≦]|<=/.test(text)) return '≤';
  if (/[>＞]/.test(text)) return '>';
  if (/[<＜]/.test(text)) return '<';
  return '文字';
}
