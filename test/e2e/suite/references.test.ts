import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineOf, openDraft } from './editor.ts';
import { activate } from './extension.ts';

const draft = `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 第四章　空间布局

园区建设见第五章第二节，借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第十六章。

## 第五章　产业体系

### 第一节　推动制造业升级

支持技术改造。

### 第二节　建设产业园区

完善园区设施。
`;

describe('references', () => {
  before(activate);
  afterEach(closeEditors);

  /** Where "Go to Definition" leads from the middle of some words. */
  async function definitionOf({ document }: vscode.TextEditor, words: string) {
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(words) + 2),
    );
    assert.ok(found, `${words} leads nowhere`);
    return 'targetUri' in found
      ? { uri: found.targetUri, line: found.targetRange.start.line }
      : { uri: found.uri, line: found.range.start.line };
  }

  it('lead from 第五章第二节 to its heading', async () => {
    const editor = await openDraft('章节引用.plan.md', draft);
    const { uri, line } = await definitionOf(editor, '第五章第二节');
    assert.equal(uri.toString(), editor.document.uri.toString());
    assert.equal(line, lineOf(editor, '### 第二节'));
  });

  it('are counted above the heading; a click lists them', async () => {
    const editor = await openDraft('章节引用.plan.md', draft);
    const [lens, ...others] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      10,
    );
    assert.deepEqual(others, []);
    assert.equal(lens?.range.start.line, lineOf(editor, '### 第二节'));
    assert.equal(lens.command?.title, '1 处引用');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it('to a reference plan open it at the place', async () => {
    const editor = await openDraft('章节引用.plan.md', draft);
    const { uri, line } = await definitionOf(editor, '第十六章');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.lineAt(line).text, /第十六章/);
  });
});
