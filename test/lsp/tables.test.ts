import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type Hover,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type MarkupContent,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource, offsetAt, positionAt } from '../../server/src/core/text/source.ts';
import { indicatorsRequest } from '../../server/src/lsp/structure.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const draft = [
  '# 青浦湾市国民经济和社会发展第十五个五年规划纲要',
  '',
  '表1　主要指标',
  '',
  '| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
  '| --- | --- | --- | --- | --- | --- |',
  '| 1 | 旅游总收入（亿元） | 156 | 240 | — | 预期性 |',
  '| 2 | 城镇化率（%） | 56.3 | 60.8 | ［4.5］ | 预期性 |',
  '',
].join('\n');
const tabs = draft
  .split('\n')
  .filter((line) => !line.startsWith('| ---'))
  .map((line) => line.replace(/^\| | \|$/g, '').replaceAll(' | ', '\t'))
  .join('\n');

const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: true };
const position = (words: string, text = draft): Position =>
  positionAt(createSource(text), text.indexOf(words) + 1);
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function apply(text: string, edits: readonly TextEdit[] | null): string {
  const source = createSource(text);
  const offset = (at: Position) => offsetAt(source, at);
  const converted = (edits ?? []).map(({ range, newText }) => ({
    range: { start: offset(range.start), end: offset(range.end) },
    newText,
  }));
  return applyEdits(text, converted);
}

describe('tables in the editor', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, draft);
  });
  afterEach(() => client.stop());

  it('are announced', () => {
    const { capabilities } = client.initialized!;
    equal(capabilities.hoverProvider, true);
    equal(capabilities.inlayHintProvider, true);
    equal(capabilities.documentFormattingProvider, true);
    equal(capabilities.documentRangeFormattingProvider, true);
    deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
    const actions = capabilities.codeActionProvider;
    ok(typeof actions === 'object' && actions.codeActionKinds?.includes('refactor.rewrite'));
  });

  it('answer guihua/indicators with the version', async () => {
    const ask = async () => await client.connection.sendRequest(indicatorsRequest, { textDocument });
    const [before] = (await ask())!.tables;
    deepEqual(
      before?.rows.map(({ number, name, unit }) => [number, name, unit]),
      [
        [1, '旅游总收入', '亿元'],
        [2, '城镇化率', '%'],
      ],
    );
    client.change(uri, 2, { text: draft.replace('城镇化率', '常住人口城镇化率') });
    const after = await ask();
    equal(after?.version, 2);
    equal(after?.tables[0]?.rows[1]?.name, '常住人口城镇化率');
  });

  it('say what a row means', async () => {
    const ask = (at: Position): Promise<Hover | null> =>
      client.connection.sendRequest(HoverRequest.type, { textDocument, position: at });
    const hover = await ask(position('60.8'));
    const { kind, value } = hover!.contents as MarkupContent;
    equal(kind, 'markdown');
    match(value, /城镇化率[\s\S]*60\.8 − 56\.3 = 4\.5 个百分点/);
    equal(hover?.range?.start.line, 7);
    equal(await ask(position('主要指标')), null);
  });

  const hints = async (of = client) =>
    (await of.connection.sendRequest(InlayHintRequest.type, { textDocument, range: everything }))?.map(
      ({ label, position: at }) => [label, at.line],
    );

  it('have inlay hints, which can be switched off', async () => {
    deepEqual(await hints(), [['（年均≈9.0%）', 6]]);
    client.configure({ inlayHints: { tables: false } });
    deepEqual(await hints(), []);
    client.configure({ inlayHints: 'nonsense' });
    deepEqual(await hints(), [['（年均≈9.0%）', 6]]);
  });

  it('have their hints asked for again when settings change', async () => {
    const capabilities: ClientCapabilities = {
      ...pulls,
      workspace: { ...pulls.workspace, inlayHint: { refreshSupport: true } },
    };
    const other = await TestClient.start({ capabilities });
    const refreshed = new Promise<void>((resolve) => {
      other.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
    });
    other.configure({ inlayHints: { tables: false } });
    await refreshed;
    await other.stop();
  });

  it('are formatted, as a whole or in a range', async () => {
    const whole = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    const lines = apply(draft, whole).split('\n').slice(4, 8);
    deepEqual(lines, [
      '| 序号 | 指标名称           | 2025年 | 2030年 | 年均增速［累计］ | 属性   |',
      '| ---: | ------------------ | -----: | -----: | ---------------: | ------ |',
      '|    1 | 旅游总收入（亿元） |    156 |    240 |                — | 预期性 |',
      '|    2 | 城镇化率（%）      |   56.3 |   60.8 |          ［4.5］ | 预期性 |',
    ]);
    const format = (range: Range) =>
      client.connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, range, options });
    deepEqual(await format({ start: position('旅游'), end: position('旅游') }), whole);
    deepEqual(await format({ start: position('青浦湾'), end: position('青浦湾') }), []);
  });

  it('go on at Enter', async () => {
    const at = draft.length - 1;
    const text = `${draft.slice(0, at)}\n${draft.slice(at)}`;
    client.change(uri, 2, { text });
    const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      position: positionAt(createSource(text), at + 1),
      ch: '\n',
      options,
    });
    equal(apply(text, edits), `${draft}|  |  |  |  |  |  |\n`);
  });

  const convert = async (text: string, only?: string[]) => {
    client.change(uri, 2, { text });
    const at = position('旅游', text);
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at, end: at },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return ((answer ?? []) as CodeAction[]).filter(({ kind }) => kind === 'refactor.rewrite');
  };

  it('are converted to Markdown', async () => {
    const [action, ...others] = await convert(tabs);
    deepEqual(others, []);
    equal(action?.title, '转换为 Markdown 表格');
    const formatted = await convert(tabs, ['refactor']);
    deepEqual(formatted, [action]);
    const lines = applyWorkspaceEdit(tabs, action?.edit).split('\n').slice(4, 8);
    equal(lines[1], '| ---: | ------------------ | -----: | -----: | ---------------: | ------ |');
    equal(lines[3], '|    2 | 城镇化率（%）      |   56.3 |   60.8 |          ［4.5］ | 预期性 |');
  });

  it('are not converted where they are Markdown, or where fixes are asked for', async () => {
    deepEqual(await convert(draft), []);
    deepEqual(await convert(tabs, ['quickfix']), []);
  });

  it('are nothing to a client that has closed them', async () => {
    client.close(uri);
    equal(await hints(), undefined);
    equal(
      await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
      null,
    );
  });
});
