import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { addPlansRequest } from '../../server/src/lsp/add-plans.ts';
import { indicatorComparisonRequest } from '../../server/src/lsp/structure.ts';
import { planText, yunting } from '../harness/reference-texts.ts';
import { isPushed, pulls, TestClient } from './harness.ts';

const uri = 'file:///plans/draft.plan.md';
const projectFile = 'file:///plans/guihua.json';
const planFile = 'file:///plans/参考/云汀.txt';
const draft = planText('滨原县国民经济和社会发展第十五个五年规划纲要');

/** What the project's own plan sets for the first indicator of the draft. */
async function ownTargets(client: TestClient): Promise<string[]> {
  const answer = await client.connection.sendRequest(indicatorComparisonRequest, { textDocument: { uri } });
  const own = answer?.rows[0]?.references.filter(({ plan }) => plan.startsWith('云汀')) ?? [];
  return own.map(({ target }) => target?.text ?? '');
}

const names = (...paths: string[]) => JSON.stringify({ referencePlans: paths });

describe('the reference plans of a project, in the editor', () => {
  it('come from guihua.json, and follow their files', async () => {
    const client = await TestClient.start({
      files: { [projectFile]: names('参考/云汀.txt'), [planFile]: planText(yunting) },
    });
    client.open(uri, draft);
    deepEqual(await ownTargets(client), ['60']);
    client.write(planFile, planText(yunting, '61'));
    deepEqual(await ownTargets(client), ['61']);
    client.write(projectFile, '{}');
    deepEqual(await ownTargets(client), []);
    await client.stop();
  });

  it('come from the settings too, beside those of the file', async () => {
    const client = await TestClient.start({
      settings: { referencePlans: ['参考'], planNames: { 云: '云汀市-15' } },
      files: { [planFile]: planText(yunting) },
    });
    client.open(uri, draft);
    deepEqual(await ownTargets(client), ['60']);
    client.configure({ referencePlans: [] });
    deepEqual(await ownTargets(client), []);
    client.configure({ referencePlans: ['无.txt'] });
    deepEqual(await ownTargets(client), []);
    await client.until(() => client.warnings.length === 1);
    match(client.warnings[0]!, /设置 guihua\.referencePlans：找不到参考规划“无\.txt”/);
    await client.stop();
  });

  it('that cannot be read are reported where guihua.json names them, until they can', async () => {
    const client = await TestClient.start({ files: { [projectFile]: names('参考/云汀.txt') } });
    client.open(uri, draft);
    const reports = () => client.pushed(projectFile);
    await client.until(() => reports().length === 1);
    const [problem] = reports()[0]!.diagnostics;
    match(String(problem!.message), /找不到参考规划“参考\/云汀\.txt”：文件不存在/);
    deepEqual(problem!.range, { start: { line: 0, character: 19 }, end: { line: 0, character: 30 } });
    client.write(planFile, planText(yunting));
    await client.until(() => reports().length === 2);
    deepEqual(reports()[1]!.diagnostics, []);
    deepEqual(await ownTargets(client), ['60']);
    await client.stop();
  });

  it('are read once, not at every keystroke, and findings stay what they are', async () => {
    const client = await TestClient.start({
      capabilities: pulls,
      files: { [projectFile]: names('参考/云汀.txt'), [planFile]: planText(yunting) },
    });
    client.open(uri, draft);
    const ask = (previousResultId = '') =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        previousResultId,
      });
    const before = await ask();
    client.write('file:///plans/别的.txt', '会议记录');
    const after = await ask(before.resultId);
    equal(after.kind, 'unchanged');
    client.change(uri, 2, { text: `${draft}\n再写一句。\n` });
    await ask();
    deepEqual(client.reads, [planFile]);
    await client.stop();
  });

  it('are watched for where the client can, and not any more when they are not named', async () => {
    const watched = (client: TestClient) => [...client.watched.values()].flat();
    const workspace = { ...pulls.workspace };
    const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
    const client = await TestClient.start({
      capabilities: { ...pulls, workspace: { ...workspace, didChangeWatchedFiles } },
      files: { [projectFile]: names('参考/云汀.txt'), [planFile]: planText(yunting) },
    });
    client.open(uri, draft);
    await ownTargets(client);
    await client.until(() => watched(client).includes('file:///plans/参考/云汀.txt'));
    client.write(projectFile, '{}');
    await ownTargets(client);
    await client.until(() => client.watched.size === 2);
    deepEqual(watched(client), ['**/guihua.json']);
    await client.stop();
  });

  it('are added by a request, which leaves the writing to the client', async () => {
    const client = await TestClient.start({
      capabilities: isPushed,
      files: { [planFile]: planText(yunting) },
    });
    const add = (text: string | null, ...files: string[]) =>
      client.connection.sendRequest<{
        text: string | null;
        results: { plans: object[]; messages: string[] }[];
      }>(addPlansRequest, { projectFile: { uri: projectFile, text }, files });
    const { text, results } = await add(null, planFile, 'file:///plans/无.txt');
    deepEqual(JSON.parse(text!), { referencePlans: ['参考/云汀.txt'] });
    equal(results[0]!.plans.length, 1);
    match(results[1]!.messages[0]!, /文件不存在/);
    const refused = await add('{ "rules": ', planFile);
    ok('reason' in refused);
    await client.stop();
  });
});
