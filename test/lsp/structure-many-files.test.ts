import { deepEqual, equal, ok } from 'node:assert/strict';
import { DocumentDiagnosticRequest, type WorkspaceEdit } from 'vscode-languageserver/node';
import { applyEdits, replace } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { fromRange } from '../../server/src/lsp/convert.ts';
import { outlineRequest } from '../../server/src/lsp/structure.ts';
import { changeStructureRequest } from '../../server/src/lsp/structure-changes.ts';
import { chapterName, chapterText, manyFiles } from '../harness/many-files.ts';
import { pulls, TestClient } from './harness.ts';

const root = 'file:///plans/';
const last = 4;
const uriOf = (chapter: number) => root + chapterName(chapter);
const projectFile = `${root}guihua.json`;
const files: Record<string, string> = Object.fromEntries(
  Object.entries(manyFiles(last)).map(([path, text]) => [root + path, text]),
);

describe('guihua/changeStructure in a draft of many files', () => {
  it('renumbers all of them and says in which file the inserted chapter stands', async () => {
    const client = await TestClient.start({ capabilities: pulls, files });
    const second = chapterText(2, last);
    client.open(uriOf(2), second);
    const line = second.split('\n').findIndex((text) => text.includes('第二章'));
    const character = second.split('\n')[line]!.indexOf('第二章');
    const result = await client.connection.sendRequest(changeStructureRequest, {
      textDocument: { uri: uriOf(2) },
      change: {
        kind: 'insert',
        target: { uri: uriOf(2), position: { line, character } },
        where: 'before',
        what: 'chapter',
        title: '新增任务',
      },
    });
    equal(result?.refused, null);
    const changed = result.edit!.documentChanges!.map((one) =>
      'textDocument' in one ? one.textDocument.uri : '',
    );
    ok(
      changed.includes(uriOf(2)) && changed.includes(uriOf(3)) && changed.includes(uriOf(4)),
      changed.join(),
    );
    deepEqual(result.focus, { uri: uriOf(2), position: { line, character } });
    await client.stop();
  });

  it('moves a chapter with its file: guihua.json lists the files in the new order, and everything follows', async () => {
    const client = await TestClient.start({ capabilities: pulls, files });
    client.open(uriOf(2), chapterText(2, last));
    const before = await client.connection.sendRequest(outlineRequest, { textDocument: { uri: uriOf(2) } });
    const [, second, , fourth] = before!.outline;
    const result = await client.connection.sendRequest(changeStructureRequest, {
      textDocument: { uri: uriOf(2) },
      change: {
        kind: 'move',
        nodes: [{ uri: uriOf(4), position: fourth!.selectionRange.start }],
        target: { uri: uriOf(2), position: second!.selectionRange.start },
        where: 'before',
      },
    });
    deepEqual(result!.focus, { uri: uriOf(4), position: fourth!.selectionRange.start });
    deepEqual(
      result!.warnings.map(({ uri }) => uri),
      [projectFile],
    );
    const after = applied(files, result!.edit!);
    const names = ['00-title.plan.md', ...[1, 4, 2, 3].map(chapterName)];
    deepEqual(JSON.parse(after[projectFile]!).files, names);
    equal(after[uriOf(1)]!.includes('见第三章第二节'), true, 'chapter 2 is the third now');
    await client.stop();

    const next = await TestClient.start({ capabilities: pulls, files: after });
    next.open(uriOf(2), after[uriOf(2)]!);
    const { outline } = (await next.connection.sendRequest(outlineRequest, {
      textDocument: { uri: uriOf(2) },
    }))!;
    deepEqual(
      outline.map(({ label, title }) => label + title),
      ['第一章现代产业（一）', '第二章城乡融合（四）', '第三章科技创新（二）', '第四章内需开放（三）'],
    );
    const { items } = (await next.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf(2) },
    })) as { items: unknown[] };
    deepEqual(items, []);
    await next.stop();
  });

  it('moves the text where a file holds more than the chapter', async () => {
    const both = { ...files, [uriOf(3)]: `${chapterText(3, last)}\n${chapterText(4, last)}` };
    delete both[uriOf(4)];
    const client = await TestClient.start({ capabilities: pulls, files: both });
    client.open(uriOf(2), chapterText(2, last));
    const { outline } = (await client.connection.sendRequest(outlineRequest, {
      textDocument: { uri: uriOf(2) },
    }))!;
    const result = await client.connection.sendRequest(changeStructureRequest, {
      textDocument: { uri: uriOf(2) },
      change: { kind: 'moveUp', nodes: [{ uri: uriOf(3), position: outline[2]!.selectionRange.start }] },
    });
    const after = applied(both, result!.edit!);
    equal(after[projectFile], both[projectFile]);
    ok(after[uriOf(2)]!.indexOf('内需开放') < after[uriOf(2)]!.indexOf('科技创新'));
    ok(after[uriOf(3)]!.startsWith('## 第四章　城乡融合'));
    await client.stop();
  });
});

/** The files as an editor would have them after the edit. */
function applied(before: Readonly<Record<string, string>>, edit: WorkspaceEdit): Record<string, string> {
  const after = { ...before };
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change)) continue;
    const { uri } = change.textDocument;
    const source = createSource(after[uri]!, uri);
    const edits = change.edits.flatMap((one) =>
      'newText' in one ? [replace(fromRange(source, one.range), one.newText)] : [],
    );
    after[uri] = applyEdits(source.text, edits);
  }
  return after;
}
