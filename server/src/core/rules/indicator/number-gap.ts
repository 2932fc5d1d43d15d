import { defineRule } from '../../lint/rule.ts';
import { rowNumberProblems } from '../shared/row-numbers.ts';

/** 指标序号不连续。 */
export const indicatorNumberGap = defineRule({
  id: 'indicator/number-gap',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '指标序号不连续',
  why: '断号多半是漏排或误删了一项，表注和正文里“第×项指标”的引用会随之错位。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| ⟦4⟧ | 粮食综合生产能力（万吨） | 225 | 230 | — | 约束性 |
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
  check: ({ plan }) => rowNumberProblems(plan, ['gap', 'swapped']),
});
