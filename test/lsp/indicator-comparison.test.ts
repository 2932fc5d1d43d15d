import { deepEqual, equal } from 'node:assert/strict';
import { indicatorComparisonRequest } from '../../server/src/lsp/structure.ts';
import { uri } from './drafts.ts';
import { TestClient } from './harness.ts';

const draft = (target: string) =>
  [
    '| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |',
    '| --- | --- | --- | --- | --- |',
    `| 1 | 森林覆盖率（%） | 52.3 | ${target} | 约束性 |`,
    '',
  ].join('\n');

describe('indicators beside those of the reference plans, in the editor', () => {
  it('come with the version', async () => {
    const client = await TestClient.start();
    const ask = (of: string) =>
      client.connection.sendRequest(indicatorComparisonRequest, { textDocument: { uri: of } });
    client.open(uri, draft('52.8'));
    deepEqual((await ask(uri))?.rows[0]?.target, { text: '52.8', number: 52.8 });
    client.change(uri, 2, { text: draft('53以上') });
    const after = await ask(uri);
    equal(after?.version, 2);
    deepEqual(after?.rows[0]?.target, { text: '53以上', number: 53 });
    equal(await ask('file:///unknown.plan.md'), null);
    await client.stop();
  });
});
