import { deepEqual, equal, ok } from 'node:assert/strict';
import { type CompletionItem, CompletionRequest, CompletionTriggerKind } from 'vscode-languageserver/node';
import { createSource, offsetAt } from '../../server/src/core/text/source.ts';
import { insertBlockRequest, insertNoteRequest } from '../../server/src/lsp/insert.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const textDocument = { uri };
const draft =
  '# 岚川市规划纲要\n\n## 第一章　基础\n\n甲很好。\n\n章\n\n## 第二章　要求\n\n乙[1]好。\n\n## 名词解释\n\n[1]乙：意思。\n';
const snippets = {
  ...pulls,
  textDocument: { ...pulls.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

/** Fields of snippets as @{1:题目}. */
const plain = (snippet: string) => snippet.replaceAll('$', '@');

describe('inserting in the editor', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: snippets });
    client.open(uri, draft);
  });
  afterEach(() => client.stop());

  const complete = async (line: number, character: number, triggerKind: CompletionTriggerKind = 1) => {
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line, character },
      context: { triggerKind },
    });
    return (Array.isArray(answer) ? answer : (answer?.items ?? [])) as CompletionItem[];
  };

  it('is offered while a name is typed, with and without being asked for', async () => {
    for (const kind of [CompletionTriggerKind.Invoked, CompletionTriggerKind.TriggerCharacter]) {
      const [chapter] = await complete(6, 1, kind);
      deepEqual(
        [chapter?.label, chapter?.textEdit && 'range' in chapter.textEdit && plain(chapter.textEdit.newText)],
        ['第二章', '## 第二章　@{1:题目}\n\n@0'],
      );
      ok(chapter?.filterText?.startsWith('章'));
    }
    deepEqual(await complete(5, 0, CompletionTriggerKind.TriggerCharacter), []);
  });

  it('takes a footnote’s definition along', async () => {
    const note = (await complete(5, 0)).find(({ label }) => label === '脚注[1]');
    deepEqual(
      note?.additionalTextEdits?.map(({ newText }) => newText),
      ['[2]', '[1]名词：解释。\n\n[2]'],
    );
  });

  it('puts blocks where they can stand', async () => {
    const block = (line: number, what: 'box' | 'targets' | 'review' | 'figure') =>
      client.connection.sendRequest(insertBlockRequest, {
        textDocument,
        position: { line, character: 0 },
        what,
      });
    const box = await block(4, 'box');
    deepEqual(
      [box?.position, plain(box!.snippet).split('\n').slice(0, 3), box?.followed],
      [{ line: 4, character: 4 }, ['', '', '> **专栏 1　@{1:重点工程}**'], false],
    );
    const table = await block(5, 'targets');
    deepEqual(
      [table?.position, table?.title],
      [{ line: 5, character: 0 }, '“十五五”时期经济社会发展主要指标'],
    );
    ok(table?.body.startsWith('| 类别 |'));
    client.change(uri, 2, {
      text: draft.replace(
        '乙[1]',
        '表1　主要指标\n\n| 指标名称 | 2030年 |\n| --- | --- |\n| 甲 | 3 |\n\n乙[1]',
      ),
    });
    equal((await block(5, 'review'))?.followed, true);
    client.configure({ period: '十四五' });
    ok((await block(5, 'targets'))?.body.includes('| 2020年 | 2025年 |'));
  });

  it('puts a footnote at the cursor and says where its words stand', async () => {
    const answer = await client.connection.sendRequest(insertNoteRequest, {
      textDocument,
      position: { line: 4, character: 3 },
    });
    const text = applyWorkspaceEdit(draft, answer!.edit);
    ok(
      text.includes('甲很好[1]。') &&
        text.includes('乙[2]好') &&
        text.includes('\n[1]名词：解释。\n\n[2]乙：意思。'),
    );
    const source = createSource(text);
    const { start, end } = answer!.words;
    equal(text.slice(offsetAt(source, start), offsetAt(source, end)), '名词：解释。');
  });
});
