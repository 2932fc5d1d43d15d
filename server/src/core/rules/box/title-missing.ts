import { defineRule } from '../../lint/rule.ts';
import { isEmptyBox } from '../shared/box.ts';

/** 专栏没有题目。 */
export const boxTitleMissing = defineRule({
  id: 'box/title-missing',
  severity: 'warning',
  since: '0.1.0',
  title: '专栏没有题目',
  why: '只有“专栏×”而没有题目，读者不知道框里讲什么，目录和引用也无从写起。',
  examples: [
    {
      bad: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **⟦专栏2⟧**
>
> 培育五条链，壮大优势产业。
`,
      good: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链，壮大优势产业。
`,
    },
  ],
  *check({ plan }) {
    for (const box of plan.boxes) {
      if (box.title !== '' || isEmptyBox(plan, box)) continue;
      yield {
        range: box.selectionRange,
        message: `${box.label}没有题目。请在编号后补上题目。`,
      };
    }
  },
});
