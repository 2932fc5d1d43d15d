import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Position,
  ReferencesRequest,
  SelectionRangeRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { outlineRequest } from '../../server/src/lsp/structure.ts';
import { uri, whole } from './drafts.ts';
import { pulls, TestClient } from './harness.ts';

describe('a server that does not fall over', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, whole);
  });
  afterEach(() => client.stop());

  function askEverything(target: string, position: Position) {
    const textDocument = { uri: target };
    const range = { start: position, end: position };
    const ask = client.connection;
    return Promise.all([
      ask.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      ask.sendRequest(FoldingRangeRequest.type, { textDocument }),
      ask.sendRequest(outlineRequest, { textDocument }),
      ask.sendRequest(DefinitionRequest.type, { textDocument, position }),
      ask.sendRequest(HoverRequest.type, { textDocument, position }),
      ask.sendRequest(CodeLensRequest.type, { textDocument }),
      ask.sendRequest(DocumentLinkRequest.type, { textDocument }),
      ask.sendRequest(ReferencesRequest.type, {
        textDocument,
        position,
        context: { includeDeclaration: true },
      }),
      ask.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
      ask.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
      ask.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
    ]);
  }

  it('answers null or nothing for a document that nobody opened', async () => {
    const answers = await askEverything('file:///nowhere.plan.md', { line: 0, character: 0 });
    deepEqual(answers, [...Array(10).fill(null), []]);
    deepEqual(client.log, []);
  });

  for (const [line, character] of [
    [-1, -1],
    [0, 1_000_000],
    [1_000_000, 0],
    [2.5, 2.5],
  ] as const) {
    it(`moves the position ${line}:${character} into the text`, async () => {
      await askEverything(uri, { line, character });
      deepEqual(client.log, []);
    });
  }

  it('logs what it cannot make sense of and answers all the same', async () => {
    const params = { textDocument: { uri } } as never;
    equal(await client.connection.sendRequest(DefinitionRequest.type, params), null);
    equal(client.log.length, 1);
  });

  it('takes changes whose ranges lie outside the text or are upside down', async () => {
    client.change(uri, 2, {
      range: { start: { line: 1_000_000, character: 3 }, end: { line: 1, character: 0 } },
      text: '\n## 第一章　总体要求\n',
    });
    const answer = await client.connection.sendRequest(outlineRequest, { textDocument: { uri } });
    equal(answer?.version, 2);
    deepEqual(
      answer?.outline.map(({ title }) => title).filter((title) => title === '总体要求'),
      ['总体要求'],
    );
    deepEqual(client.log, []);
  });

  it('leaves with the exit code that the protocol wants', async () => {
    const leaving = await TestClient.start();
    await leaving.stop();
    equal(leaving.exitCode, 0);
  });
});

describe('workspace symbols', () => {
  const closed = 'file:///plans/%E9%83%8A%E5%8C%BA%EF%BC%88%E8%8D%89%E6%A1%88%EF%BC%89.plan.md';

  const search = async (client: TestClient, query: string) => {
    const answer = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    return (answer as SymbolInformation[]).map(({ name, location }) => [name, location.uri]);
  };

  it('come from open drafts and from files, each draft once', async () => {
    const files = { [closed]: '# 郊区规划\n\n## 第一章　现代农业\n', [uri]: '## 第九章　旧文\n' };
    const client = await TestClient.start({ capabilities: pulls, files });
    client.open(uri, whole);
    deepEqual(await search(client, '一章'), [
      ['第一章　总体要求', uri],
      ['第一章　现代农业', closed],
    ]);
    deepEqual(await search(client, '旧文'), []);
    client.open(decodeURIComponent(closed), '## 第一章　现代林业\n');
    deepEqual(await search(client, '现代林业'), [['第一章　现代林业', decodeURIComponent(closed)]]);
    deepEqual(await search(client, '现代农业'), []);
    await client.stop();
  });

  it('follow changes of files', async () => {
    const client = await TestClient.start({ capabilities: pulls, files: { [closed]: '## 第一章　甲乙\n' } });
    equal((await search(client, '甲乙')).length, 1);
    client.files.set(closed, '## 第一章　丙丁\n');
    equal((await search(client, '甲乙')).length, 0);
    equal((await search(client, '丙丁')).length, 1);
    await client.stop();
  });

  it('can be cancelled', async () => {
    const client = await TestClient.start({ capabilities: pulls, files: { [closed]: '## 第一章　甲乙\n' } });
    const cancellation = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      WorkspaceSymbolRequest.type,
      { query: '' },
      cancellation.token,
    );
    cancellation.cancel();
    await rejects(answer, /cancelled/i);
    ok(await search(client, '甲乙'));
    await client.stop();
  });
});
