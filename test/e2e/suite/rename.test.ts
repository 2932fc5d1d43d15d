import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openDraft } from './editor.ts';
import { activate } from './extension.ts';

const draft = `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　发展基础
- 第二章　产业体系

## 第一章　发展基础

工作见第二章“产业体系”。

## 第二章　产业体系

支持技术改造。
`;

describe('renaming a heading', () => {
  afterEach(closeEditors);

  it('in the outline changes 目录 and references, too, in one step to undo', async () => {
    const { outline } = await activate();
    const { document } = await openDraft('重命名.plan.md', draft);
    await outline.whenReady();
    const chapter = outline.roots()[1];
    assert.equal(chapter?.title, '产业体系');
    await vscode.commands.executeCommand('guihua.outline.rename', chapter.id, '现代产业');
    assert.equal(document.getText(), draft.replaceAll('产业体系', '现代产业'));
    await vscode.commands.executeCommand('guihua.outline.rename', chapter.id, '第三章　产业');
    assert.equal(
      document.getText(),
      draft.replaceAll('产业体系', '现代产业'),
      'an impossible title changes nothing',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });
});
