import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Draft, Renamable } from '../../server/src/core/features/rename/renamable.ts';
import { renamableAt } from '../../server/src/core/features/rename/rename.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';
import { readMarked } from './marked.ts';

export function draftOf(text: string): Draft {
  const plan = parsePlan(createSource(text));
  return { plan, ...lint(plan, defaultSettings, library, []) };
}

/** What F2 is offered for at the cursor ‸ of a marked text. */
export function atCursor(marked: string): { text: string; renamable: Renamable | null } {
  const { text, cursor } = readMarked(marked);
  return { text, renamable: renamableAt(draftOf(text), cursor!) };
}

/** The text as F2 at the cursor ‸ makes it; null where nothing is offered, the refusal where the name is impossible. */
export function renamed(marked: string, newName: string): string | null {
  const { text, renamable } = atCursor(marked);
  if (!renamable) return null;
  return renamable.refuse(newName) ?? applyEdits(text, renamable.edits(newName));
}
