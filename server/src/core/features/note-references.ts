import { matchNotes } from '../model/note-match.ts';
import type { NoteMark, Plan } from '../model/plan.ts';
import { noteMessage } from '../reference/messages.ts';

/** A mark in the text with its definition under 名词解释. */
export interface NoteReference {
  readonly mark: NoteMark;
  readonly definition: NoteMark | null;
  /** What is explained: 新质生产力 of [1] 新质生产力：以科技创新…; empty without definition. */
  readonly term: string;
  /** What is wrong, in Chinese. */
  readonly message: string | null;
}

/** In order of the text. */
export function noteReferences(plan: Plan): NoteReference[] {
  const { marks, definitions } = plan.notes;
  if (marks.length === 0) return [];
  const { mistypedMarks } = matchNotes(plan.notes);
  return marks.map((mark) => {
    const definition = definitions.find(({ number }) => number === mark.number) ?? null;
    return {
      mark,
      definition,
      term: definition ? termOf(plan, definition) : '',
      message: definition ? null : noteMessage(mark, mistypedMarks.get(mark)),
    };
  });
}

/** Longer words before a colon are a sentence, no term. */
const LONGEST_TERM = 30;

function termOf({ source }: Plan, { range }: NoteMark): string {
  const behind = source.text.slice(range.end, range.end + LONGEST_TERM + 2);
  return /^[ 　\t:：.．、]*([^：:\r\n]+)[：:]/.exec(behind)?.[1]?.trim() ?? '';
}
