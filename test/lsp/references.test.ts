import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  HoverRequest,
  type Location,
  type LocationLink,
  type MarkupContent,
  type Position,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { libraryDocument } from '../../server/src/core/features/library-document.ts';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';
import { referring, yongzhou } from '../harness/referring.ts';
import { uri } from './drafts.ts';
import { isPushed, pulls, TestClient } from './harness.ts';

const textDocument = { uri };

for (const [name, form] of [
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text: string) => `\ufeff${text}`],
] as const) {
  describe(`references in the editor, with ${name}`, () => {
    let client: TestClient;
    const text = form(referring);
    const lines = text.split(/\r?\n/);
    const line = (words: string) => lines.findIndex((one) => one.includes(words));

    /** In the middle of the first or last place where some words stand. */
    function position(words: string, last = false): Position {
      const at = last ? text.lastIndexOf(words) : text.indexOf(words);
      ok(at >= 0);
      return positionAt(createSource(text), at + 1);
    }

    beforeEach(async () => {
      client = await TestClient.start({ capabilities: pulls });
      client.open(uri, text);
    });
    afterEach(() => client.stop());

    const define = async (at: Position) => {
      const params = { textDocument, position: at };
      return (await client.connection.sendRequest(DefinitionRequest.type, params)) as LocationLink[] | null;
    };

    it('lead to heading, box, figure, table, row and definition', async () => {
      for (const [from, to] of [
        ['第二章第一节“', '#### 第一节'],
        ['专栏1，', '> **专栏1'],
        ['图1。', '图1　'],
        ['表1，', '表1　'],
        ['第2项指标', '| 2 |'],
        ['[1]。', '[1] '],
      ] as const) {
        const [link] = (await define(position(from)))!;
        equal(link?.targetSelectionRange.start.line, line(to), from);
      }
      const [link] = (await define(position('第二章第一节“')))!;
      const start = { line: line('主要任务见'), character: lines[line('主要任务见')]!.indexOf('第二章') };
      deepEqual(link?.originSelectionRange, { start, end: { ...start, character: start.character + 6 } });
    });

    it('lead nowhere where there is no such place', async () => {
      equal(await define(position('第二章第九节')), null);
    });

    it('are found from the heading and from each other', async () => {
      const find = async (at: Position, includeDeclaration: boolean) => {
        const params = { textDocument, position: at, context: { includeDeclaration } };
        const found = await client.connection.sendRequest(ReferencesRequest.type, params);
        return found?.map(({ range }) => range.start.line);
      };
      const uses = [line('主要任务见'), line('各项任务')];
      deepEqual(await find(position('第一节　推动'), false), uses);
      deepEqual(await find(position('第二章第一节、'), false), uses);
      deepEqual(await find(position('专栏1落实'), true), [line('> **专栏1'), ...uses]);
      deepEqual(await find(position('森林覆盖率（'), false), [line('主要任务见')]);
      deepEqual(await find(position('第十六章第一节'), true), [line('借鉴')]);
    });

    it('are highlighted with what they lead to', async () => {
      const params = { textDocument, position: position('第二章第一节“') };
      const found = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
      deepEqual(
        found?.map(({ kind, range }) => [kind, range.start.line]),
        [
          [DocumentHighlightKind.Write, line('#### 第一节')],
          [DocumentHighlightKind.Read, line('主要任务见')],
          [DocumentHighlightKind.Read, line('各项任务')],
        ],
      );
    });

    it('say what they lead to', async () => {
      const params = { textDocument, position: position('专栏1，') };
      const hover = await client.connection.sendRequest(HoverRequest.type, params);
      match((hover!.contents as MarkupContent).value, /^\*\*专栏1　制造业重点工程\*\*/);
      const { start } = hover!.range!;
      equal(lines[start.line]?.slice(start.character, hover!.range!.end.character), '专栏1');
    });

    it('are counted above headings and captions', async () => {
      const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
      deepEqual(
        lenses?.map(({ range, command }) => [range.start.line, command?.title]),
        [
          [line('#### 第一节'), '2 处引用'],
          [line('> **专栏1'), '2 处引用'],
          [line('图1　'), '1 处引用'],
          [line('表1　'), '1 处引用'],
        ],
      );
      const { command, range } = lenses![0]!;
      equal(command?.command, 'guihua.showReferences');
      const [document, at, locations] = command!.arguments as [string, Position, Location[]];
      equal(document, uri);
      deepEqual(at, range.start);
      deepEqual(
        locations.map((place) => [place.uri, place.range.start.line]),
        [
          [uri, line('主要任务见')],
          [uri, line('各项任务')],
        ],
      );
    });
  });
}

describe('references in the editor', () => {
  it('follow the text', async () => {
    const client = await TestClient.start({ capabilities: isPushed });
    client.open(uri, referring);
    client.change(uri, 2, { text: referring.replace('第二章第一节、', '') });
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    equal(lenses?.[0]?.command?.title, '1 处引用');
    await client.stop();
  });

  it('have no counts where they are switched off, and new ones when settings change', async () => {
    const capabilities: ClientCapabilities = {
      ...pulls,
      workspace: { ...pulls.workspace, codeLens: { refreshSupport: true } },
    };
    const client = await TestClient.start({ capabilities });
    client.open(uri, referring);
    const ask = (): Promise<CodeLens[] | null> =>
      client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    equal((await ask())?.length, 4);
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(CodeLensRefreshRequest.type, () => resolve());
    });
    client.configure({ codeLens: { references: false } });
    await refreshed;
    deepEqual(await ask(), []);
    client.configure({ codeLens: 'nonsense' });
    equal((await ask())?.length, 4);
    await client.stop();
  });

  it('to the library lead to the document of the plan', async () => {
    const client = await TestClient.start({ capabilities: isPushed });
    client.open(uri, referring);
    const plan = library.find('yongzhou-14')!;
    const lines = libraryDocument(plan).text.split('\n');
    for (const [words, shown] of [
      ['第十六章第一节', /第一节　畅通综合交通网/],
      ['专栏15', /专栏15　/],
      ['常住人口城镇化率”', /常住人口城镇化率.*\| 46\.94/],
      ['永州市国民', /^# 永州市国民/],
    ] as const) {
      const position = positionAt(createSource(referring), referring.indexOf(words) + 1);
      const params = { textDocument, position };
      const [place] = (await client.connection.sendRequest(DefinitionRequest.type, params)) as Location[];
      equal(place?.uri, 'guihua-library:/yongzhou-14.md');
      match(lines[place!.range.start.line]!, shown);
    }
    await client.stop();
  });

  it('are links only where they name a plan of the library', async () => {
    const client = await TestClient.start();
    client.open(uri, referring);
    const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    equal(links.length, 3);
    for (const { target, range } of links) {
      equal(target, 'guihua-library:/yongzhou-14.md');
      equal(range.end.character - range.start.character, yongzhou.length);
    }
    await client.stop();
  });
});
