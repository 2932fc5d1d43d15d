import { againstTables } from '../../claim/contradictions.ts';
import { defineRule } from '../../lint/rule.ts';
import { overlaps } from '../../text/range.ts';
import { printedWithUnit, takeOver, whatOf, whenOf } from '../shared/claims.ts';
import { isDoubtful } from '../shared/row-arithmetic.ts';
import { stalePlaces } from '../shared/stale-places.ts';

/** 正文数值与指标表不符。 */
export const claimTableMismatch = defineRule({
  id: 'claim/table-mismatch',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '正文数值与指标表不符',
  why: '同一指标同一年份，正文和指标表给出两个数，多半是改了表没有改正文；审议和考核时无从判断以哪一个为准。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市常住人口城镇化率达到⟦65%⟧。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市常住人口城镇化率达到63%。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`,
    },
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

“十五五”期间，全市社会消费品零售总额年均增长⟦9%⟧左右，到2030年达到0.127万亿元。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速 | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 社会消费品零售总额（亿元） | 905.3 | 1270 | 7% | 预期性 |
| 2 | 进出口总额（亿元） | 186.5 | 300 | 10% | 预期性 |
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

“十五五”期间，全市社会消费品零售总额年均增长7%左右，到2030年达到0.127万亿元。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速 | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 社会消费品零售总额（亿元） | 905.3 | 1270 | 7% | 预期性 |
| 2 | 进出口总额（亿元） | 186.5 | 300 | 10% | 预期性 |
`,
    },
  ],
  *check(context) {
    const { plan, claims } = context;
    const contradicted = [...againstTables(plan, claims)].filter(({ of }) => !isDoubtful(plan, of));
    if (contradicted.length === 0) return;
    // 到2025年 left of the last plan: the year is wrong, and the value is that of another year.
    const { places } = stalePlaces(context);
    for (const { claim, of } of contradicted) {
      if (places.some(({ range }) => overlaps(range, claim.sentence))) continue;
      const { range, amount } = claim.quantity;
      const said = plan.source.text.slice(range.start, range.end);
      const printed = printedWithUnit(of, claim);
      yield {
        range: amount,
        message: `“${of.row.name}”${whenOf(claim)}${whatOf(claim)}，正文为${said}，指标表为${printed}。同一指标应只有一个数，请核对并统一。`,
        related: [{ range: of.cell.cell.range, message: `指标表：${printed}` }],
        fixes: takeOver(claim, of),
      };
    }
  },
});
