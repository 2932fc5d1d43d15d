import {
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type ViewColumn,
  window,
} from 'vscode';
import type { FileRange } from './draft-text.ts';
import type { Range as PlainRange } from './positions.ts';
import type { Place } from './protocol.ts';

/** Puts the cursor in front of a place in a draft's file and shows it; in `draft` where the place names no file. */
export async function revealPlace(draft: string, place: FileRange): Promise<void> {
  await revealInEditor(Uri.parse(place.uri ?? draft), place);
}

/** Puts the cursor in front of a heading and shows it, in the editor that already has the draft if there is one. */
export async function revealInEditor(draft: Uri, heading: PlainRange, preserveFocus = false): Promise<void> {
  const { line, character } = heading.start;
  const selection = new Range(line, character, line, character);
  const viewColumn = columnOf(draft);
  const editor = await window.showTextDocument(draft, {
    selection,
    preserveFocus,
    ...(viewColumn && { viewColumn }),
  });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the cursor behind the heading at a place: the author goes on from there. */
export async function showAtEnd({ uri, position }: Place): Promise<TextEditor> {
  const file = Uri.parse(uri);
  const viewColumn = columnOf(file);
  const editor = await window.showTextDocument(file, viewColumn ? { viewColumn } : {});
  const { document } = editor;
  const { end } = document.lineAt(Math.min(position.line, document.lineCount - 1)).range;
  editor.selection = new Selection(end, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** Of the editor that already has the file, if there is one. */
function columnOf(file: Uri): ViewColumn | undefined {
  const shows = ({ document }: TextEditor) => document.uri.toString() === file.toString();
  return window.visibleTextEditors.find(shows)?.viewColumn;
}
