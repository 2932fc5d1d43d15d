import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineOf, openFile, putCursor, workspaceFile } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';
import { findingsOf } from './findings.ts';

const [title, industry, guarantee] = [
  '分册/00-总则.plan.md',
  '分册/chapters/2-产业.plan.md',
  '分册/chapters/10-保障.plan.md',
];

describe('a draft of several files', () => {
  afterEach(closeEditors);

  it('has one outline, which stays as it is when another of its files comes to the front', async () => {
    const { outline } = await activate();
    const chapters = () => outline.roots().map((node) => outline.describe(node).label);
    await openFile(industry!);
    await outline.whenReady();
    const before = outline.roots();
    assert.deepEqual(chapters(), ['第一章　总体要求', '第二章　现代产业', '第三章　实施保障']);
    await openFile(title!);
    await outline.whenReady();
    assert.deepEqual(
      outline.roots().map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.deepEqual(chapters(), ['第一章　总体要求', '第二章　现代产业', '第三章　实施保障']);
  });

  it('leads to the next heading and to what a reference means, wherever that stands', async () => {
    await activate();
    const editor = await openFile(industry!);
    await vscode.commands.executeCommand('guihua.nextHeading');
    await eventually(
      'the next chapter',
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith('10-保障.plan.md') || undefined,
    );
    await openFile(industry!);
    putCursor(editor, '第三章第二节');
    const places = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      editor.selection.active,
    );
    assert.deepEqual(
      places.map(({ targetUri }) => targetUri.path),
      [workspaceFile(guarantee!).path],
    );
  });

  it('shows what an edit in one file breaks in another, open or closed, and counts it in the outline', async () => {
    const { outline } = await activate();
    const editor = await openFile(guarantee!);
    const line = lineOf(editor, '第二节');
    await editor.edit((edit) => edit.delete(editor.document.lineAt(line).range));
    const uri = workspaceFile(industry!);
    await findingsOf(uri, 'ref/section', 1);
    await outline.whenReady();
    assert.match(outline.describe(outline.roots()[1]!).description, /1/);
    await openFile(industry!);
    await findingsOf(uri, 'ref/section', 1);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await findingsOf(uri, 'ref/section', 0);
  });

  it('follows files that are not open as they change on the disk, are made and go', async () => {
    const { outline } = await activate();
    await openFile(title!);
    await outline.whenReady();
    const added = workspaceFile('分册/chapters/11-附则.plan.md');
    const [uri, chapters] = [workspaceFile(guarantee!), () => outline.roots().length];
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const write = (to: vscode.Uri, content: string) =>
      vscode.workspace.fs.writeFile(to, new TextEncoder().encode(content));
    await write(uri, text.replace('第三章', '第四章'));
    await findingsOf(uri, 'outline/number-gap', 1);
    await write(uri, text);
    await findingsOf(uri, 'outline/number-gap', 0);
    await write(added, '## 第五章　附则\n\n自发布之日起施行。\n');
    await findingsOf(added, 'outline/number-gap', 1);
    await outline.whenReady();
    assert.equal(chapters(), 4);
    await vscode.workspace.fs.delete(added);
    await findingsOf(added, 'outline/number-gap', 0);
    await outline.whenReady();
    assert.equal(chapters(), 3);
  });

  it('is joined into a new document', async () => {
    await activate();
    await openFile(industry!);
    await vscode.commands.executeCommand('guihua.joinDraft');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.equal(document?.languageId, 'guihua');
    assert.deepEqual(document?.getText().match(/第.章　/g), ['第一章　', '第二章　', '第三章　']);
  });

  it('takes the file along when its chapter moves: guihua.json has the new order', async () => {
    const { outline } = await activate();
    const project = workspaceFile('分册/guihua.json');
    const files = [project, ...[title, industry, guarantee].map((name) => workspaceFile(name!))];
    const before = await Promise.all(files.map((uri) => vscode.workspace.fs.readFile(uri)));
    const editor = await openFile(guarantee!);
    await outline.whenReady();
    putCursor(editor, '第三章');
    await vscode.commands.executeCommand('guihua.structure.moveUp');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(project));
    assert.deepEqual(JSON.parse(text).files, [
      '00-总则.plan.md',
      'chapters/10-保障.plan.md',
      'chapters/2-产业.plan.md',
    ]);
    assert.match(editor.document.getText(), /第二章　实施保障/);
    await vscode.workspace.saveAll();
    await Promise.all(files.map((uri, at) => vscode.workspace.fs.writeFile(uri, before[at]!)));
    await findingsOf(workspaceFile(industry!), 'outline/number-gap', 0);
  });
});
