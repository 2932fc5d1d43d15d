import { defineRule } from '../../lint/rule.ts';
import { numberProblems } from '../shared/number-problems.ts';

/** 专栏编号不连续。 */
export const boxNumberGap = defineRule({
  id: 'box/number-gap',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  title: '专栏编号不连续',
  why: '断号多半意味着漏排或误删了一个专栏，正文和目录中“专栏×”的引用也会随之错位。',
  examples: [
    {
      bad: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏⟦3⟧　产业培育工程**
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
  check: (context) => numberProblems(context, (kind) => kind === 'box', ['gap', 'swapped']),
});
