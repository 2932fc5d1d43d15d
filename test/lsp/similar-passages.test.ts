import { deepEqual, equal } from 'node:assert/strict';
import { similarPassagesRequest } from '../../server/src/lsp/similar-passages.ts';
import { planText, yunting } from '../harness/reference-texts.ts';
import { uri } from './drafts.ts';
import { TestClient } from './harness.ts';

const copied =
  '沿青岚江两岸布局慢行步道和口袋公园，把旧船厂改造为造船记忆馆，让老码头的灯光重新亮起来，吸引年轻人在江边安家创业。';
const plan = planText(yunting).replace('面貌一新。', `面貌一新。${copied}`);
const draft = `# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　发展基础\n\n${copied}\n`;
const files = {
  'file:///plans/guihua.json': '{ "referencePlans": ["云汀.txt"] }',
  'file:///plans/云汀.txt': plan,
};

describe('passages of reference plans, in the editor', () => {
  it('are answered with the version, whether or not the rule is on', async () => {
    const client = await TestClient.start({ files });
    const ask = async (of: string) =>
      client.connection.sendRequest(similarPassagesRequest, { textDocument: { uri: of } });
    client.open(uri, draft);
    const answer = await ask(uri);
    equal(answer?.version, 1);
    deepEqual(
      answer.passages.map(({ range, plan }) => [range.start, plan.uri]),
      [[{ line: 4, character: 0 }, 'guihua-library:/%E4%BA%91%E6%B1%80%E5%B8%82-15.md']],
    );
    deepEqual(await client.diagnosticsOf(uri, 1), []);
    client.change(uri, 2, { text: draft.replace(copied, '正文。') });
    const after = await ask(uri);
    deepEqual([after?.version, after?.passages], [2, []]);
    equal(await ask('file:///unknown.plan.md'), null);
    await client.stop();
  });

  it('are findings once the settings switch the rule on', async () => {
    const client = await TestClient.start({ files, settings: { rules: { 'text/similar': 'hint' } } });
    client.open(uri, draft);
    deepEqual(
      (await client.diagnosticsOf(uri, 1)).map(({ code, range }) => [code, range.end]),
      [['text/similar', { line: 4, character: copied.length }]],
    );
    await client.stop();
  });
});
