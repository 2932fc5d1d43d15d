import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  DefinitionRequest,
  DocumentDiagnosticRequest,
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
import { chapterName, chapterText, manyFiles } from '../harness/many-files.ts';
import { isPushed, pulls, TestClient } from './harness.ts';

const root = 'file:///plans/';
const last = 39;
const uriOf = (chapter: number) => root + chapterName(chapter);
const projectFile = `${root}guihua.json`;

function disk(chapters = last): Record<string, string> {
  return Object.fromEntries(Object.entries(manyFiles(chapters)).map(([path, text]) => [root + path, text]));
}

function start(capabilities = isPushed, files = disk()): Promise<TestClient> {
  return TestClient.start({ capabilities, files });
}

/** Chapter 5 is called 第六章: as if a department had not heard of the new count. */
const misnumbered = chapterText(5, last).replace('第五章', '第六章');
/** Chapter 5 has lost the section that chapter 4 refers to. */
const shortened = chapterText(5, last).replace(/### 第二节.*\n/, '');
const rules = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

/** The last that was pushed about a file, by rule; none if nothing ever was. */
const shown = (client: TestClient, uri: string) => rules(client.pushed(uri).at(-1)?.diagnostics ?? []);

describe('a plan of 40 files, diagnostics pushed', () => {
  it('is one plan: a file alone has no false findings', async () => {
    const client = await start();
    client.open(uriOf(20), chapterText(20, last));
    deepEqual(await client.diagnosticsOf(uriOf(20), 1), []);
    deepEqual(client.published.length, 1);
    await client.stop();
  });

  it('shows what an edit in one file breaks in another, open or not', async () => {
    const client = await start();
    client.open(uriOf(5), chapterText(5, last));
    client.open(uriOf(4), chapterText(4, last), 7);
    await client.diagnosticsOf(uriOf(4), 7);
    client.change(uriOf(5), 2, { text: shortened });
    await client.diagnosticsOf(uriOf(5), 2);
    await client.until(() => shown(client, uriOf(4)).length > 0);
    deepEqual(shown(client, uriOf(4)), ['ref/section']);
    equal(client.pushed(uriOf(4)).at(-1)?.version, 7);
    client.change(uriOf(5), 3, { text: chapterText(5, last) });
    await client.until(() => shown(client, uriOf(4)).length === 0);
    deepEqual(shown(client, uriOf(6)), []);
    await client.stop();
  });

  it('shows the findings of files that are closed, without a version, and takes them back at the end', async () => {
    const files = { ...disk(), [uriOf(9)]: chapterText(9, last).replace('第十章', '第九十章') };
    const client = await start(isPushed, files);
    client.open(uriOf(1), chapterText(1, last));
    await client.until(() => client.pushed(uriOf(9)).length === 1);
    deepEqual(shown(client, uriOf(9)), ['ref/section']);
    equal(client.pushed(uriOf(9))[0]?.version, undefined);
    client.close(uriOf(1));
    await client.until(() => client.pushed(uriOf(9)).length === 2);
    deepEqual(shown(client, uriOf(9)), []);
    await client.stop();
  });

  it('follows a closed file that changes on the disk, is made or goes', async () => {
    const client = await start();
    client.open(uriOf(1), chapterText(1, last));
    await client.diagnosticsOf(uriOf(1), 1);
    client.write(uriOf(5), misnumbered);
    await client.until(() => shown(client, uriOf(5)).length === 1);
    deepEqual(shown(client, uriOf(5)), ['outline/number-duplicate']);
    client.write(uriOf(5), chapterText(5, last));
    await client.until(() => shown(client, uriOf(5)).length === 0);
    client.remove(uriOf(6));
    await client.until(() => shown(client, uriOf(7)).length > 0);
    ok(shown(client, uriOf(7)).includes('outline/number-gap'));
    client.create(uriOf(6), chapterText(6, last));
    await client.until(() => shown(client, uriOf(7)).length === 0);
    await client.stop();
  });

  it('falls apart when guihua.json names no files any more', async () => {
    const files = { ...disk(), [uriOf(9)]: chapterText(9, last).replace('第十章', '第九十章') };
    const client = await start(isPushed, files);
    client.open(uriOf(3), chapterText(3, last));
    await client.until(() => shown(client, uriOf(9)).length === 1);
    client.write(projectFile, '{}');
    await client.until(() => shown(client, uriOf(9)).length === 0);
    await client.until(() => shown(client, uriOf(3)).length > 0);
    ok(shown(client, uriOf(3)).includes('outline/number-gap'));
    await client.stop();
  });

  it('tells at its entry what guihua.json names and is not there', async () => {
    const files = {
      ...disk(3),
      [projectFile]: '{"files":["00-title.plan.md","无.md","chapters/*.plan.md"]}',
    };
    const client = await start(isPushed, files);
    client.open(uriOf(1), chapterText(1, 3));
    deepEqual(await client.diagnosticsOf(uriOf(1), 1), []);
    await client.until(() => client.pushed(projectFile).length === 1);
    const [problem] = client.pushed(projectFile)[0]!.diagnostics;
    match(String(problem?.message), /文稿的文件“无\.md”无法使用/);
    deepEqual(problem?.range, { start: { line: 0, character: 29 }, end: { line: 0, character: 35 } });
    await client.stop();
  });
});

describe('a plan of 40 files, diagnostics asked for', () => {
  const ask = (client: TestClient, uri: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });

  it('asks to be asked again once what it told of another open file holds no more', async () => {
    const client = await start(pulls);
    equal(client.initialized?.capabilities.diagnosticProvider?.interFileDependencies, true);
    client.open(uriOf(5), chapterText(5, last));
    client.open(uriOf(4), chapterText(4, last));
    for (const chapter of [4, 5]) {
      const report = await ask(client, uriOf(chapter));
      deepEqual(report.kind === 'full' && report.items, []);
    }
    client.change(uriOf(5), 2, { text: shortened });
    await client.until(() => client.refreshes === 1);
    const report = await ask(client, uriOf(4));
    deepEqual(report.kind === 'full' && rules(report.items), ['ref/section']);
    await client.until(() => shown(client, uriOf(4)).length === 0);
    client.change(uriOf(5), 3, { text: `${shortened}\n再写一句。\n` });
    await ask(client, uriOf(5));
    await client.until(() => shown(client, uriOf(5)).length === 0);
    deepEqual([client.refreshes, shown(client, uriOf(4))], [1, []]);
    await client.stop();
  });

  it('sends what concerns an open file that the client does not show and never asks about', async () => {
    const client = await start(pulls);
    client.open(uriOf(4), chapterText(4, last));
    client.open(uriOf(5), chapterText(5, last));
    await ask(client, uriOf(5));
    client.change(uriOf(5), 2, { text: shortened });
    await client.until(() => shown(client, uriOf(4)).length > 0);
    deepEqual(shown(client, uriOf(4)), ['ref/section']);
    equal(client.refreshes, 0);
    await client.stop();
  });

  it('sends what concerns closed files, and takes it back when they are opened', async () => {
    const files = { ...disk(), [uriOf(9)]: chapterText(9, last).replace('第十章', '第九十章') };
    const client = await start(pulls, files);
    client.open(uriOf(1), chapterText(1, last));
    await client.until(() => shown(client, uriOf(9)).length === 1);
    client.open(uriOf(9), files[uriOf(9)]!);
    const report = await ask(client, uriOf(9));
    deepEqual(report.kind === 'full' && rules(report.items), ['ref/section']);
    await client.until(() => shown(client, uriOf(9)).length === 0);
    client.close(uriOf(9));
    await client.until(() => shown(client, uriOf(9)).length === 1);
    await client.stop();
  });

  it('does not read the files again at every keystroke, and watches them', async () => {
    const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
    const client = await start({ ...pulls, workspace: { ...pulls.workspace, didChangeWatchedFiles } });
    client.open(uriOf(1), chapterText(1, last));
    await ask(client, uriOf(1));
    const before = client.texts.length;
    for (let version = 2; version < 12; version++) {
      client.change(uriOf(1), version, { text: `${chapterText(1, last)}\n第${version}版。\n` });
      await ask(client, uriOf(1));
    }
    equal(client.texts.length, before);
    await client.until(() => [...client.watched.values()].flat().includes(`${root}chapters/**/*.{txt,md}`));
    await client.stop();
  });
});

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
