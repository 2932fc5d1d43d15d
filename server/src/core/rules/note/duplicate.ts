import { defineRule } from '../../lint/rule.ts';
import type { NoteMark } from '../../model/plan.ts';

/** 同一编号有两条释义。 */
export const noteDuplicate = defineRule({
  id: 'note/duplicate',
  severity: 'information',
  since: '0.1.0',
  title: '同一编号有两条释义',
  why: '同一个编号解释了两次，读者不知道以哪一条为准。',
  examples: [
    {
      bad: `
推进三线一单[1]管控，发展飞地经济[2]。

## 名词解释

[1] 三线一单：生态保护红线等。

[2] 飞地经济：打破区划限制的合作。

⟦[2]⟧ 首店经济：首次进入本地的门店。
`,
      good: `
推进三线一单[1]管控，发展飞地经济[2]和首店经济[3]。

## 名词解释

[1] 三线一单：生态保护红线等。

[2] 飞地经济：打破区划限制的合作。

[3] 首店经济：首次进入本地的门店。
`,
    },
  ],
  *check({ plan: { notes } }) {
    const first = new Map<number, NoteMark>();
    for (const definition of notes.definitions) {
      const earlier = first.get(definition.number);
      if (!earlier) first.set(definition.number, definition);
      else {
        yield {
          range: definition.range,
          message: `[${definition.number}]已经有一条释义。请核对编号，或合并两条。`,
          related: [{ range: earlier.range, message: `前一条[${earlier.number}]` }],
        };
      }
    }
  },
});
