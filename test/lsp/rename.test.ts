import { deepEqual, equal, rejects } from 'node:assert/strict';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver/node';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const text = `# 云汐市国民经济和社会发展第十五个五年规划纲要

到2030年，全市常住人口城镇化率达到63%。

| 指标名称 | 2025年 | 2030年 | 属性 |
| --- | ---: | ---: | --- |
| 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
`;
const textDocument = { uri };
const source = createSource(text);
const cell = positionAt(source, text.lastIndexOf('63') + 1);

describe('renaming a value in the editor', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, text);
  });
  afterEach(() => client.stop());

  it('is offered on values of indicators only', async () => {
    const prepare = (position: typeof cell) =>
      client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position });
    const at = text.lastIndexOf('63');
    const range = { start: positionAt(source, at), end: positionAt(source, at + 2) };
    deepEqual(await prepare(cell), { range, placeholder: '63' });
    equal(await prepare({ line: 2, character: 3 }), null);
  });

  it('changes the sentences, too, and takes numbers only', async () => {
    const rename = (newName: string) =>
      client.connection.sendRequest(RenameRequest.type, { textDocument, position: cell, newName });
    const edit = await rename('64.5');
    equal(applyWorkspaceEdit(text, edit!), text.replaceAll('63', '64.5'));
    await rejects(rename('六十四'), /请输入一个数/);
  });
});
