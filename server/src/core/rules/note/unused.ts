import { defineRule, type Problem } from '../../lint/rule.ts';
import { matchNotes } from '../../model/note-match.ts';
import type { NoteMark } from '../../model/plan.ts';

/** 释义没有注释标记。 */
export const noteUnused = defineRule({
  id: 'note/unused',
  severity: 'warning',
  since: '0.1.0',
  title: '释义没有注释标记',
  why: '名词解释里有这一条，文中却没有标记指向它：多半是正文改写时把标记删了。',
  examples: [
    {
      bad: `
推进三线一单[1]管控。

## 名词解释

[1] 三线一单：生态保护红线等。

⟦[2]⟧ 飞地经济：打破区划限制的合作。
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
    // A glossary that explains words without any mark in the text is not a list of notes.
    if (notes.marks.length === 0) return;
    const { unusedDefinitions, mistypedMarks, mistypedDefinitions } = matchNotes(notes);
    const explained = new Set(mistypedMarks.values());
    for (const definition of unusedDefinitions) {
      if (!explained.has(definition)) yield problem(definition, mistypedDefinitions.get(definition));
    }
  },
});

/** `meant` is a mark without definition whose number would stand in order here. */
function problem({ number, range }: NoteMark, meant: NoteMark | undefined): Problem {
  if (!meant) {
    return {
      range,
      message: `第${number}条释义在正文中没有对应的标记[${number}]。请在正文补上标记，或删去这条释义。`,
    };
  }
  return {
    range,
    message: `第${number}条释义在正文中没有对应的标记，按前后次序应为第${meant.number}条。请核对编号。`,
    related: [{ range: meant.range, message: `正文的标记[${meant.number}]没有释义` }],
  };
}
