import { applyEdits, type TextEdit } from '../core/text/edit.ts';
import { splitEdits, withTexts } from '../core/text/join.ts';
import type { Source } from '../core/text/source.ts';
import { reasonOf } from './exit.ts';
import type { Draft } from './read-draft.ts';
import { STANDARD_INPUT } from './read-text.ts';
import { print } from './terminal/print.ts';
import type { Troubles } from './troubles.ts';

/** Writes changed files, and prints standard input. The result is the draft as it is then: a file that cannot be written is told and stays. */
export async function writeDraft(
  { source, files }: Draft,
  edits: readonly TextEdit[],
  troubles: Troubles,
): Promise<Source> {
  const texts: string[] = [];
  for (const [at, file] of splitEdits(source, edits).entries()) {
    const { path, byteOrderMark } = files[at]!;
    const before = file.source.text;
    const after = applyEdits(before, file.edits);
    const isWritten = await write(path, byteOrderMark, before, after, troubles);
    texts.push(isWritten ? after : before);
  }
  return withTexts(source, texts);
}

async function write(
  path: string,
  mark: string,
  before: string,
  after: string,
  troubles: Troubles,
): Promise<boolean> {
  if (path === STANDARD_INPUT) print(mark + after);
  else if (after !== before) {
    try {
      // Most calls write nothing, and Node's modules for it take a while to load.
      const { writeText } = await import('./write-text.ts');
      await writeText(path, mark + after);
    } catch (error) {
      troubles.add(path, reasonOf(error));
      return false;
    }
  }
  return true;
}
