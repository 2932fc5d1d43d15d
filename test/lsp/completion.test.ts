import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uri } from './drafts.ts';
import { pulls, TestClient } from './harness.ts';

const draft = [
  '表1　主要指标',
  '',
  '| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |',
  '| ---: | --- | --- | ---: | ---: | --- |',
  '| 1 | 森林覆 |  | 53.9 | 54.5 |  |',
  '',
].join('\n');
const inName: Position = { line: 4, character: '| 1 | 森林覆'.length };

describe('completion in the editor', () => {
  let client: TestClient;
  let version = 2;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, draft);
  });
  afterEach(() => client.stop());

  const complete = async (position: Position): Promise<CompletionList | null> => {
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    ok(!Array.isArray(answer));
    return answer;
  };

  it('is announced', () => {
    deepEqual(client.initialized?.capabilities.completionProvider, {
      triggerCharacters: ['|', '第', '栏', '表', '图', '《', '》', '“', '”', '篇', '章', '节', '注'],
    });
  });

  it('offers indicators with unit and attribute', async () => {
    const list = await complete(inName);
    equal(list?.isIncomplete, true);
    const [{ textEdit, additionalTextEdits, ...item }] = list!.items as [CompletionItem];
    deepEqual(item, {
      label: '森林覆盖率',
      kind: CompletionItemKind.Value,
      detail: '% · 约束性',
      filterText: '森林覆盖率 森 林 覆 盖 率',
      sortText: '0000',
    });
    equal(list?.items.length, 1);
    const edits = [textEdit as TextEdit, ...additionalTextEdits!];
    equal(
      TextDocument.applyEdits(TextDocument.create(uri, 'guihua', 1, draft), edits),
      draft.replace('| 森林覆 |  | 53.9 | 54.5 |  |', '| 森林覆盖率 | % | 53.9 | 54.5 | 约束性 |'),
    );
  });

  it('leaves the cursor where the author goes on, if the client knows how', async () => {
    const begun = draft.replace('森林覆 |  | 53.9 | 54.5 |  |', '森林覆');
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    const other = await TestClient.start({ capabilities });
    const edited: unknown[] = [];
    for (const one of [client, other]) {
      one.open(`${uri}.md`, begun);
      const params = { textDocument: { uri: `${uri}.md` }, position: inName };
      const list = (await one.connection.sendRequest(CompletionRequest.type, params)) as CompletionList;
      edited.push([list.items[0]?.insertTextFormat, list.items[0]?.textEdit?.newText]);
    }
    deepEqual(edited, [
      [undefined, '森林覆盖率 | % |  |  | 约束性 |'],
      [InsertTextFormat.Snippet, '森林覆盖率 | % | $0 |  | 约束性 |'],
    ]);
    await other.stop();
  });

  it('can be filtered by what is typed, before anything is typed, too', async () => {
    client.change(uri, 2, { text: draft.replace('森林覆', '') });
    const list = await complete({ line: 4, character: '| 1 | '.length });
    ok(list && list.items.length > 200);
    ok(list.items.every(({ label, filterText }) => filterText?.includes(label)));
    const order = list.items.map(({ sortText }) => sortText!);
    deepEqual(order, [...order].sort());
  });

  it('leads to the indicator with every character, in a client that drops what does not begin with the typed text', async () => {
    for (const [typed, name] of [
      ['常住人口城镇化率', '常住人口城镇化率'],
      ['城镇化率', '常住人口城镇化率'],
      ['规上工业增加值', '规模以上工业增加值'],
      ['pm2.5浓度', '细颗粒物（PM2.5）浓度'],
      ['GDP增速', '地区生产总值增长'],
    ] as const) {
      for (let length = 1; length <= typed.length; length++) {
        const begun = typed.slice(0, length);
        client.change(uri, ++version, { text: draft.replace('森林覆', begun) });
        const list = await complete({ line: 4, character: '| 1 | '.length + length });
        const kept = list!.items.filter(({ filterText }) => filterText!.startsWith(begun));
        equal(kept.length, list!.items.length, begun);
        ok(
          kept.some(({ label }) => label === name),
          `${begun} leads to ${name}`,
        );
      }
    }
  });

  describe('of references', () => {
    const text = (line: string) =>
      `# 云汐市规划\n\n## 第一章　总则\n\n${line}\n\n## 第二章　目标\n\n### 第一节　定位\n\n内容。\n`;
    const behind = async (line: string, on: TestClient, triggerKind: CompletionTriggerKind) => {
      on.change(uri, ++version, { text: text(line) });
      const position = { line: 4, character: line.length };
      const context = { triggerKind };
      const params = { textDocument: { uri }, position, context };
      return (await on.connection.sendRequest(CompletionRequest.type, params)) as CompletionList | null;
    };

    it('offers places with titles, in the order of the draft', async () => {
      const list = await behind('见第', client, CompletionTriggerKind.TriggerCharacter);
      equal(list?.isIncomplete, true);
      deepEqual(list?.items[2], {
        label: '第二章第一节',
        kind: CompletionItemKind.Reference,
        detail: '定位',
        documentation: '第二章　目标 › 第一节　定位',
        filterText: '第 第二章第一节 第2章第1节 定位 定 位',
        sortText: '0002',
        textEdit: {
          range: { start: { line: 4, character: 1 }, end: { line: 4, character: 2 } },
          newText: '第二章第一节',
        },
      });
    });

    it('shows the titles in the list, if the client knows how', async () => {
      const capabilities = {
        textDocument: { completion: { completionItem: { labelDetailsSupport: true } } },
      };
      const other = await TestClient.start({ capabilities });
      other.open(uri, draft);
      const list = await behind('见第', other, CompletionTriggerKind.Invoked);
      deepEqual(list?.items[1]?.labelDetails, { description: '目标' });
      equal(list?.items[1]?.detail, undefined);
      await other.stop();
    });

    it('does not begin by itself in other words', async () => {
      equal(await behind('推动第', client, CompletionTriggerKind.TriggerCharacter), null);
      ok(await behind('推动第', client, CompletionTriggerKind.Invoked));
      for (const word of ['代表', '版图', '文章', '春节', '“', '”'])
        equal(await behind(word, client, CompletionTriggerKind.TriggerCharacter), null, word);
    });

    it('knows the reference plans', async () => {
      const list = await behind('依据《永州', client, CompletionTriggerKind.Invoked);
      equal(list?.items.length, 1);
      equal(list.items[0]?.kind, CompletionItemKind.File);
    });

    it('keeps what fits in a client that drops what does not begin with the typed text', async () => {
      for (const typed of ['第', '第二', '第2', '第目标', '第二章第']) {
        const list = await behind(`见${typed}`, client, CompletionTriggerKind.Invoked);
        const items = list!.items;
        ok(items.length > 0, typed);
        for (const { textEdit, filterText } of items) {
          const { range } = textEdit as TextEdit;
          ok(filterText!.startsWith(`见${typed}`.slice(range.start.character)), `${typed}: ${filterText}`);
        }
      }
    });
  });

  it('has nothing to offer elsewhere, nor in a document that is not open', async () => {
    equal(await complete({ line: 0, character: 2 }), null);
    const closed = { textDocument: { uri: 'file:///plans/other.plan.md' }, position: inName };
    equal(await client.connection.sendRequest(CompletionRequest.type, closed), null);
    deepEqual(client.log, []);
  });
});
