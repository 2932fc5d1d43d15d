import { deepEqual, equal, ok } from 'node:assert/strict';
import { skeletonRequest } from '../../server/src/lsp/skeleton.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const text = '# 岚川市规划纲要\n\n## 第一章　总则\n\n稳中求进。\n';

describe('the outline of a reference plan in the editor', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('is a new draft', async () => {
    const answer = await client.connection.sendRequest(skeletonRequest, {
      id: 'yueyang-14',
      levels: 'chapter',
    });
    equal(answer?.edit, null);
    ok(
      answer?.text?.startsWith(
        '# ××市国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要\n\n## 目录\n',
      ),
    );
  });

  it('goes into the draft at the cursor', async () => {
    client.open(uri, text);
    const answer = await client.connection.sendRequest(skeletonRequest, {
      id: 'yueyang-14',
      levels: 'chapter',
      textDocument: { uri },
      position: { line: 4, character: 2 },
    });
    equal(answer?.text, null);
    ok(applyWorkspaceEdit(text, answer!.edit!).startsWith(`${text.trimEnd()}\n\n## 第二章　`));
  });

  it('is nothing for a plan that is not there', async () => {
    deepEqual(await client.connection.sendRequest(skeletonRequest, { id: '无', levels: 'box' }), null);
  });
});
