import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineAt, lineOf, openDraft, putCursor } from './editor.ts';
import { activate } from './extension.ts';

const draft = [
  '# 云汐市规划',
  '',
  '## 目录',
  '',
  '- 第一章　总则',
  '- 第二章　目标',
  '',
  '## 第一章　总则',
  '',
  '依法实施，见第二章。',
  '',
  '> **专栏 1　甲工程**',
  '>',
  '> 内容。',
  '',
  '## 第二章　目标',
  '',
  '稳中求进，见专栏2。',
  '',
  '> **专栏 2　乙工程**',
  '>',
  '> 内容。',
  '',
].join('\n');

describe('inserting between others', () => {
  before(activate);
  afterEach(closeEditors);

  it('gives a chapter its number, and the rest moves, in one step to undo', async () => {
    const editor = await openDraft('插入章.plan.md', draft);
    putCursor(editor, '依法实施');
    await vscode.commands.executeCommand('guihua.insert.chapter', '布局');
    assert.equal(lineAt(editor, lineOf(editor, '## 第二章')), '## 第二章　布局');
    assert.equal(lineAt(editor, lineOf(editor, '## 第三章')), '## 第三章　目标');
    assert.equal(lineAt(editor, lineOf(editor, '依法')), '依法实施，见第三章。');
    assert.ok(editor.document.getText().includes('- 第一章　总则\n- 第二章　布局\n- 第三章　目标\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), draft);
  });

  it('gives a box its number, with the title selected', async () => {
    const editor = await openDraft('插入专栏.plan.md', draft);
    putCursor(editor, '依法实施');
    await vscode.commands.executeCommand('guihua.insert.box');
    assert.equal(lineAt(editor, lineOf(editor, '重点工程')), '> **专栏 2　重点工程**');
    assert.equal(lineAt(editor, lineOf(editor, '稳中求进')), '稳中求进，见专栏3。');
    assert.equal(editor.document.getText(editor.selection), '重点工程');
  });
});
