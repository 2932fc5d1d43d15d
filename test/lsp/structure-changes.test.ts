import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Position,
} from 'vscode-languageserver/node';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { type ChangeParams, changeStructureRequest } from '../../server/src/lsp/structure-changes.ts';
import { uri } from './drafts.ts';
import { applyWorkspaceEdit, pulls, TestClient } from './harness.ts';

const text = `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 第一章　总体要求

任务见第二章和专栏1。

## 第二章　现代产业

做强装备制造。

> **专栏1　产业工程**
>
> 强链工程。建设基地。

## 第三章　科技创新

建设平台，支撑第二章。
`;
const source = createSource(text);
const at = (words: string): Position => positionAt(source, text.indexOf(words));
const node = (words: string) => ({ uri, position: at(words) });
const textDocument = { uri };

/** Knows names for groups of edits, and asks for an action's edit once it is chosen. */
const modern: ClientCapabilities = {
  ...pulls,
  textDocument: {
    ...pulls.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    ...pulls.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const moved = text
  .replace(/## 第二章　现代产业[\s\S]*(?=## 第三章)/, '')
  .replace('第三章　科技', '第二章　科技')
  .replace('任务见第二章', '任务见第三章')
  .replace(
    '支撑第二章。\n',
    '支撑第三章。\n\n## 第三章　现代产业\n\n做强装备制造。\n\n> **专栏1　产业工程**\n>\n> 强链工程。建设基地。\n',
  );

describe('guihua/changeStructure', () => {
  let client: TestClient;
  const request = (change: ChangeParams, preview = false) =>
    client.connection.sendRequest(changeStructureRequest, { textDocument, change, preview });

  async function start(capabilities: ClientCapabilities): Promise<void> {
    client = await TestClient.start({ capabilities });
    client.open(uri, text);
  }

  afterEach(() => client.stop());

  it('moves a chapter in one edit, and says where it stands then', async () => {
    await start(pulls);
    const result = await request({
      kind: 'move',
      nodes: [node('第二章　')],
      target: node('第三章　'),
      where: 'after',
    });
    const now = applyWorkspaceEdit(text, result!.edit!);
    equal(now, moved);
    const focus = positionAt(createSource(now), now.indexOf('第三章　现代产业'));
    deepEqual(result!.focus, { uri, position: focus });
    deepEqual(result!.warnings, []);
  });

  it('names the groups of edits where the client knows such, to be confirmed in a preview', async () => {
    await start(modern);
    const change: ChangeParams = { kind: 'moveDown', nodes: [node('第二章　')] };
    const { edit } = (await request(change, true))!;
    equal(applyWorkspaceEdit(text, edit!), moved);
    deepEqual(Object.keys(edit!.changeAnnotations!).sort(), ['引用', '标题编号', '移动']);
    deepEqual(edit!.changeAnnotations!.标题编号, {
      label: '标题编号',
      description: '第三章 → 第二章',
      needsConfirmation: true,
    });
    const plain = (await request(change))!;
    equal(plain.edit!.changeAnnotations!.引用!.needsConfirmation, false);
  });

  it('inserts, and tells which references a deletion leaves without a place', async () => {
    await start(pulls);
    const inserted = await request({
      kind: 'insert',
      target: node('第一章　'),
      where: 'after',
      what: 'chapter',
      title: '空间格局',
    });
    match(applyWorkspaceEdit(text, inserted!.edit!), /\n## 第二章　空间格局\n\n## 第三章　现代产业\n/);
    const deleted = await request({ kind: 'delete', nodes: [node('第二章　')] });
    deepEqual(
      deleted!.warnings.map(({ range }) => range.start),
      [at('第二章和'), at('专栏1。'), at('第二章。')],
    );
  });

  it('says why it refuses', async () => {
    await start(pulls);
    const up = await request({ kind: 'moveUp', nodes: [node('第一章　')] });
    deepEqual([up!.edit, up!.focus], [null, null]);
    match(up!.refused!, /已经在最前面/);
    const gone = await request({ kind: 'promote', nodes: [{ uri, position: { line: 4, character: 0 } }] });
    match(gone!.refused!, /找不到这个标题/);
    equal(
      await client.connection.sendRequest(changeStructureRequest, {
        textDocument: { uri: 'file:///x' },
        change: { kind: 'renumber', node: null },
      }),
      null,
    );
  });
});

describe('changes of the structure as code actions', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function actionsAt(
    position: Position,
    capabilities: ClientCapabilities,
    triggerKind?: CodeActionTriggerKind,
  ) {
    client = await TestClient.start({ capabilities });
    client.open(uri, text);
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'], ...(triggerKind && { triggerKind }) },
    });
    return (answer ?? []) as CodeAction[];
  }

  it('are offered on headings, as far as they can be made', async () => {
    const actions = await actionsAt(at('第二章　'), modern);
    deepEqual(
      actions.map(({ title, kind }) => `${title} ${kind}`),
      [
        '上移 refactor.move.guihua.up',
        '下移 refactor.move.guihua.down',
        '降级 refactor.rewrite.guihua.demote',
        '全文重新编号 refactor.rewrite.guihua.renumber',
        '本章以下重新编号 refactor.rewrite.guihua.renumber',
      ],
    );
    ok(actions.every(({ edit }) => edit === undefined));
    const down = await client.connection.sendRequest(CodeActionResolveRequest.type, actions[1]!);
    equal(applyWorkspaceEdit(text, down.edit), moved);
  });

  it('are not offered elsewhere', async () => {
    deepEqual(await actionsAt(at('做强'), modern), []);
  });

  it('come with their edits where the client cannot ask later, but not with every move of the cursor', async () => {
    const actions = await actionsAt(at('第二章　'), pulls);
    // All numbers are right: renumbering would change nothing.
    deepEqual(
      actions.map(({ title }) => title),
      ['上移', '下移', '降级'],
    );
    equal(applyWorkspaceEdit(text, actions[1]!.edit), moved);
    await client.stop();
    deepEqual(await actionsAt(at('第二章　'), pulls, CodeActionTriggerKind.Automatic), []);
  });

  it('fail with the reason where only the changed text shows it', async () => {
    const [up] = await actionsAt(at('第二章　'), modern);
    const data = { structureChange: { uri, change: { kind: 'moveUp', nodes: [node('第一章　')] } } };
    await rejects(client.connection.sendRequest(CodeActionResolveRequest.type, { ...up!, data }), /最前面/);
  });
});
