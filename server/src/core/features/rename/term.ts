import { replace, type TextEdit } from '../../text/edit.ts';
import { overlaps, touches } from '../../text/range.ts';
import { findWord, withLineEnd } from './find-word.ts';
import { planAfter, refuseAny } from './refusal.ts';
import { type Draft, ordered, type Renamable } from './renamable.ts';
import { readTerms, type Term, termPlaces } from './terms.ts';

const LONGEST_TERM = 20;

/** The short name under the cursor, where the draft introduces it or where it is used. */
export function renamableTerm(draft: Draft, offset: number): Renamable | null {
  const { text } = draft.plan.source;
  const near = { start: Math.max(0, offset - LONGEST_TERM * 2), end: offset + LONGEST_TERM * 2 };
  for (const term of readTerms(draft.plan)) {
    if (!touches({ start: term.range.start, end: term.scope.end }, offset)) continue;
    if (!findWord(text, term.text, near).some((range) => touches(range, offset))) continue;
    const range = termPlaces(draft, term).find((one) => touches(one, offset));
    if (range)
      return {
        range,
        placeholder: term.text,
        refuse: (newName) => refuseTerm(draft, term, newName),
        edits: (newName) => editsFor(draft, term, newName.trim()),
      };
  }
  return null;
}

function editsFor(draft: Draft, term: Term, newText: string): TextEdit[] {
  const { text } = draft.plan.source;
  return ordered(termPlaces(draft, term).map((range) => replace(range, withLineEnd(text, range, newText))));
}

function refuseTerm(draft: Draft, term: Term, newName: string): string | null {
  const name = newName.trim();
  const refused = refuseAny(newName, '简称', LONGEST_TERM);
  if (refused) return refused;
  if (name.length < 2) return '简称至少两个字，一个字无从辨认。';
  if (/[《》“”"「」（）(),，。；;、：:！？|]/.test(name))
    return '简称不带书名号、引号、括号和标点，它们留在原处。';
  const terms = readTerms(draft.plan);
  if (terms.some((other) => other.text === name && overlaps(other.scope, term.scope)))
    return `“${name}”已是另一处的简称，请换一个。`;
  const after = planAfter(draft.plan, editsFor(draft, term, name));
  const at = terms.findIndex(({ range }) => range.start === term.range.start);
  return after && readTerms(after)[at]?.text === name
    ? null
    : '这样写，文中的标题、表格或简称就读不出来了，请换一种写法。';
}
