import { targetTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';

/** 年份与规划期不符。 */
export const indicatorPeriod = defineRule({
  id: 'indicator/period',
  severity: 'warning',
  since: '0.2.0',
  title: '年份与规划期不符',
  why: '目标年应是规划期的最后一年，基期应在目标年之前。表头沿用了上一个规划的年份，是套用旧稿最常见的痕迹。',
  examples: [
    {
      bad: `
# 某市国民经济和社会发展第十五个五年规划纲要

表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | ⟦2035年⟧ | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
`,
      good: `
# 某市国民经济和社会发展第十五个五年规划纲要

表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
`,
    },
  ],
  *check({ plan, period }) {
    if (!period) return;
    for (const { columns } of targetTables(plan)) {
      const targets = columns.filter(({ role, year }) => role === 'target' && year !== null);
      const base = columns.find(({ role, year }) => role === 'base' && year !== null);
      if (targets.length > 0 && !targets.some(({ year }) => year === period.targetYear)) {
        const wrong = targets[0]!;
        yield {
          range: wrong.range,
          message: `本规划的目标年是${period.targetYear}年，表头却是“${wrong.label}”。请核对是否沿用了旧稿。`,
        };
      } else if (base && base.year! >= period.targetYear) {
        yield {
          range: base.range,
          message: `基期“${base.label}”不在目标年${period.targetYear}年之前。请核对表头的年份。`,
        };
      }
    }
  },
});
