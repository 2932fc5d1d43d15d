import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { planText, yunting } from '../../harness/reference-texts.ts';
import { closeEditors, openFile, workspaceFile } from './editor.ts';
import { activate } from './extension.ts';

describe('adding a reference plan', () => {
  const projectFile = () => workspaceFile('guihua.json');

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(projectFile());
  });

  it('notes it in guihua.json, which is made where there is none', async () => {
    await openFile('云汐市规划.plan.md');
    await activate();
    for (const name of ['云汀', '滨原']) {
      const file = workspaceFile(`${name}.txt`);
      const text = planText(yunting.replace('云汀', name));
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      await vscode.commands.executeCommand('guihua.addReferencePlan', [file]);
    }
    const document = await vscode.workspace.openTextDocument(projectFile());
    assert.equal(document.isDirty, false);
    assert.deepEqual(JSON.parse(document.getText()), { referencePlans: ['云汀.txt', '滨原.txt'] });
  });

  it('is one step to undo', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(projectFile()));
    await vscode.commands.executeCommand('undo');
    const { document } = vscode.window.activeTextEditor!;
    assert.deepEqual(JSON.parse(document.getText()), { referencePlans: ['云汀.txt'] });
    await document.save();
  });
});
