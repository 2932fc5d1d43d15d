import { defineRule } from '../../lint/rule.ts';
import { nameOf } from '../shared/names.ts';

/** 一章只有一节。 */
export const outlineOnlyChild = defineRule({
  id: 'outline/only-child',
  severity: 'hint',
  since: '0.1.0',
  title: '一章只有一节',
  why: '只有一节的章，通常不必分节；也可能是其余各节漏排了。',
  examples: [
    {
      bad: `
第一章　产业

⟦第一节　推动制造业升级⟧

强链补链。

第二章　创新

第一节　平台

建平台。

第二节　人才

聚人才。
`,
      good: `
第一章　产业

第一节　推动制造业升级

强链补链。

第二节　壮大服务业

提质增效。

第二章　创新

第一节　平台

建平台。

第二节　人才

聚人才。
`,
    },
  ],
  *check({ plan }) {
    for (const chapter of plan.nodes) {
      if (chapter.kind !== 'chapter') continue;
      const sections = chapter.children.filter(({ kind }) => kind === 'section');
      const [only] = sections;
      if (sections.length !== 1 || !only) continue;
      yield {
        range: only.selectionRange,
        message: `${nameOf(chapter)}只有这一节。可以考虑并入章的正文，或核对其余各节是否漏排。`,
      };
    }
  },
});
