import { defineRule } from '../../lint/rule.ts';
import { numberProblems } from '../shared/number-problems.ts';

/** 专栏编号重复。 */
export const boxNumberDuplicate = defineRule({
  id: 'box/number-duplicate',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  title: '专栏编号重复',
  why: '两个专栏用同一个编号，“见专栏×”就不知道指哪一个。表格跨页时重印的同一专栏标题不算重复。',
  examples: [
    {
      bad: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏⟦1⟧　产业培育工程**
>
> 培育五条链。
`,
      good: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链。
`,
    },
  ],
  check: (context) => numberProblems(context, (kind) => kind === 'box', ['duplicate']),
});
