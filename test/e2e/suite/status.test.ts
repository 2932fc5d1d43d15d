import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openDraft, putCursor, workspaceFile } from './editor.ts';
import { activate } from './extension.ts';
import { findingsOf } from './findings.ts';

const text =
  '# 云汐市规划\n\n## 第一章　总则\n\n### 第一节　依据\n\n依法编制。\n\n### 第三节　范围\n\n覆盖**全市**。\n';

describe('the status bar', () => {
  afterEach(closeEditors);

  it('counts the draft, and what is selected in it', async () => {
    const { statusBar } = await activate();
    const editor = await openDraft('字数.plan.md', text);
    await statusBar.whenReady();
    assert.match(statusBar.text('characters'), /^30 /);
    const start = editor.document.positionAt(text.indexOf('覆盖'));
    editor.selection = new vscode.Selection(start, start.translate(0, 6));
    await statusBar.whenReady();
    assert.match(statusBar.text('characters'), /\b4\D+30/);
  });

  it('names the section at the cursor', async () => {
    const { statusBar, outline } = await activate();
    const editor = await openDraft('章节.plan.md', text);
    await outline.whenReady();
    putCursor(editor, '依法');
    await statusBar.whenReady();
    assert.equal(statusBar.text('section'), '第一章 › 第一节　依据');
  });

  it('tells what was found', async () => {
    const { statusBar } = await activate();
    const { document } = await openDraft('问题.plan.md', text);
    await findingsOf(document.uri, 'outline/number-gap', 1);
    await statusBar.whenReady();
    assert.match(statusBar.text('findings'), /\$\(warning\) 1/);
  });

  it('says nothing of a file that is no draft', async () => {
    const { statusBar } = await activate();
    await openDraft('草案.plan.md', text);
    await statusBar.whenReady();
    await vscode.window.showTextDocument(workspaceFile('规划会议记录.md'));
    await statusBar.whenReady();
    assert.equal(statusBar.text('characters'), '');
    assert.equal(statusBar.text('section'), '');
  });
});

describe('saving', () => {
  const table = '# 规划\n\n| 序号 | 指标名称 |\n| --- | --- |\n| 1 | 城镇化率（%） |\n';

  async function saved(name: string): Promise<string> {
    const editor = await openDraft(name, table);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 4), '纲要'));
    await editor.document.save();
    return editor.document.lineAt(2).text;
  }

  afterEach(async () => {
    await vscode.workspace.getConfiguration('guihua').update('formatOnSave', undefined, true);
    await closeEditors();
  });

  it('leaves tables as they are', async () => {
    await activate();
    assert.equal(await saved('不对齐.plan.md'), '| 序号 | 指标名称 |');
  });

  it('aligns them where the setting says so', async () => {
    await activate();
    await vscode.workspace.getConfiguration('guihua').update('formatOnSave', true, true);
    assert.equal(await saved('对齐.plan.md'), '| 序号 | 指标名称      |');
  });
});
