import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Reference } from '../reference/reference.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import { presentArrangement } from './arrangement.ts';
import { withNewNumbers } from './follow.ts';
import { habitsOf } from './habits.ts';
import { pointersOf } from './pointers.ts';
import { type Wording, wordsFor } from './wording.ts';

/** Lets references follow headings to new numbers, where the text is not read again: 见第五章第二节, 第三至五章. */
export function followNumbers(
  plan: Plan,
  sequences: readonly Sequence[],
  references: readonly Reference[],
  rights: ReadonlyMap<OutlineNode, number>,
): TextEdit[] {
  const after = presentArrangement(plan);
  const numbers = new Map(
    after.items.map((item) => [item, rights.get(item.node!) ?? item.node!.numbering?.value ?? null]),
  );
  const wording = { plan, after, numbers, habits: habitsOf(plan, sequences) };
  const { text } = plan.source;
  return pointersOf(plan, references)
    .flatMap((pointer) => withNewNumbers(wording, pointer, new Map())?.edits ?? inWords(wording, pointer))
    .filter(({ range, newText }) => text.slice(range.start, range.end) !== newText);
}

function inWords(wording: Wording, pointer: ReturnType<typeof pointersOf>[number]): TextEdit[] {
  const items = pointer.covered.flatMap((node) => wording.after.itemOf(node) ?? []);
  const words = wordsFor(wording, pointer, items, 'full');
  return words ? [replace(pointer.range, words.text)] : [];
}
