import { deepEqual, equal, match } from 'node:assert/strict';
import {
  DefinitionRequest,
  HoverRequest,
  type LocationLink,
  type MarkupContent,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { uri } from './drafts.ts';
import { pulls, TestClient } from './harness.ts';

const text = `# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市森林覆盖率达到52.8%。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`;

describe('what the text says of an indicator, in the editor', () => {
  let client: TestClient;
  const textDocument = { uri };
  const position = (words: string) => positionAt(createSource(text), text.indexOf(words) + 1);

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, text);
  });
  afterEach(() => client.stop());

  it('shows the row of the table', async () => {
    const params = { textDocument, position: position('52.8%') };
    const hover = await client.connection.sendRequest(HoverRequest.type, params);
    match((hover!.contents as MarkupContent).value, /^\*\*森林覆盖率\*\*（%）\n\n第 2 项/);
  });

  it('leads to the row', async () => {
    const params = { textDocument, position: position('52.8%') };
    const found = await client.connection.sendRequest(DefinitionRequest.type, params);
    const [target] = found as (LocationLink & { readonly range: LocationLink['targetRange'] })[];
    equal((target!.range ?? target!.targetRange).start.line, 9);
  });

  it('is listed from the row', async () => {
    const params = {
      textDocument,
      position: position('森林覆盖率（'),
      context: { includeDeclaration: false },
    };
    const found = await client.connection.sendRequest(ReferencesRequest.type, params);
    deepEqual(
      found?.map(({ range }) => range.start.line),
      [2],
    );
  });
});
