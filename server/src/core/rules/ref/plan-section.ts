import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的章节在参考规划中不存在。 */
export const refPlanSection = defineRule({
  id: 'ref/plan-section',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的章节在参考规划中不存在',
  why: '引用邻市或上一轮规划的章节，要让读者能够找到；章节号写错，引用就成了空话。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》⟦第十六章第九节⟧的做法。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第十六章第五节的做法。
`,
    },
  ],
  check: (context) => missingPlaces(context, 'plan-section'),
});
