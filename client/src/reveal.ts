import { Range, TextEditorRevealType, type Uri, window } from 'vscode';
import type { Range as PlainRange } from './positions.ts';

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
