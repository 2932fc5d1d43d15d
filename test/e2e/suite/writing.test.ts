import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineAt, lineOf, openDraft, putCursor, type } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';

const draft = [
  '# 云汐市规划',
  '',
  '## 第一章　总则',
  '',
  '> **专栏 1　重点工程**',
  '>',
  '> 强基工程。',
  '',
  '## 第二章　目标',
  '',
  '### 第一节　定位',
  '',
  '稳中求进。',
  '',
  '## 第三章　保障',
  '',
  '依法实施。',
  '',
].join('\n');

describe('writing in a box', () => {
  before(activate);
  afterEach(closeEditors);

  it('goes on in the box at Enter', async () => {
    const editor = await openDraft('专栏内换行.plan.md', draft);
    putCursor(editor, '强基工程。', 'behind');
    await type('\n');
    await type('畅通工程。');
    assert.equal(lineAt(editor, 7), '> 畅通工程。');
  });

  it('ends the box at Enter on an empty line of it', async () => {
    const editor = await openDraft('专栏结束.plan.md', draft);
    putCursor(editor, '强基工程。', 'behind');
    await type('\n');
    assert.equal(lineAt(editor, 7), '> ');
    await vscode.commands.executeCommand('guihua.endBox');
    assert.equal(lineAt(editor, 7), '');
  });
});

describe('moving', () => {
  before(activate);
  afterEach(closeEditors);

  it('goes to the next and the previous heading of the same level', async () => {
    const editor = await openDraft('移动.plan.md', draft);
    putCursor(editor, '## 第一章');
    await vscode.commands.executeCommand('guihua.nextHeading');
    await cursorAt(editor, lineOf(editor, '第二章'));
    await vscode.commands.executeCommand('guihua.nextHeading');
    await cursorAt(editor, lineOf(editor, '第三章'));
    await vscode.commands.executeCommand('guihua.previousHeading');
    await cursorAt(editor, lineOf(editor, '第二章'));
  });

  it('goes from the text to its heading and to the one above', async () => {
    const editor = await openDraft('上移.plan.md', draft);
    putCursor(editor, '稳中求进');
    await vscode.commands.executeCommand('guihua.parentHeading');
    await cursorAt(editor, lineOf(editor, '第一节'));
    await vscode.commands.executeCommand('guihua.parentHeading');
    await cursorAt(editor, lineOf(editor, '第二章'));
  });
});

/** The extension host hears of a moved cursor a moment later than of the end of the command. */
function cursorAt(editor: vscode.TextEditor, line: number): Promise<true> {
  return eventually(`the cursor in line ${line}`, vscode.window.onDidChangeTextEditorSelection, () =>
    editor.selection.active.line === line ? true : undefined,
  );
}
