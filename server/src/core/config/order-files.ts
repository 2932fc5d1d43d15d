import { modify } from 'jsonc-parser';
import type { TextEdit } from '../text/edit.ts';
import { layoutOf } from './json-layout.ts';

/** What makes `files` in the text of a guihua.json name these, in this order. */
export function orderFiles(text: string, paths: readonly string[]): TextEdit[] {
  const edits = modify(text, ['files'], paths, { formattingOptions: layoutOf(text) });
  return edits.map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    newText: content,
  }));
}
