import { defineRule } from '../../lint/rule.ts';
import { replace } from '../../text/edit.ts';
import { majorityOf } from '../shared/majority.ts';
import { nameOf, relatedTo } from '../shared/names.ts';
import { describe, separatorBefore } from '../shared/separator.ts';

/** 专栏标题的分隔写法不统一。 */
export const boxTitleFormat = defineRule({
  id: 'box/title-format',
  severity: 'hint',
  since: '0.1.0',
  fixable: true,
  safe: true,
  title: '专栏标题的分隔写法不统一',
  why: '编号和题目之间，有的用冒号，有的空格，有的什么都没有，印出来参差不齐。',
  examples: [
    {
      bad: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链。

> **专栏3⟦：⟧人才引育工程**
>
> 引育百名人才。
`,
      good: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **专栏2　产业培育工程**
>
> 培育五条链。

> **专栏3　人才引育工程**
>
> 引育百名人才。
`,
    },
  ],
  *check({ plan }) {
    const titled = plan.boxes.filter(({ title, numbering }) => title !== '' && numbering);
    const separators = new Map(titled.map((box) => [box, separatorBefore(plan, box)]));
    const usual = majorityOf(titled, (box) => separators.get(box)!.name);
    const model = titled.find((box) => separators.get(box)!.name === usual);
    if (!model) return;
    for (const box of titled) {
      const own = separators.get(box)!;
      if (own.name === usual) continue;
      const wanted = separators.get(model)!.text;
      yield {
        range: own.range.start < own.range.end ? own.range : box.titleRange,
        message: `专栏编号与题目之间${describe(own.name)}，多数专栏${describe(usual!)}。请统一写法。`,
        related: [relatedTo(model, `多数专栏这样写：${nameOf(model)}`)],
        fixes: [{ title: '按多数专栏的写法统一', edits: [replace(own.range, wanted)] }],
      };
    }
  },
});
