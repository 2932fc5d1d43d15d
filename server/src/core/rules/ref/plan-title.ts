import { defineRule } from '../../lint/rule.ts';
import { wrongTitles } from '../shared/references.ts';

/** 引用的标题与参考规划不符。 */
export const refPlanTitle = defineRule({
  id: 'ref/plan-title',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '引用的标题与参考规划不符',
  why: '引用参考规划的章节、专栏，标题应与原文一致。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第十六章“⟦统筹推进水利设施建设⟧”的做法。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第十六章“统筹推进基础设施建设”的做法。
`,
    },
  ],
  check: (context) => wrongTitles(context, (kind) => kind.startsWith('plan-')),
});
