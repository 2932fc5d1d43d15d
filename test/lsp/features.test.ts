import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Location,
  type LocationLink,
  type Position,
  ReferencesRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { outlineRequest } from '../../server/src/lsp/structure.ts';
import { uri, whole } from './drafts.ts';
import { isPushed, pulls, TestClient } from './harness.ts';

const lines = whole.split('\n');
const lineOf = (text: string) => lines.findIndex((line) => line.includes(text));

/** In the middle of the first or last occurrence of some words. */
function position(words: string, last = false): Position {
  const at = last ? whole.lastIndexOf(words) : whole.indexOf(words);
  ok(at >= 0);
  return positionAt(createSource(whole), at + 1);
}

describe('the features of a draft', () => {
  let client: TestClient;
  const textDocument = { uri };

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, whole, 3);
  });
  afterEach(() => client.stop());

  it('show its outline', async () => {
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const chapters = symbols.flatMap(({ name, children }) =>
      name.startsWith('第') ? [{ name, children: children?.map((child) => child.name) }] : [],
    );
    deepEqual(chapters, [
      { name: '第一章　总体要求', children: [] },
      { name: '第二章　产业体系', children: ['第一节　先进制造业', '第二节　现代服务业'] },
    ]);
    const section = symbols.find(({ name }) => name.startsWith('第二章'))?.children?.[0];
    deepEqual(
      section?.children?.map(({ name }) => name),
      ['专栏1　重点工程'],
    );
  });

  it('answer guihua/outline with the version', async () => {
    const answer = await client.connection.sendRequest(outlineRequest, { textDocument });
    equal(answer?.version, 3);
    equal(answer?.document.kind, 'plan');
    deepEqual(
      answer?.toc.map(({ number, title }) => [number, title]),
      [
        [1, '总体要求'],
        [2, '产业体系'],
      ],
    );
  });

  it('fold headings, boxes and the 目录', async () => {
    const folds = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
    const fold = (words: string) => folds.find(({ startLine }) => startLine === lineOf(words))?.endLine;
    equal(fold('第一节'), lineOf('产业链强基'));
    equal(fold('**专栏'), lineOf('产业链强基'));
    equal(fold('## 目录'), lineOf('- 第二章'));
    equal(fold('## 第二章'), lineOf('发展生产性'));
  });

  it('lead from the 目录 to the heading and back', async () => {
    const define = async (at: Position) => {
      const params = { textDocument, position: at };
      const [link] = (await client.connection.sendRequest(DefinitionRequest.type, params)) as LocationLink[];
      return link?.targetSelectionRange.start;
    };
    deepEqual(await define(position('产业体系')), { line: lineOf('## 第二章'), character: 3 });
    deepEqual(await define(position('产业体系', true)), { line: lineOf('- 第二章'), character: 2 });
  });

  it('give plain locations to clients that want them', async () => {
    const plain = await TestClient.start({ capabilities: isPushed });
    plain.open(uri, whole);
    const params = { textDocument, position: position('产业体系') };
    const [location] = (await plain.connection.sendRequest(DefinitionRequest.type, params)) as Location[];
    equal(location?.range.start.line, lineOf('## 第二章'));
    await plain.stop();
  });

  it('find the 目录 entry among the references of a heading', async () => {
    const find = async (includeDeclaration: boolean) => {
      const params = { textDocument, position: position('总体要求', true), context: { includeDeclaration } };
      const found = await client.connection.sendRequest(ReferencesRequest.type, params);
      return found?.map(({ range }) => range.start.line);
    };
    deepEqual(await find(false), [lineOf('- 第一章')]);
    deepEqual(await find(true), [lineOf('## 第一章'), lineOf('- 第一章')]);
  });

  it('highlight a note with its mark', async () => {
    const params = { textDocument, position: position('[1]') };
    const found = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
    deepEqual(
      found?.map(({ range }) => range.start.line),
      [lineOf('[1] 稳中求进'), lineOf('总基调[1]')],
    );
  });

  it('leave highlighting to the editor where nothing is linked', async () => {
    const params = { textDocument, position: position('现代服务业') };
    equal(await client.connection.sendRequest(DocumentHighlightRequest.type, params), null);
  });

  it('grow selections from the word to the document', async () => {
    const params = { textDocument, positions: [position('中试基地')] };
    const [innermost] = (await client.connection.sendRequest(SelectionRangeRequest.type, params)) ?? [];
    let lastLine = -1;
    let steps = 0;
    for (let step = innermost; step !== undefined; step = step.parent) {
      ok(step.range.end.line >= lastLine);
      lastLine = step.range.end.line;
      steps++;
    }
    ok(steps >= 6, `${steps} steps`);
    equal(lastLine, lines.length - 1);
  });
});
