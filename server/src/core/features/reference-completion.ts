import type { Library } from '../library/library.ts';
import type { Plan } from '../model/plan.ts';
import type { TextEdit } from '../text/edit.ts';
import { completeCaptions } from './complete-captions.ts';
import { completeBehindTitle, completeIndicators, completeValues } from './complete-in-plan.ts';
import { completeNextNumber } from './complete-next-number.ts';
import { completeSections } from './complete-sections.ts';
import { completeTitles } from './complete-titles.ts';
import { type Writing, writingAt } from './writing.ts';

/** A place, a plan or a figure, offered where a reference to one is being written. What is inserted is plain Chinese. */
export interface ReferenceCompletion {
  readonly kind: 'section' | 'box' | 'table' | 'figure' | 'plan' | 'indicator' | 'value' | 'heading';
  /** 第五章第二节 */
  readonly label: string;
  /** Stands beside the label: 推动制造业升级. */
  readonly title: string;
  /** Where the place is to be found, or where a plan comes from. */
  readonly place: string | null;
  /** Begins with what was typed: what editors compare with the text from the beginning of the edit to the cursor. */
  readonly filterText: string;
  readonly edit: TextEdit;
}

/** Each knows one way in which a reference can begin, and has nothing for the others. */
const completers: readonly ((writing: Writing) => readonly ReferenceCompletion[])[] = [
  completeTitles,
  completeValues,
  completeIndicators,
  completeNextNumber,
  completeCaptions,
  completeSections,
  completeBehindTitle,
];

/**
 * What the text before the cursor can go on with, in the order in which it is to be offered. `unasked` where the author only typed on:
 * 第 and 表 begin many words, and a list that nobody wants takes the next Enter.
 */
export function referenceCompletions(
  plan: Plan,
  library: Library,
  offset: number,
  unasked = false,
): readonly ReferenceCompletion[] {
  const writing = writingAt(plan, library, offset, unasked);
  if (!writing) return [];
  for (const complete of completers) {
    const found = complete(writing);
    if (found.length > 0) return found;
  }
  return [];
}
