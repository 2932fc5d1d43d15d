import { deepEqual, equal, ok } from 'node:assert/strict';
import { changeStructureRequest } from '../../server/src/lsp/structure-changes.ts';
import { chapterName, chapterText, manyFiles } from '../harness/many-files.ts';
import { pulls, TestClient } from './harness.ts';

const root = 'file:///plans/';
const last = 4;
const uriOf = (chapter: number) => root + chapterName(chapter);
const files = Object.fromEntries(Object.entries(manyFiles(last)).map(([path, text]) => [root + path, text]));

describe('guihua/changeStructure in a draft of many files', () => {
  it('renumbers all of them and says in which file the inserted chapter stands', async () => {
    const client = await TestClient.start({ capabilities: pulls, files });
    const second = chapterText(2, last);
    client.open(uriOf(2), second);
    const line = second.split('\n').findIndex((text) => text.includes('第二章'));
    const character = second.split('\n')[line]!.indexOf('第二章');
    const result = await client.connection.sendRequest(changeStructureRequest, {
      textDocument: { uri: uriOf(2) },
      change: {
        kind: 'insert',
        target: { uri: uriOf(2), position: { line, character } },
        where: 'before',
        what: 'chapter',
        title: '新增任务',
      },
    });
    equal(result?.refused, null);
    const changed = result.edit!.documentChanges!.map((one) =>
      'textDocument' in one ? one.textDocument.uri : '',
    );
    ok(
      changed.includes(uriOf(2)) && changed.includes(uriOf(3)) && changed.includes(uriOf(4)),
      changed.join(),
    );
    deepEqual(result.focus, { uri: uriOf(2), position: { line, character } });
    await client.stop();
  });
});
