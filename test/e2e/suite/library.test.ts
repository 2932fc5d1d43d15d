import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openDraft, putCursor, type } from './editor.ts';
import { eventually } from './events.ts';
import { activate, type LibraryNode } from './extension.ts';

const plan = 'guihua-library:/yongzhou-14.md';

function nodesOf(nodes: readonly LibraryNode[]): LibraryNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}

/** The node of 永州's plan with that label. */
async function placeIn(label: RegExp): Promise<LibraryNode> {
  const { library } = await activate();
  await library.whenReady();
  const found = nodesOf(library.roots()).find(
    (node) => node.plan.id === 'yongzhou-14' && label.test(library.describe(node).label),
  );
  assert.ok(found, `no place with ${label}`);
  return found;
}

describe('the reference plans', () => {
  afterEach(closeEditors);

  it('are in the sidebar, each with outline, boxes and indicators', async () => {
    const { library } = await activate();
    await vscode.commands.executeCommand('guihua.library.focus');
    await library.whenReady();
    assert.deepEqual(
      library.roots().map((node) => library.describe(node).label),
      ['益阳“十四五”', '岳阳“十四五”', '永州“十四五”', '衡阳“十四五”'],
    );
    const indicator = await placeIn(/^3 制造业增加值/);
    assert.equal(library.describe(indicator).description, '21 → 25% · 预期性');
  });

  it('are opened at a place, to be read only', async () => {
    const box = await placeIn(/^专栏20　/);
    await vscode.commands.executeCommand('guihua.library.open', box.id);
    const editor = vscode.window.activeTextEditor!;
    const { document, selection } = editor;
    assert.equal(document.uri.toString(), plan);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.lineAt(selection.active).text, /专栏20　“六大强农”行动/);
    // Below the headings that stay in sight: at most five.
    await eventually('the place at the top', vscode.window.onDidChangeTextEditorVisibleRanges, () => {
      const above = selection.active.line - (editor.visibleRanges[0]?.start.line ?? 0);
      return above >= 0 && above <= 6 ? true : undefined;
    });
    const before = document.getText();
    await type('改');
    assert.equal(document.getText(), before);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('are referred to in the draft, which undo takes back', async () => {
    const { outline } = await activate();
    const text = '# 云汐市规划\n\n## 第一章　总则\n\n与衔接。\n';
    const draft = await openDraft('引用.plan.md', text);
    await outline.whenReady();
    putCursor(draft, '衔接');
    const section = await placeIn(/^第一节　指导思想/);
    await vscode.commands.executeCommand('guihua.library.openToSide', section.id);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), plan);
    await vscode.commands.executeCommand('guihua.library.insertReference', section.id);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), draft.document.uri.toString());
    assert.match(editor.document.lineAt(4).text, /^与《永州市.*纲要》第三章第一节“指导思想”衔接。$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    assert.equal(outline.roots().length, 1);
  });

  it('are referred to from the document of a plan as well', async () => {
    const { outline } = await activate();
    const draft = await openDraft('引用二.plan.md', '# 云汐市规划\n\n## 第一章　总则\n\n参照\n');
    await outline.whenReady();
    putCursor(draft, '参照', 'behind');
    const box = await placeIn(/^专栏20　/);
    await vscode.commands.executeCommand('guihua.library.open', box.id);
    await vscode.commands.executeCommand('guihua.library.insertReference', vscode.Uri.parse(plan));
    assert.match(
      vscode.window.activeTextEditor!.document.lineAt(4).text,
      /^参照《永州市.*纲要》专栏20“‘六大强农’行动”$/,
    );
  });
});
