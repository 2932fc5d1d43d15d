import { deepEqual, equal, rejects } from 'node:assert/strict';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver/node';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const text = `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　发展目标

## 第一章　发展目标

到2030年，全市常住人口城镇化率达到63%。加快建设湘南承接产业转移示范区（以下简称“示范区”），推进示范区扩容，目标见第一章“发展目标”。

| 指标名称 | 2025年 | 2030年 | 属性 |
| --- | ---: | ---: | --- |
| 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
`;
const textDocument = { uri };
const source = createSource(text);

describe('renaming in the editor', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    client.open(uri, text);
  });
  afterEach(() => client.stop());

  const prepare = (offset: number) =>
    client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position: positionAt(source, offset),
    });
  const rename = (offset: number, newName: string) =>
    client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: positionAt(source, offset),
      newName,
    });

  it('is offered on values, titles, indicators and short names, with what stands there', async () => {
    const places = [
      text.lastIndexOf('63'),
      text.indexOf('发展目标'),
      text.lastIndexOf('发展目标'),
      text.indexOf('常住人口城镇化率'),
      text.lastIndexOf('示范区'),
    ];
    const names = ['63', '发展目标', '发展目标', '常住人口城镇化率', '示范区'];
    for (const [at, name] of names.entries()) {
      const start = places[at]!;
      const range = { start: positionAt(source, start), end: positionAt(source, start + name.length) };
      deepEqual(await prepare(start + 1), { range, placeholder: name });
    }
    equal(await prepare(text.indexOf('加快建设')), null);
  });

  it('changes a value in the sentences, too, and takes numbers only', async () => {
    const cell = text.lastIndexOf('63') + 1;
    equal(applyWorkspaceEdit(text, (await rename(cell, '64.5'))!), text.replaceAll('63', '64.5'));
    await rejects(rename(cell, '六十四'), /请输入一个数/);
  });

  it('changes a title, a name and a short name everywhere in one edit', async () => {
    const cases: readonly [from: string, to: string, expected: string][] = [
      ['发展目标', '主要目标', text.replaceAll('发展目标', '主要目标')],
      ['常住人口城镇化率', '人口城镇化率', text.replaceAll('常住人口城镇化率', '人口城镇化率')],
      ['“示范区', '转移区', text.replace('“示范区”', '“转移区”').replace('推进示范区', '推进转移区')],
    ];
    for (const [from, to, expected] of cases) {
      const edit = await rename(text.lastIndexOf(from) + 1, to);
      equal(edit!.documentChanges?.length, 1);
      equal(applyWorkspaceEdit(text, edit!), expected);
    }
  });

  it('says in Chinese why a name is impossible', async () => {
    await rejects(rename(text.indexOf('发展目标'), '第三章　主要目标'), /编号留在原处/);
    await rejects(rename(text.indexOf('常住人口'), '城镇化率（%）'), /单位（%）留在原处/);
    await rejects(rename(text.lastIndexOf('示范区'), ''), /简称不能为空/);
  });
});
