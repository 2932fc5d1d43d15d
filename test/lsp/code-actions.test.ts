import { deepEqual, equal, ok } from 'node:assert/strict';
import { type CodeAction, CodeActionRequest, type Diagnostic, type Range } from 'vscode-languageserver/node';
import { gap, mixed, uri } from './drafts.ts';
import { applyWorkspaceEdit, TestClient } from './harness.ts';

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

async function actions(client: TestClient, range: Range, diagnostics: Diagnostic[], only?: string[]) {
  const context = { diagnostics, ...(only && { only }) };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  return (answer ?? []) as CodeAction[];
}

/** Opens a draft and asks for what can be done about its only finding. */
async function actionsFor(
  text: string,
): Promise<{ client: TestClient; found: Diagnostic; all: CodeAction[] }> {
  const client = await TestClient.start();
  client.open(uri, text);
  const [found] = await client.diagnosticsOf(uri, 1);
  ok(found);
  const cursor = { start: found.range.start, end: found.range.start };
  return { client, found, all: await actions(client, cursor, [found]) };
}

async function recheck(client: TestClient, text: string): Promise<Diagnostic[]> {
  client.change(uri, 2, { text });
  return client.diagnosticsOf(uri, 2);
}

describe('quick fixes', () => {
  it('mend the finding that they belong to', async () => {
    const { client, found, all } = await actionsFor(gap);
    const [first] = all;
    equal(first?.kind, 'quickfix');
    equal(first?.isPreferred, true);
    deepEqual(first?.diagnostics, [found]);
    const mended = applyWorkspaceEdit(gap, first?.edit);
    equal(mended, gap.replace('第三章', '第二章'));
    deepEqual(await recheck(client, mended), []);
    await client.stop();
  });

  it('speak of the version that they were computed for', async () => {
    const { client, all } = await actionsFor(gap);
    const [change] = all[0]?.edit?.documentChanges ?? [];
    deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 1 });
    await client.stop();
  });

  it('are not offered elsewhere', async () => {
    const { client, found } = await actionsFor(gap);
    deepEqual(await actions(client, start, [found]), []);
    await client.stop();
  });

  it('are not preferred when they only silence', async () => {
    const { client, all } = await actionsFor(gap);
    const silencing = all.filter(({ title }) => title.includes('忽略'));
    equal(silencing.length, 2);
    ok(silencing.every(({ isPreferred }) => !isPreferred));
    await client.stop();
  });

  for (const place of ['此行', '全文']) {
    it(`silence a rule in ${place}`, async () => {
      const { client, all } = await actionsFor(gap);
      const silence = all.find(({ title }) => title.startsWith(`在${place}忽略`));
      const silenced = applyWorkspaceEdit(gap, silence?.edit);
      equal(silenced.length > gap.length, true);
      deepEqual(await recheck(client, silenced), []);
      await client.stop();
    });
  }
});

describe('fix all', () => {
  it('applies the safe fixes in small edits', async () => {
    const client = await TestClient.start();
    client.open(uri, mixed);
    const [fixAll, ...others] = await actions(client, start, [], ['source.fixAll']);
    deepEqual(others, []);
    equal(fixAll?.kind, 'source.fixAll.guihua');
    const mended = applyWorkspaceEdit(mixed, fixAll?.edit);
    equal(mended, mixed.replace('第2章', '第二章'));
    const [change] = fixAll?.edit?.documentChanges ?? [];
    deepEqual(change && 'edits' in change && change.edits.length, 1);
    deepEqual(await recheck(client, mended), []);
    await client.stop();
  });

  it('is silent where nothing can be fixed safely, and in menus', async () => {
    const client = await TestClient.start();
    client.open(uri, gap);
    deepEqual(await actions(client, start, [], ['source.fixAll.guihua']), []);
    client.change(uri, 2, { text: mixed });
    deepEqual(await actions(client, start, []), []);
    await client.stop();
  });
});

describe('tidying pasted text', () => {
  const draft = gap
    .replace('第三章', '第二章')
    .replace('总基调，', '总基调,')
    .replace('制造业升级', '“ 制造业 ”升级');
  const tidied = draft.replace('总基调,', '总基调，').replace('“ 制造业 ”', '“制造业”');
  const kind = 'source.tidyText.guihua';

  async function opened(): Promise<TestClient> {
    const client = await TestClient.start();
    client.open(uri, draft);
    await client.diagnosticsOf(uri, 1);
    return client;
  }

  it('tidies the whole draft where nothing is selected', async () => {
    const client = await opened();
    const [tidy, ...others] = await actions(client, start, [], [kind]);
    deepEqual(others, []);
    equal(applyWorkspaceEdit(draft, tidy?.edit), tidied);
    await client.stop();
  });

  it('is offered for a selection, not for a cursor', async () => {
    const client = await opened();
    const line = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const [tidy] = await actions(client, line, [], ['refactor.rewrite']);
    equal(applyWorkspaceEdit(draft, tidy?.edit), draft.replace('总基调,', '总基调，'));
    deepEqual(await actions(client, start, [], ['refactor.rewrite']), []);
    await client.stop();
  });
});
