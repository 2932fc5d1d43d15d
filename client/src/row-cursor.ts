import { Position, Selection, type TextDocument, type TextEdit, window, workspace } from 'vscode';

/**
 * Enter in a table inserts the next row, and VS Code leaves the cursor behind it. Once the row is there, the cursor goes into its first
 * cell.
 */
export function moveIntoNewRow(document: TextDocument, edits: readonly TextEdit[]): void {
  const edit = edits.at(-1);
  const cell = edit && firstCell(edit);
  if (!cell) return;
  const waiting = workspace.onDidChangeTextDocument((change) => {
    if (change.document !== document) return;
    waiting.dispose();
    const editor = window.activeTextEditor;
    if (editor?.document === document) editor.selection = new Selection(cell, cell);
  });
}

/** Behind the first `| ` of the last line that the edit inserts; nothing where it inserts no row. */
function firstCell({ range, newText }: TextEdit): Position | undefined {
  const lines = newText.split(/\r\n|\r|\n/);
  const row = lines.at(-1)!;
  const pipe = row.indexOf('| ');
  if (pipe < 0) return undefined;
  const before = lines.length === 1 ? range.start.character : 0;
  return new Position(range.start.line + lines.length - 1, before + pipe + 2);
}
