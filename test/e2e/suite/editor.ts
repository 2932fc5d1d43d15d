import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** Files of test/e2e/workspace, copied afresh for every run. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)));
}

/** Writes a draft into the workspace and opens it. A test that changes its text gives it a name of its own. */
export async function openDraft(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
  return openFile(name);
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Puts the cursor before the first occurrence of a text, or behind it. */
export function putCursor(
  editor: vscode.TextEditor,
  text: string,
  where: 'before' | 'behind' = 'before',
): void {
  const start = editor.document.getText().indexOf(text);
  assert.notEqual(start, -1, `the draft does not contain ${text}`);
  const position = editor.document.positionAt(where === 'before' ? start : start + text.length);
  editor.selection = new vscode.Selection(position, position);
}

/** As typed at the keyboard: with auto-closing pairs and the rules for Enter. */
export async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

export function lineAt(editor: vscode.TextEditor, line: number): string {
  return editor.document.lineAt(line).text;
}

/** The place where a text stands first, for comparison with what the server answers. */
export function lineOf(editor: vscode.TextEditor, text: string): number {
  const line = editor.document
    .getText()
    .split('\n')
    .findIndex((content) => content.includes(text));
  assert.notEqual(line, -1, `the draft does not contain ${text}`);
  return line;
}
