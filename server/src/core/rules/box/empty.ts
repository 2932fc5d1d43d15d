import { defineRule } from '../../lint/rule.ts';
import { isEmptyBox } from '../shared/box.ts';
import { nameOf } from '../shared/names.ts';

/** 专栏是空的。 */
export const boxEmpty = defineRule({
  id: 'box/empty',
  severity: 'warning',
  since: '0.1.0',
  title: '专栏是空的',
  why: '有专栏标题而没有内容，多半是合稿、粘贴时漏了框里的文字或表格。',
  examples: [
    {
      bad: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **⟦专栏2　产业培育工程⟧**

第一章　开放

扩大开放。
`,
      good: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链。

第一章　开放

扩大开放。
`,
    },
  ],
  *check({ plan }) {
    for (const box of plan.boxes) {
      if (!isEmptyBox(plan, box)) continue;
      yield {
        range: box.selectionRange,
        message: `${nameOf(box)}没有内容。请补上专栏的正文或表格，或删去这个专栏并重新编号。`,
      };
    }
  },
});
