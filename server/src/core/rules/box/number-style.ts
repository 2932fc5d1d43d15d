import { defineRule } from '../../lint/rule.ts';
import { styleProblems } from '../shared/number-style.ts';

/** 专栏编号写法不统一。 */
export const boxNumberStyle = defineRule({
  id: 'box/number-style',
  severity: 'information',
  since: '0.1.0',
  fixable: true,
  safe: true,
  title: '专栏编号写法不统一',
  why: '专栏3夹在专栏三之间，引用时容易对不上，也显得各章不是一个人统的稿。',
  examples: [
    {
      bad: `
> **专栏一　创新平台工程**
>
> 建设三个平台。

> **专栏⟦2⟧　产业培育工程**
>
> 培育五条链。

> **专栏三　人才引育工程**
>
> 引育百名人才。
`,
      good: `
> **专栏一　创新平台工程**
>
> 建设三个平台。

> **专栏二　产业培育工程**
>
> 培育五条链。

> **专栏三　人才引育工程**
>
> 引育百名人才。
`,
    },
  ],
  check: ({ plan }) => styleProblems(plan.source.text, plan.boxes),
});
