import { deepEqual, equal } from 'node:assert/strict';
import { libraryComparisonRequest } from '../../server/src/lsp/library-comparison.ts';
import { uri } from './drafts.ts';
import { TestClient } from './harness.ts';

const draft = (chapter: string) =>
  `# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　${chapter}\n\n正文。\n`;

describe('a draft beside the reference plans, in the editor', () => {
  it('comes with the version', async () => {
    const client = await TestClient.start();
    const ask = async (of: string) =>
      client.connection.sendRequest(libraryComparisonRequest, { textDocument: { uri: of } });
    const statusOf = async (id: string) =>
      (await ask(uri))?.subjects.rows.find((row) => row.id === id)?.status;
    client.open(uri, draft('发展基础'));
    equal(await statusOf('culture'), 'missing');
    client.change(uri, 2, { text: draft('繁荣文化事业') });
    equal(await statusOf('culture'), 'shared');
    const after = await ask(uri);
    deepEqual([after?.version, after?.plans.length], [2, 4]);
    equal(await ask('file:///unknown.plan.md'), null);
    await client.stop();
  });

  it('leaves out the plan of the period that the settings state', async () => {
    const client = await TestClient.start({ settings: { period: '十四五' } });
    client.open(uri, '# 益阳市国民经济和社会发展规划纲要\n\n## 第一章　发展基础\n');
    const answer = await client.connection.sendRequest(libraryComparisonRequest, { textDocument: { uri } });
    deepEqual(answer?.plans, ['岳阳“十四五”', '永州“十四五”', '衡阳“十四五”']);
    await client.stop();
  });
});
