import { Range, TextEditorRevealType, Uri, window } from 'vscode';
import type { FileRange } from './draft-text.ts';
import type { Range as PlainRange } from './positions.ts';

/** Puts the cursor in front of a place in a draft's file and shows it; in `draft` where the place names no file. */
export async function revealPlace(draft: string, place: FileRange): Promise<void> {
  await revealInEditor(Uri.parse(place.uri ?? draft), place);
}

/** Puts the cursor in front of a heading and shows it, in the editor that already has the draft if there is one. */
export async function revealInEditor(draft: Uri, heading: PlainRange): Promise<void> {
  const { line, character } = heading.start;
  const selection = new Range(line, character, line, character);
  const visible = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === draft.toString(),
  );
  const viewColumn = visible?.viewColumn;
  const editor = await window.showTextDocument(draft, viewColumn ? { selection, viewColumn } : { selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
