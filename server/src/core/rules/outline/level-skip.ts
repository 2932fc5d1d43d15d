import { defineRule } from '../../lint/rule.ts';
import type { OutlineNode } from '../../model/plan.ts';
import { nameOf } from '../shared/names.ts';

/** 节不在章下。 */
export const outlineLevelSkip = defineRule({
  id: 'outline/level-skip',
  severity: 'information',
  since: '0.1.0',
  title: '节不在章下',
  why: '全文分章，而这一节上面没有章：多半是章的标题丢了，或者“章”误写成了“节”。',
  examples: [
    {
      bad: `
第一篇　总论

⟦第一节　发展环境⟧

机遇大于挑战。

第二篇　产业

第一章　制造业

强链补链。
`,
      good: `
第一篇　总论

第一章　基础

第一节　发展环境

机遇大于挑战。

第二篇　产业

第二章　制造业

强链补链。
`,
    },
  ],
  *check({ plan }) {
    if (!plan.nodes.some(({ kind }) => kind === 'chapter')) return;
    let homeless: OutlineNode | null | undefined;
    for (const node of plan.nodes) {
      if (node.kind !== 'section' || node.parent?.kind === 'chapter' || node.parent === homeless) continue;
      // The sections that follow under the same heading have the same cause.
      homeless = node.parent;
      yield {
        range: node.selectionRange,
        message: `${nameOf(node)}上面没有章，而本规划分章编排。请补上章的标题，或核对这一级标题的写法。`,
      };
    }
  },
});
