import { defineRule } from '../../lint/rule.ts';
import { rowNumberProblems } from '../shared/row-numbers.ts';

/** 指标序号重复。 */
export const indicatorNumberDuplicate = defineRule({
  id: 'indicator/number-duplicate',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '指标序号重复',
  why: '两项指标用同一个序号，“第×项指标”就不知道指哪一项。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| ⟦2⟧ | 粮食综合生产能力（万吨） | 225 | 230 | — | 约束性 |
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
  check: ({ plan }) => rowNumberProblems(plan, ['duplicate']),
});
