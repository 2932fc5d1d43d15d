import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Location,
  type LocationLink,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { indicatorsRequest, outlineRequest } from '../../server/src/lsp/structure.ts';
import { changeStructureRequest } from '../../server/src/lsp/structure-changes.ts';
import { chapterText } from '../harness/many-files.ts';
import { isPushed, pulls, type TestClient } from './harness.ts';
import { disk, last, projectFile, root, start, uriOf } from './many-files.ts';

describe('features over files', () => {
  let client: TestClient;
  const textDocument = { uri: uriOf(5) };
  const text = chapterText(5, last);
  const open = (chapter: number, version = 1) =>
    client.open(uriOf(chapter), chapterText(chapter, last), version);
  const place = (words: string) => {
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes(words));
    return { line, character: lines[line]!.indexOf(words) + 1 };
  };

  beforeEach(async () => {
    client = await start(pulls);
    open(5, 3);
  });
  afterEach(() => client.stop());

  it('lead from a file to another one and back', async () => {
    const [link, ...others] = (await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: place('第六章'),
    })) as LocationLink[];
    deepEqual(others, []);
    equal(link?.targetUri, uriOf(6));
    match(chapterText(6, last).split('\n')[link!.targetRange.start.line]!, /第二节/);
    const uses = (await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: place('第二节　'),
      context: { includeDeclaration: true },
    })) as Location[];
    deepEqual(
      uses.map(({ uri }) => uri),
      [uriOf(5), uriOf(4)],
    );
  });

  it('that speak of one file speak of that file', async () => {
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    equal(symbols?.length, 1);
    match(symbols![0]!.name, /^第五章/);
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    ok(folds!.length > 0 && folds!.every(({ endLine }) => endLine < text.split('\n').length));
    const [selection] = (await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [place('统筹推进')],
    }))!;
    let outermost = selection!;
    while (outermost.parent) outermost = outermost.parent;
    deepEqual(outermost.range.start, { line: 0, character: 0 });
    equal(
      await client.connection
        .sendRequest(DocumentFormattingRequest.type, {
          textDocument,
          options: { tabSize: 2, insertSpaces: true },
        })
        .then((edits) => edits?.length),
      0,
    );
  });

  it('find every heading of the workspace once, in its file', async () => {
    open(6);
    const found =
      (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '第六章　' })) ?? [];
    deepEqual(
      found.map(({ location }) => location.uri),
      [6, 16, 26, 36].map(uriOf),
    );
  });

  it('answer about the whole plan, each thing with its file and the version that was asked about', async () => {
    const outline = (await client.connection.sendRequest(outlineRequest, { textDocument }))!;
    equal(outline.version, 3);
    equal(outline.files?.length, last + 1);
    deepEqual(
      outline.files?.slice(0, 2).map(({ uri, version }) => [uri, version]),
      [
        [`${root}00-title.plan.md`, null],
        [uriOf(1), null],
      ],
    );
    equal(outline.outline.filter(({ kind }) => kind === 'chapter').length, last);
    const fifth = outline.outline.find(({ number }) => number === 5)!;
    equal(fifth.range.uri, uriOf(5));
    deepEqual(fifth.selectionRange.start.line, 0);
    equal((await client.connection.sendRequest(indicatorsRequest, { textDocument }))?.version, 3);
  });

  it('fix all files when asked, one on saving', async () => {
    const style = (chapter: number) => chapterText(chapter, last).replace(/## 第.+?章/, `## 第${chapter}章`);
    client.change(uriOf(5), 4, { text: style(5) });
    client.files.set(uriOf(7), style(7));
    const ask = async (triggerKind: CodeActionTriggerKind) => {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const context = { diagnostics: [], only: ['source.fixAll.guihua'], triggerKind };
      const [action] = (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context,
      }))!;
      return filesOf((action as { edit?: WorkspaceEdit } | undefined)?.edit);
    };
    deepEqual(await ask(CodeActionTriggerKind.Automatic), [[uriOf(5), 4]]);
    deepEqual(await ask(CodeActionTriggerKind.Invoked), [
      [uriOf(5), 4],
      [uriOf(7), null],
    ]);
  });
});

describe('structural changes over files', () => {
  it('are offered on a heading beside quick fixes, and move it with what refers to it', async () => {
    const client = await start(pulls, disk(3));
    const uri = uriOf(2);
    const textDocument = { uri };
    client.open(uri, chapterText(2, 3), 4);
    const start0 = { line: 0, character: 4 };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: start0, end: start0 },
      context: { diagnostics: [] },
    });
    ok(
      actions!.some(({ title }) => title === '上移'),
      JSON.stringify(actions),
    );
    const outline = (await client.connection.sendRequest(outlineRequest, { textDocument }))!;
    const second = outline.outline.find(({ number }) => number === 2)!;
    const result = await client.connection.sendRequest(changeStructureRequest, {
      textDocument,
      change: { kind: 'moveDown', nodes: [{ uri, position: second.selectionRange.start }] },
    });
    equal(result?.refused, null);
    const changed = filesOf(result!.edit ?? undefined);
    // The chapter takes its file along, which guihua.json says.
    deepEqual(changed, [
      [uriOf(1), null],
      [uri, 4],
      [uriOf(3), null],
      [projectFile, null],
    ]);
    ok(result!.focus!.uri.startsWith(`${root}chapters/`), JSON.stringify(result!.focus));
    await client.stop();
  });
});

describe('a value changed over files', () => {
  it('is changed in each, with the version of each', async () => {
    const table = [
      '## 第二章　主要目标',
      '',
      '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 属性 |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 经济发展 | 1 | 常住人口城镇化率（%） | 58 | 63 | 预期性 |',
      '',
    ].join('\n');
    const target = '## 第一章　总体要求\n\n到2030年，常住人口城镇化率达到63%。\n';
    const files = { ...disk(2), [uriOf(1)]: target, [uriOf(2)]: table };
    const client = await start(isPushed, files);
    client.open(uriOf(2), table, 8);
    const position = { line: 4, character: table.split('\n')[4]!.indexOf('63') + 1 };
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: uriOf(2) },
      position,
      newName: '64',
    });
    deepEqual(filesOf(edit ?? undefined), [
      [uriOf(1), null],
      [uriOf(2), 8],
    ]);
    await client.stop();
  });
});

describe('a heading renamed over files', () => {
  it('is renamed in its file and in the 目录 and references of others', async () => {
    const title =
      '# 青浦湾市国民经济和社会发展第十五个五年规划纲要\n\n## 目录\n\n- 第一章　总体要求\n- 第二章　现代产业\n';
    const files = {
      ...disk(2),
      [`${root}00-title.plan.md`]: title,
      [uriOf(1)]: '## 第一章　总体要求\n\n安排见第二章“现代产业”。\n',
      [uriOf(2)]: '## 第二章　现代产业\n\n做强装备制造。\n',
    };
    const client = await start(isPushed, files);
    client.open(uriOf(2), files[uriOf(2)]!, 5);
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: uriOf(2) },
      position: { line: 0, character: 9 },
      newName: '现代化产业体系',
    });
    deepEqual(filesOf(edit ?? undefined), [
      [`${root}00-title.plan.md`, null],
      [uriOf(1), null],
      [uriOf(2), 5],
    ]);
    await client.stop();
  });
});

function filesOf(edit: WorkspaceEdit | undefined): (string | number | null)[][] {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return changes.map(({ textDocument: { uri, version } }) => [uri, version]);
}
