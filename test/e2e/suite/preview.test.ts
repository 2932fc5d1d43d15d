import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PreviewContent } from '../../../client/src/panel/preview/content.ts';
import { closeEditors, lineOf, openDraft, openFile, putCursor, workspaceFile } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';

const text =
  '# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　发展基础\n\n正文。\n\n> **专栏 1　强基工程**\n>\n> 链条强基。\n';

/** What the preview has been given to draw, as soon as it is as wanted. */
async function shown(what: string, wanted: (content: PreviewContent) => boolean): Promise<PreviewContent> {
  const { preview } = await activate();
  return eventually(what, preview.onDidPost, () =>
    preview.shown && wanted(preview.shown) ? preview.shown : undefined,
  );
}

/** The page has drawn the block at a line and marked it: it says so itself. */
async function marked(line: number): Promise<void> {
  const { preview } = await activate();
  await eventually(`the mark at line ${line}`, preview.onDidReceive, () =>
    preview.heard?.type === 'marked' && preview.heard.line === line ? true : undefined,
  );
}

describe('the preview', () => {
  afterEach(closeEditors);

  it('opens beside the draft, follows the text and the cursor', async () => {
    const { preview } = await activate();
    const editor = await openDraft('预览.plan.md', text);
    await vscode.commands.executeCommand('guihua.showPreview');
    const content = await shown('the draft', ({ blocks }) => blocks.length === 4);
    assert.equal(vscode.window.activeTextEditor, editor, 'the author goes on in the text');
    assert.match(content.blocks[0]!, /<h1 class="title"/);
    assert.match(content.blocks[3]!, /<section class="box"/);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('guihua.preview'),
    );
    assert.deepEqual(
      own.map(({ group }) => group.viewColumn),
      [vscode.ViewColumn.Two],
    );

    putCursor(editor, '链条强基');
    await marked(lineOf(editor, '链条强基'));
    putCursor(editor, '正文');
    await marked(lineOf(editor, '正文'));

    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.positionAt(text.length), '\n## 第二章　繁荣文化事业\n');
    await vscode.workspace.applyEdit(edit);
    await shown('the new chapter', ({ blocks }) => blocks.length === 5);

    await preview.receive({ type: 'reveal', range: rangeOf(editor, '第二章') });
    await eventually('the cursor at the chapter', vscode.window.onDidChangeTextEditorSelection, () =>
      vscode.window.activeTextEditor?.selection.active.line === lineOf(editor, '第二章') ? true : undefined,
    );
    await editor.document.save();
  });

  it('writes a page to print', async () => {
    await activate();
    await openFile('云汐市规划.plan.md');
    await vscode.commands.executeCommand('guihua.showPreview');
    await shown('the draft', ({ blocks }) => blocks.length > 0);
    const file = workspaceFile('打印.html');
    const made = await vscode.commands.executeCommand<vscode.Uri>('guihua.printPreview', file);
    assert.equal(made.fsPath, file.fsPath);
    assert.match(readFileSync(file.fsPath, 'utf8'), /^<!DOCTYPE html>/);
  });
});

function rangeOf(editor: vscode.TextEditor, words: string): vscode.Range {
  const line = lineOf(editor, words);
  return new vscode.Range(line, 0, line, 0);
}
