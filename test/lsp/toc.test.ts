import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  CodeActionRequest,
  TextDocumentSaveReason,
  WillSaveTextDocumentWaitUntilRequest,
} from 'vscode-languageserver/node';
import { updateTocRequest } from '../../server/src/lsp/toc.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const body = '## 第一章　发展基础\n\n成绩显著。\n\n## 第二章　总体要求\n\n稳中求进。\n';
const stale = `## 目录\n\n- 第一章　发展基础\n- 第二章　总体思路\n\n${body}`;
const current = stale.replace('总体思路', '总体要求');
const textDocument = { uri };

describe('the 目录 in the editor', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  const update = () => client.connection.sendRequest(updateTocRequest, { textDocument });
  const save = () =>
    client.connection.sendRequest(WillSaveTextDocumentWaitUntilRequest.type, {
      textDocument,
      reason: TextDocumentSaveReason.Manual,
    });
  const actions = async (line: number, only?: string[]) =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [], ...(only && { only }) },
    })) ?? [];

  it('is written at request', async () => {
    client.open(uri, body);
    const made = await update();
    equal(made?.hasToc, false);
    equal(
      applyWorkspaceEdit(body, made!.edit!),
      `## 目录\n\n- 第一章　发展基础\n- 第二章　总体要求\n\n${body}`,
    );
  });

  it('that is up to date, or has nothing to list, is no edit', async () => {
    client.open(uri, current);
    deepEqual(await update(), { edit: null, hasToc: true });
    client.change(uri, 2, { text: '只有一段话。' });
    deepEqual(await update(), { edit: null, hasToc: false });
    equal(
      await client.connection.sendRequest(updateTocRequest, { textDocument: { uri: 'file:///无' } }),
      null,
    );
  });

  it('is an action of the document, and of the heading 目录', async () => {
    client.open(uri, stale);
    const source = (await actions(8, ['source'])).find(({ title }) => title === '更新目录');
    ok(source && 'kind' in source);
    equal(source.kind, 'source.updateToc.guihua');
    equal(applyWorkspaceEdit(stale, source.edit), current);
    const titles = async (line: number) => (await actions(line)).map(({ title }) => title);
    ok((await titles(0)).includes('更新目录'));
    ok(!(await titles(8)).includes('更新目录'));
  });

  it('follows at saving where the settings say so, and is not made there', async () => {
    client.open(uri, stale);
    deepEqual(await save(), []);
    client.configure({ toc: { updateOnSave: true } });
    const edits = await save();
    deepEqual(
      edits?.map(({ newText }) => newText),
      ['要求'],
    );
    client.change(uri, 2, { text: body });
    deepEqual(await save(), []);
  });

  it('has the levels of guihua.json before those of the editor', async () => {
    client.configure({ toc: { levels: ['part'], pages: 'placeholder' } });
    client.write('file:///plans/guihua.json', '{ "toc": { "levels": ["chapter"] } }');
    client.open(uri, body);
    const made = await update();
    ok(applyWorkspaceEdit(body, made!.edit!).includes('- 第一章　发展基础……×\n- 第二章'));
  });
});
