import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的指标在参考规划中不存在。 */
export const refPlanIndicator = defineRule({
  id: 'ref/plan-indicator',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的指标在参考规划中不存在',
  why: '说参考规划设了某项指标，它的指标表里应当真有这一项。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》指标“⟦常住人口城镇化比例⟧”的做法。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》指标“常住人口城镇化率”的做法。
`,
    },
  ],
  check: (context) => missingPlaces(context, 'plan-indicator'),
});
