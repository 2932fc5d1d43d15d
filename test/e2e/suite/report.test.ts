import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openFile, workspaceFile } from './editor.ts';
import { activate } from './extension.ts';

describe('the review report', () => {
  before(activate);
  afterEach(closeEditors);

  /** The question where to save it is VS Code's own; the command takes the answer along. */
  async function create(format: 'html' | 'md'): Promise<string> {
    const file = workspaceFile(`云汐市规划-审校报告.${format}`);
    await vscode.commands.executeCommand('guihua.createReport', { format, file });
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  }

  it('of the draft in front is written as HTML and as Markdown', async () => {
    const { document } = await openFile('云汐市规划.plan.md');
    const title = /^# (.+)$/m.exec(document.getText())![1]!;
    const page = await create('html');
    assert.ok(page.startsWith('<!DOCTYPE html>'));
    assert.ok(page.includes(`<h1>${title}</h1>`));
    assert.ok((await create('md')).startsWith(`# 审校报告：${title}`));
  });
});
