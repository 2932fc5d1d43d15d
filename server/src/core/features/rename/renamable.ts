import type { Claim } from '../../claim/claim.ts';
import type { Plan } from '../../model/plan.ts';
import type { Reference } from '../../reference/reference.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';

/** What renaming needs to know of a draft. */
export interface Draft {
  readonly plan: Plan;
  readonly references: readonly Reference[];
  readonly claims: readonly Claim[];
}

/** What F2 changes: a heading's title, an indicator's name, a short name, a value. */
export interface Renamable {
  /** The characters under the cursor that stand for it. */
  readonly range: Range;
  /** What the author starts from. */
  readonly placeholder: string;
  /** Why it cannot be called so, in Chinese; null where it can. */
  refuse(newName: string): string | null;
  /** Everywhere it is called by its name, in order of the text. */
  edits(newName: string): readonly TextEdit[];
}

/** In order of the text; one edit a place, however many ways led to it. */
export function ordered(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = -1;
  return sorted.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
