import { commands, type Disposable, type TextEditor, window, workspace } from 'vscode';
import { activeDraftEditor } from '../drafts.ts';

const contextKey = 'guihua.inEmptyQuote';

/**
 * Enter on an empty `> ` line ends the box. A language configuration can only add to the next line, not take the `> `
 * off this one, so Enter is bound to a command wherever the cursor stands on such a line.
 */
export function registerEndBox(): Disposable[] {
  let known = false;
  const update = () => {
    const now = isInEmptyQuote(activeDraftEditor());
    if (now === known) return;
    known = now;
    void commands.executeCommand('setContext', contextKey, now);
  };
  return [
    commands.registerCommand('guihua.endBox', endBox),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(update),
    workspace.onDidChangeTextDocument(update),
  ];
}

async function endBox(): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor || !isInEmptyQuote(editor)) {
    await commands.executeCommand('type', { text: '\n' });
    return;
  }
  const { range } = editor.document.lineAt(editor.selection.active.line);
  await editor.edit((edit) => edit.delete(range));
}

function isInEmptyQuote(editor: TextEditor | undefined): boolean {
  if (editor?.selections.length !== 1 || !editor.selection.isEmpty) return false;
  const { active } = editor.selection;
  const { text } = editor.document.lineAt(active.line);
  return active.character === text.length && /^\s*>\s*$/.test(text);
}
