import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的专栏在参考规划中不存在。 */
export const refPlanBox = defineRule({
  id: 'ref/plan-box',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的专栏在参考规划中不存在',
  why: '引用参考规划的专栏，编号应能在该规划中找到。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》⟦专栏45⟧的做法。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》专栏37的做法。
`,
    },
  ],
  check: (context) => missingPlaces(context, 'plan-box'),
});
