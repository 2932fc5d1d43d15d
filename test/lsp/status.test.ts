import { deepEqual, equal } from 'node:assert/strict';
import { statusRequest } from '../../server/src/lsp/status.ts';
import { gap, uri } from './drafts.ts';
import { TestClient } from './harness.ts';

describe('the status of a draft', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start();
    client.open(uri, gap);
  });
  afterEach(() => client.stop());

  const at = (line: number, character: number) => ({ line, character });
  const ask = (params: object = {}) =>
    client.connection.sendRequest(statusRequest, { textDocument: { uri }, ...params });

  it('counts the draft and its chapters, with the version', async () => {
    const answer = await ask();
    equal(answer?.version, 1);
    deepEqual(answer.draft, { words: 65, characters: 65, charactersWithBlanks: 67, paragraphs: 5 });
    deepEqual(
      answer.chapters.map(({ label, title, count, selectionRange }) => [
        label,
        title,
        count.words,
        selectionRange.start,
      ]),
      [
        ['第一章', '总体要求', 27, at(2, 3)],
        ['第三章', '产业体系', 15, at(6, 3)],
      ],
    );
    equal(answer.selection, null);
    client.change(uri, 2, { text: gap.replace('推动', '') });
    const after = await ask();
    deepEqual([after?.version, after?.draft.words], [2, 63]);
  });

  it('counts what is selected, in several places and from the bottom up', async () => {
    const selections = [
      { start: at(4, 0), end: at(4, 2) },
      { start: at(8, 2), end: at(8, 0) },
      { start: at(0, 5), end: at(0, 5) },
    ];
    const answer = await ask({ selections });
    deepEqual(answer?.selection, { words: 4, characters: 4, charactersWithBlanks: 4, paragraphs: 2 });
    equal((await ask({ selections: selections.slice(2) }))?.selection, null);
  });

  it('is nothing for a document that is not open', async () => {
    equal(await ask({ textDocument: { uri: 'file:///unknown.plan.md' } }), null);
  });

  it('is that of all files of a draft, selections those of the file asked about', async () => {
    const [a, b] = ['file:///plans/a.plan.md', 'file:///plans/b.plan.md'];
    const files = {
      'file:///plans/guihua.json': '{ "files": ["a.plan.md", "b.plan.md"] }',
      [a]: '# 云汐市规划\n\n## 第一章　总则\n\n依法编制。\n',
      [b]: '## 第二章　产业\n\n做强制造业。\n',
    };
    const several = await TestClient.start({ files });
    several.open(b, files[b]!);
    const selections = [{ start: at(2, 0), end: at(2, 2) }];
    const answer = await several.connection.sendRequest(statusRequest, {
      textDocument: { uri: b },
      selections,
    });
    equal(answer?.version, 1);
    deepEqual([answer.draft.words, answer.selection?.words], [26, 2]);
    deepEqual(
      answer.chapters.map(({ label, count, selectionRange: { uri: file, start } }) => [
        label,
        count.words,
        file,
        start.line,
      ]),
      [
        ['第一章', 10, a, 2],
        ['第二章', 11, b, 0],
      ],
    );
    await several.stop();
  });
});
