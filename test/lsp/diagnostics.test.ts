import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { DiagnosticSeverity, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { gap, uri } from './drafts.ts';
import { docs, pulls, TestClient } from './harness.ts';

describe('diagnostics that are pushed', () => {
  it('carry source, rule, page, exact range and version', async () => {
    const client = await TestClient.start();
    client.open(uri, gap, 7);
    const [found, ...others] = await client.diagnosticsOf(uri, 7);
    deepEqual(others, []);
    equal(found?.source, 'guihua');
    equal(found?.code, 'outline/number-gap');
    equal(found?.codeDescription?.href, `${docs}rules/outline/number-gap.md`);
    equal(found?.severity, DiagnosticSeverity.Warning);
    deepEqual(found?.range, { start: { line: 6, character: 4 }, end: { line: 6, character: 5 } });
    await client.stop();
  });

  it('follow changes, also several in one message', async () => {
    const client = await TestClient.start();
    client.open(uri, gap);
    equal((await client.diagnosticsOf(uri, 1)).length, 1);
    const number = { start: { line: 6, character: 4 }, end: { line: 6, character: 5 } };
    client.change(
      uri,
      2,
      { range: number, text: '四四' },
      { range: { ...number, end: { line: 6, character: 6 } }, text: '二' },
    );
    deepEqual(await client.diagnosticsOf(uri, 2), []);
    client.change(uri, 3, { text: gap });
    equal((await client.diagnosticsOf(uri, 3)).length, 1);
    await client.stop();
  });

  it('are not published for versions that are outdated', async () => {
    const client = await TestClient.start();
    client.open(uri, gap);
    for (let version = 2; version <= 20; version++) {
      client.change(uri, version, {
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } },
        text: '市',
      });
    }
    await client.diagnosticsOf(uri, 20);
    deepEqual(
      client.published.map(({ version }) => version),
      [20],
    );
    await client.stop();
  });

  it('are taken back when the document is closed', async () => {
    const client = await TestClient.start();
    client.open(uri, gap);
    await client.diagnosticsOf(uri, 1);
    client.close(uri);
    await client.until(() => client.pushed(uri).length === 2);
    deepEqual(client.pushed(uri)[1]?.diagnostics, []);
    await client.stop();
  });
});

describe('diagnostics that are asked for', () => {
  const ask = (client: TestClient, previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });

  it('are offered only to clients that can ask', async () => {
    const asking = await TestClient.start({ capabilities: pulls });
    ok(asking.initialized?.capabilities.diagnosticProvider);
    const waiting = await TestClient.start();
    equal(waiting.initialized?.capabilities.diagnosticProvider, undefined);
    await Promise.all([asking.stop(), waiting.stop()]);
  });

  it('are unchanged as long as the text is', async () => {
    const client = await TestClient.start({ capabilities: pulls });
    client.open(uri, gap);
    const first = await ask(client);
    equal(first.kind, 'full');
    equal(first.kind === 'full' && first.items.length, 1);
    const second = await ask(client, first.resultId);
    deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, { text: gap.replace('第三章', '第二章') });
    const third = await ask(client, first.resultId);
    equal(third.kind === 'full' && third.items.length, 0);
    notEqual(third.resultId, first.resultId);
    deepEqual(client.published, []);
    await client.stop();
  });

  it('differ after the document was closed and opened anew with the same version', async () => {
    const client = await TestClient.start({ capabilities: pulls });
    client.open(uri, gap);
    const first = await ask(client);
    client.close(uri);
    client.open(uri, gap.replace('第三章', '第二章'));
    const second = await ask(client, first.resultId);
    equal(second.kind, 'full');
    await client.stop();
  });

  it('are empty for a document that nobody opened', async () => {
    const client = await TestClient.start({ capabilities: pulls });
    deepEqual(await ask(client), { kind: 'full', items: [] });
    await client.stop();
  });
});
