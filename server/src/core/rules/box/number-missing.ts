import { defineRule } from '../../lint/rule.ts';
import type { OutlineNode, Plan } from '../../model/plan.ts';
import { insert } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { digitsLike, labelLike } from '../shared/names.ts';

/** 专栏缺少编号。 */
export const boxNumberMissing = defineRule({
  id: 'box/number-missing',
  severity: 'information',
  since: '0.1.0',
  fixable: true,
  title: '专栏缺少编号',
  why: '其他专栏都有编号，只有这一个没有，正文就无法引用它。',
  examples: [
    {
      bad: `
> **专栏1　创新平台工程**
>
> 建设三个平台。

> **⟦专栏⟧　产业培育工程**
>
> 培育五条链。

> **专栏3　人才引育工程**
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
  *check({ plan, sequences }) {
    const slots = sequences.find(({ kind }) => kind === 'box')?.slots ?? [];
    const numbered = slots.filter(({ node }) => node.numbering);
    if (numbered.length * 2 < slots.length) return;
    for (const slot of slots) {
      if (slot.node.numbering) continue;
      const { node } = slot;
      const word = wordRange(plan, node);
      const label = labelLike(numbered[0]!.node, slot.right);
      yield {
        range: word,
        message: `${node.title === '' ? '这个专栏' : `专栏“${node.title}”`}没有编号，而其他专栏都有。请按顺序编号，以便引用。`,
        fixes: slot.free
          ? [
              {
                title: `编为“${label}”`,
                edits: [insert(word.end, digitsLike(numbered[0]!.node, slot.right))],
              },
            ]
          : [],
      };
    }
  },
});

/** 专栏 of 专栏：创新平台工程. */
function wordRange({ source }: Plan, node: OutlineNode): Range {
  const start = source.text.indexOf('专', node.selectionRange.start);
  return { start, end: source.text.indexOf('栏', start) + 1 };
}
