import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { LibraryContent } from '../../../client/src/panel/messages.ts';
import { closeEditors, openDraft } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';

/** What the panel has been given to draw, as soon as it is as wanted. */
async function shown(what: string, wanted: (content: LibraryContent) => boolean): Promise<LibraryContent> {
  const { comparison } = await activate();
  return eventually(what, comparison.onDidPost, () =>
    comparison.shown && wanted(comparison.shown) ? comparison.shown : undefined,
  );
}

const statusOf = ({ comparison }: LibraryContent, id: string) =>
  comparison?.subjects.rows.find((row) => row.id === id)?.status;

describe('the panel beside the reference plans', () => {
  afterEach(closeEditors);

  it('opens beside the draft and follows the text', async () => {
    await activate();
    const text = '# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　发展基础\n\n正文。\n';
    const editor = await openDraft('对照参考规划.plan.md', text);
    await vscode.commands.executeCommand('guihua.compareLibrary');
    const content = await shown('the comparison', ({ comparison }) => comparison !== null);
    assert.equal(content.comparison?.plans.length, 4);
    assert.deepEqual([statusOf(content, 'base'), statusOf(content, 'culture')], ['shared', 'missing']);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('guihua.libraryComparison'),
    );
    assert.deepEqual(
      own.map(({ group }) => group.viewColumn),
      [vscode.ViewColumn.Two],
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.positionAt(text.length), '\n## 第二章　繁荣文化事业\n');
    await vscode.workspace.applyEdit(edit);
    await shown('the new chapter', (next) => statusOf(next, 'culture') === 'shared');
    await editor.document.save();
  });
});
