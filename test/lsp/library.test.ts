import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  libraryChanged,
  libraryDocumentRequest,
  libraryReferenceRequest,
  libraryRequest,
} from '../../server/src/lsp/library.ts';
import { uri } from './drafts.ts';
import { TestClient } from './harness.ts';

describe('the reference plans in the editor', () => {
  it('are listed with outline, boxes and indicators, also where no draft is open', async () => {
    const client = await TestClient.start();
    for (const params of [{}, { textDocument: { uri } }]) {
      const { plans } = (await client.connection.sendRequest(libraryRequest, params))!;
      deepEqual(
        plans.map(({ id, place, fullText }) => [id, place, fullText]),
        ['yiyang', 'yueyang', 'yongzhou', 'hengyang'].map((id, at) => [
          `${id}-14`,
          ['益阳市', '岳阳市', '永州市', '衡阳市'][at],
          false,
        ]),
      );
      ok(plans.every(({ outline, boxes }) => outline.length > 0 && boxes.length > 0));
      equal(plans[0]!.tables[1]!.rows[2]!.name, '制造业增加值占 GDP 比例');
    }
    await client.stop();
  });

  it('are documents that show at each line what the list says of it', async () => {
    const client = await TestClient.start();
    const { plans } = (await client.connection.sendRequest(libraryRequest, {}))!;
    const { id, boxes } = plans[2]!;
    const document = (await client.connection.sendRequest(libraryDocumentRequest, { id }))!;
    equal(document.languageId, 'markdown');
    const box = boxes[4]!;
    match(document.text.split('\n')[box.range.start.line]!, new RegExp(`${box.label}　${box.title}`));
    equal(await client.connection.sendRequest(libraryDocumentRequest, { id: 'beijing-14' }), null);
    await client.stop();
  });

  it('are referred to in plain words', async () => {
    const client = await TestClient.start();
    const { plans } = (await client.connection.sendRequest(libraryRequest, {}))!;
    const { id, title, boxes } = plans[2]!;
    const ask = (plan: string, line: number) =>
      client.connection.sendRequest(libraryReferenceRequest, { id: plan, line });
    const box = boxes[2]!;
    equal(await ask(id, box.range.start.line), `《${title}》专栏3“${box.title}”`);
    equal(await ask(id, -1), `《${title}》`);
    equal(await ask('beijing-14', 0), null);
    await client.stop();
  });

  it('are said to differ after settings have changed, to a client that has asked for them', async () => {
    const client = await TestClient.start();
    let told = 0;
    client.connection.onNotification(libraryChanged, () => {
      told++;
    });
    client.configure({});
    await client.connection.sendRequest(libraryRequest, {});
    equal(told, 0);
    client.configure({});
    await client.connection.sendRequest(libraryRequest, {});
    equal(told, 1);
    client.write('file:///plans/guihua.json', '{}');
    await client.connection.sendRequest(libraryRequest, {});
    equal(told, 2);
    await client.stop();
  });
});
