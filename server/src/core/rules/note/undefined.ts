import { defineRule, type Problem } from '../../lint/rule.ts';
import { matchNotes } from '../../model/note-match.ts';
import type { NoteMark } from '../../model/plan.ts';
import { noteMessage } from '../../reference/messages.ts';

/** 注释标记没有释义。 */
export const noteUndefined = defineRule({
  id: 'note/undefined',
  severity: 'warning',
  since: '0.1.0',
  title: '注释标记没有释义',
  why: '文中有注释标记，名词解释里却没有这一条，读者查不到。',
  examples: [
    {
      bad: `
推进三线一单[1]管控，发展飞地经济[2]和首店经济⟦[3]⟧。

## 名词解释

[1] 三线一单：生态保护红线等。

[2] 飞地经济：打破区划限制的合作。
`,
      good: `
推进三线一单[1]管控，发展飞地经济[2]和首店经济。

## 名词解释

[1] 三线一单：生态保护红线等。

[2] 飞地经济：打破区划限制的合作。
`,
    },
  ],
  *check({ plan: { notes } }) {
    const [first] = notes.marks;
    if (first && notes.definitions.length === 0) {
      const count = new Set(notes.marks.map(({ number }) => number)).size;
      yield {
        range: first.range,
        message: `全文有${count}个注释标记，却没有一条释义。请在文末“名词解释”中补上，或删去标记。`,
      };
      return;
    }
    const { undefinedMarks, mistypedMarks, mistypedDefinitions } = matchNotes(notes);
    const explained = new Set(mistypedDefinitions.values());
    for (const mark of undefinedMarks) {
      if (!explained.has(mark)) yield problem(mark, mistypedMarks.get(mark));
    }
  },
});

/** `meant` is a definition that nothing points to and whose number would stand in order here. */
function problem(mark: NoteMark, meant: NoteMark | undefined): Problem {
  const related = meant && [{ range: meant.range, message: `第${meant.number}条释义没有标记指向它` }];
  return { range: mark.range, message: noteMessage(mark, meant), ...(related && { related }) };
}
