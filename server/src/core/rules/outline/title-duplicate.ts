import type { Problem } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { OutlineNode } from '../../model/plan.ts';
import { titleKey } from '../../syntax/reader.ts';
import { nameOf, relatedTo } from '../shared/names.ts';

/** 同级标题重名。 */
export const outlineTitleDuplicate = defineRule({
  id: 'outline/title-duplicate',
  severity: 'information',
  since: '0.1.0',
  title: '同级标题重名',
  why: '同一级的两个标题一字不差，多半是复制后忘了改，也可能是两个部门各写了一遍。',
  examples: [
    {
      bad: `
第一章　产业

第一节　推动制造业升级

强链补链。

第二节　⟦推动制造业升级⟧

提质增效。
`,
      good: `
第一章　产业

第一节　推动制造业升级

强链补链。

第二节　壮大现代服务业

提质增效。
`,
    },
  ],
  *check({ plan }) {
    for (const siblings of [plan.outline, ...plan.nodes.map(({ children }) => children)]) {
      const first = new Map<string, OutlineNode>();
      for (const node of siblings) {
        const key = `${node.kind} ${titleKey(node.title)}`;
        const earlier = first.get(key);
        if (!earlier) first.set(key, node);
        else if (node.title !== '' && node.kind !== 'figure') yield problem(node, earlier);
      }
    }
  },
});

function problem(node: OutlineNode, earlier: OutlineNode): Problem {
  return {
    range: node.titleRange,
    message: `标题“${node.title}”与同级的${earlier.label || '前一处'}相同。请核对是否重复收入，或把两处改得有所区别。`,
    related: [relatedTo(earlier, `前一处：${nameOf(earlier)}`)],
  };
}
