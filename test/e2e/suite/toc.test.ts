import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineAt, lineOf, openDraft, putCursor, type } from './editor.ts';
import { activate } from './extension.ts';

const stale = [
  '# 云汐市规划',
  '',
  '## 目录',
  '',
  '- 第一章　总纲',
  '- 第三章　目标',
  '',
  '## 第一章　总则',
  '',
  '依法实施。',
  '',
  '## 第二章　目标',
  '',
  '稳中求进。',
  '',
].join('\n');
const current = stale.replace('总纲', '总则').replace('- 第三章', '- 第二章');

const undo = () => vscode.commands.executeCommand('undo');

describe('目录', () => {
  before(activate);
  afterEach(closeEditors);

  it('is brought up to date in one step to undo', async () => {
    const editor = await openDraft('更新目录.plan.md', stale);
    await vscode.commands.executeCommand('guihua.updateToc');
    assert.equal(editor.document.getText(), current);
    await undo();
    assert.equal(editor.document.getText(), stale);
  });

  it('is written where there is none', async () => {
    const text = stale.replace(/## 目录[^#]*/, '');
    const editor = await openDraft('生成目录.plan.md', text);
    await vscode.commands.executeCommand('guihua.updateToc');
    assert.equal(editor.document.getText(), current);
    await undo();
    assert.equal(editor.document.getText(), text);
  });

  it('follows at saving where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('guihua');
    await settings.update('toc.updateOnSave', true, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openDraft('保存目录.plan.md', stale);
      putCursor(editor, '依法实施。', 'behind');
      await type('从严。');
      await editor.document.save();
      assert.equal(editor.document.getText(), current.replace('依法实施。', '依法实施。从严。'));
      await undo();
      assert.equal(editor.document.getText(), stale.replace('依法实施。', '依法实施。从严。'));
    } finally {
      await settings.update('toc.updateOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('inserting', () => {
  before(activate);
  afterEach(closeEditors);

  it('puts a footnote at the cursor and its definition at the end, in one step to undo', async () => {
    const editor = await openDraft('插入脚注.plan.md', current);
    putCursor(editor, '依法实施', 'behind');
    await vscode.commands.executeCommand('guihua.insert.note');
    assert.equal(lineAt(editor, lineOf(editor, '依法')), '依法实施[^1]。');
    assert.equal(lineAt(editor, lineOf(editor, '[^1]:')), '[^1]: 名词：解释。');
    assert.equal(editor.document.getText(editor.selection), '名词：解释。');
    await undo();
    assert.equal(editor.document.getText(), current);
  });

  it('puts a table of targets behind the paragraph, with its first field selected', async () => {
    const editor = await openDraft('插入目标表.plan.md', current);
    putCursor(editor, '稳中求进');
    await vscode.commands.executeCommand('guihua.insert.targets');
    const caption = lineOf(editor, '表1　');
    assert.equal(lineAt(editor, caption), '表1　“十五五”时期经济社会发展主要指标');
    assert.equal(lineAt(editor, caption - 2), '稳中求进。');
    assert.ok(lineAt(editor, caption + 2).includes('| 2025年 | 2030年 |'));
    assert.equal(editor.document.getText(editor.selection), '“十五五”时期经济社会发展主要指标');
  });

  it('offers the whole of a heading where its name is typed at the beginning of a line', async () => {
    const editor = await openDraft('输入章.plan.md', current);
    putCursor(editor, '稳中求进。\n', 'behind');
    await type('\n');
    await type('章');
    const { version } = editor.document;
    while (editor.document.version === version)
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(lineAt(editor, editor.selection.active.line), '## 第三章　题目');
    assert.equal(editor.document.getText(editor.selection), '题目');
  });
});
