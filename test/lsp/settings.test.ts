import { deepEqual, equal, ok } from 'node:assert/strict';
import { DiagnosticSeverity, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { gap, uri } from './drafts.ts';
import { pulls, TestClient } from './harness.ts';

const file = 'file:///plans/guihua.json';
const rule = 'outline/number-gap';

describe('settings', () => {
  it('of the editor are asked for, and asked for again when they change', async () => {
    const client = await TestClient.start({ settings: { rules: { [rule]: 'off' } } });
    client.open(uri, gap);
    deepEqual(await client.diagnosticsOf(uri, 1), []);
    client.configure({ rules: { [rule]: 'error' } });
    await client.until(() => client.pushed(uri).length > 1);
    equal(client.pushed(uri)[1]?.diagnostics[0]?.severity, DiagnosticSeverity.Error);
    await client.stop();
  });

  it('may be sent by clients that cannot be asked', async () => {
    const guihua = { rules: { [rule]: 'hint' } };
    const client = await TestClient.start({ capabilities: {}, initializationOptions: { guihua } });
    client.open(uri, gap);
    const [found] = await client.diagnosticsOf(uri, 1);
    equal(found?.severity, DiagnosticSeverity.Hint);
    await client.stop();
  });

  it('of the project file win', async () => {
    const client = await TestClient.start({
      settings: { rules: { [rule]: 'off' } },
      files: { [file]: `{ "rules": { "${rule}": "error" } }` },
    });
    client.open('file:///plans/city/area/draft.plan.md', gap);
    const [found] = await client.diagnosticsOf('file:///plans/city/area/draft.plan.md', 1);
    equal(found?.severity, DiagnosticSeverity.Error);
    await client.stop();
  });

  it('of the nearest project file hold, whatever lies above it', async () => {
    const client = await TestClient.start({
      files: { [file]: `{ "rules": { "${rule}": "off" } }`, 'file:///plans/city/guihua.json': '{}' },
    });
    client.open('file:///plans/city/draft.plan.md', gap);
    equal((await client.diagnosticsOf('file:///plans/city/draft.plan.md', 1)).length, 1);
    await client.stop();
  });

  it('are read again when the project file changes', async () => {
    const client = await TestClient.start({ files: { [file]: `{ "rules": { "${rule}": "off" } }` } });
    client.open(uri, gap);
    deepEqual(await client.diagnosticsOf(uri, 1), []);
    client.write(file, '{}');
    await client.until(() => client.pushed(uri).length > 1);
    equal(client.pushed(uri)[1]?.diagnostics.length, 1);
    await client.stop();
  });

  it('that a project file has wrong are shown in that file, until they are put right', async () => {
    const client = await TestClient.start({ files: { [file]: '{ "rulse": {} }' } });
    client.open(uri, gap);
    const ofFile = () => client.pushed(file);
    await client.until(() => ofFile().length === 1);
    deepEqual(ofFile()[0]?.diagnostics[0]?.range, {
      start: { line: 0, character: 2 },
      end: { line: 0, character: 9 },
    });
    client.write(file, '{}');
    await client.until(() => ofFile().length === 2);
    deepEqual(ofFile()[1]?.diagnostics, []);
    await client.stop();
  });

  it('that change make an asking client ask again', async () => {
    const client = await TestClient.start({ capabilities: pulls });
    await client.until(() => client.registered.length === 2);
    ok(client.registered.includes('workspace/didChangeWatchedFiles'));
    client.open(uri, gap);
    const ask = (previousResultId = '') =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        previousResultId,
      });
    const before = await ask();
    client.configure({ rules: { [rule]: 'off' } });
    await client.until(() => client.refreshes === 1);
    const after = await ask(before.resultId);
    equal(after.kind === 'full' && after.items.length, 0);
    await client.stop();
  });
});
