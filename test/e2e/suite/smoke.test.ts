import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openFile } from './editor.ts';
import { activate } from './extension.ts';

describe('the extension', () => {
  afterEach(closeEditors);

  it('recognises a draft by its name and starts', async () => {
    const { document } = await openFile('云汐市规划.plan.md');
    assert.equal(document.languageId, 'guihua');
    await activate();
  });

  it('leaves notes about planning to Markdown', async () => {
    const { document } = await openFile('规划会议记录.md');
    assert.equal(document.languageId, 'markdown');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('contributes its commands to the palette', async () => {
    await activate();
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['openAsPlan', 'newDraft', 'fixAll', 'nextHeading', 'previousHeading']) {
      assert.ok(commands.includes(`guihua.${name}`), name);
    }
  });
});
