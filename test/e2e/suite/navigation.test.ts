import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineAt, lineOf, openFile } from './editor.ts';
import { activate } from './extension.ts';

const sample = '云汐市规划.plan.md';

describe('navigation', () => {
  before(activate);
  afterEach(closeEditors);

  it("feeds VS Code's own outline", async () => {
    const { document } = await openFile(sample);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('第二章　建设现代化产业体系'), names.join());
    const chapter = symbols.find(({ name }) => name.startsWith('第二章'));
    assert.deepEqual(
      chapter?.children.map(({ name }) => name),
      ['第一节　推动制造业升级', '第二节　发展现代服务业'],
    );
  });

  it('folds a chapter up to the next one', async () => {
    const editor = await openFile(sample);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    const heading = lineOf(editor, '## 第二章');
    const chapter = ranges.find(({ start }) => start === heading);
    assert.ok(chapter);
    const nextHeading = lineOf(editor, '## 第三章');
    assert.ok(chapter.end < nextHeading);
    assert.ok(chapter.end >= lineOf(editor, '推动生产性服务业'));
  });

  it('leads from an entry of the 目录 to its heading and back', async () => {
    const editor = await openFile(sample);
    const entry = lineOf(editor, '- 第二章');
    const heading = lineOf(editor, '## 第二章');
    assert.deepEqual(await definitionLines(editor.document.uri, entry, 6), [heading]);
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      new vscode.Position(heading, 6),
    );
    assert.ok(references.some(({ range }) => range.start.line === entry));
  });

  it('leads from a note mark to its definition', async () => {
    const editor = await openFile(sample);
    const line = lineOf(editor, '稳步提升[1]');
    const definition = lineOf(editor, '[1] 经济总量');
    const mark = lineAt(editor, line).indexOf('[1]') + 1;
    assert.deepEqual(await definitionLines(editor.document.uri, line, mark), [definition]);
  });
});

async function definitionLines(uri: vscode.Uri, line: number, character: number): Promise<number[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    new vscode.Position(line, character),
  );
  return found.map((place) => ('targetRange' in place ? place.targetRange : place.range).start.line);
}
