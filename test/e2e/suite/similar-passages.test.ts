import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { planText, yunting } from '../../harness/reference-texts.ts';
import { closeEditors, openDraft, workspaceFile } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';

const copied =
  '沿青岚江两岸布局慢行步道和口袋公园，把旧船厂改造为造船记忆馆，让老码头的灯光重新亮起来，吸引年轻人在江边安家创业。';
const draft = `# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　发展基础\n\n江河安澜。${copied}\n`;

describe('finding passages of reference plans', () => {
  after(closeEditors);

  async function write(name: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
  }

  it('shows each in the editor as the list stands on it, and goes there', async () => {
    await write('查重/云汀.txt', planText(yunting).replace('面貌一新。', `面貌一新。${copied}`));
    await write('查重/guihua.json', '{ "referencePlans": ["云汀.txt"] }');
    const editor = await openDraft('查重/草案.plan.md', draft);
    await (await activate()).outline.whenReady();
    const selected = () => editor.document.getText(editor.selection);
    const shown = eventually('the passage', vscode.window.onDidChangeTextEditorSelection, () =>
      selected() === copied ? true : undefined,
    );
    await vscode.commands.executeCommand('guihua.findSimilarPassages');
    await shown;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(selected(), copied);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });
});
