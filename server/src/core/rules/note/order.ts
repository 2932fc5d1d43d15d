import { defineRule } from '../../lint/rule.ts';
import { firstOfEach } from '../../model/note-match.ts';

/** 注释标记次序颠倒。 */
export const noteOrder = defineRule({
  id: 'note/order',
  severity: 'information',
  since: '0.1.0',
  title: '注释标记次序颠倒',
  why: '标记应按在正文中出现的先后编号，次序颠倒会让读者对错条目。',
  examples: [
    {
      bad: `
发展飞地经济⟦[2]⟧，推进三线一单[1]管控。

## 名词解释

[1] 三线一单：生态保护红线等。

[2] 飞地经济：打破区划限制的合作。
`,
      good: `
推进三线一单[1]管控，发展飞地经济[2]。

## 名词解释

[1] 三线一单：生态保护红线等。

[2] 飞地经济：打破区划限制的合作。
`,
    },
  ],
  *check({ plan: { notes } }) {
    // A mark without definition is mistyped, which is reported as such.
    const defined = new Set(notes.definitions.map(({ number }) => number));
    const firsts = firstOfEach(notes.marks).filter(({ number }) => defined.size === 0 || defined.has(number));
    let reached = 0;
    for (const [at, mark] of firsts.entries()) {
      const next = firsts[at + 1]?.number;
      // A number too high by mistake is behind the one that follows it as well.
      const leaps = next !== undefined && next < mark.number && next > reached;
      if (mark.number > reached && !leaps) {
        reached = mark.number;
        continue;
      }
      yield {
        range: mark.range,
        message: `注释标记[${mark.number}]的次序不对：前一个是[${firsts[at - 1]?.number ?? 0}]${next === undefined ? '' : `，后一个是[${next}]`}。请按出现的先后编号。`,
      };
    }
  },
});
