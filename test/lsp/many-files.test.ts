import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { chapterText } from '../harness/many-files.ts';
import { isPushed, pulls, type TestClient } from './harness.ts';
import { disk, last, projectFile, root, start, uriOf } from './many-files.ts';

/** Chapter 5 is called 第六章: as if a department had not heard of the new count. */
const misnumbered = chapterText(5, last).replace('第五章', '第六章');
/** Chapter 5 has lost the section that chapter 4 refers to. */
const shortened = chapterText(5, last).replace(/### 第二节.*\n/, '');
const rules = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

/** The last that was pushed about a file, by rule; none if nothing ever was. */
const shown = (client: TestClient, uri: string) => rules(client.pushed(uri).at(-1)?.diagnostics ?? []);

describe('a plan of 40 files, diagnostics pushed', () => {
  it('is one plan: a file alone has no false findings', async () => {
    const client = await start();
    client.open(uriOf(20), chapterText(20, last));
    deepEqual(await client.diagnosticsOf(uriOf(20), 1), []);
    deepEqual(client.published.length, 1);
    await client.stop();
  });

  it('shows what an edit in one file breaks in another, open or not', async () => {
    const client = await start();
    client.open(uriOf(5), chapterText(5, last));
    client.open(uriOf(4), chapterText(4, last), 7);
    await client.diagnosticsOf(uriOf(4), 7);
    client.change(uriOf(5), 2, { text: shortened });
    await client.diagnosticsOf(uriOf(5), 2);
    await client.until(() => shown(client, uriOf(4)).length > 0);
    deepEqual(shown(client, uriOf(4)), ['ref/section']);
    equal(client.pushed(uriOf(4)).at(-1)?.version, 7);
    client.change(uriOf(5), 3, { text: chapterText(5, last) });
    await client.until(() => shown(client, uriOf(4)).length === 0);
    deepEqual(shown(client, uriOf(6)), []);
    await client.stop();
  });

  it('shows the findings of files that are closed, without a version, and takes them back at the end', async () => {
    const files = { ...disk(), [uriOf(9)]: chapterText(9, last).replace('第十章', '第九十章') };
    const client = await start(isPushed, files);
    client.open(uriOf(1), chapterText(1, last));
    await client.until(() => client.pushed(uriOf(9)).length === 1);
    deepEqual(shown(client, uriOf(9)), ['ref/section']);
    equal(client.pushed(uriOf(9))[0]?.version, undefined);
    client.close(uriOf(1));
    await client.until(() => client.pushed(uriOf(9)).length === 2);
    deepEqual(shown(client, uriOf(9)), []);
    await client.stop();
  });

  it('follows a closed file that changes on the disk, is made or goes', async () => {
    const client = await start();
    client.open(uriOf(1), chapterText(1, last));
    await client.diagnosticsOf(uriOf(1), 1);
    client.write(uriOf(5), misnumbered);
    await client.until(() => shown(client, uriOf(5)).length === 1);
    deepEqual(shown(client, uriOf(5)), ['outline/number-duplicate']);
    client.write(uriOf(5), chapterText(5, last));
    await client.until(() => shown(client, uriOf(5)).length === 0);
    client.remove(uriOf(6));
    await client.until(() => shown(client, uriOf(7)).length > 0);
    ok(shown(client, uriOf(7)).includes('outline/number-gap'));
    client.create(uriOf(6), chapterText(6, last));
    await client.until(() => shown(client, uriOf(7)).length === 0);
    await client.stop();
  });

  it('falls apart when guihua.json names no files any more', async () => {
    const files = { ...disk(), [uriOf(9)]: chapterText(9, last).replace('第十章', '第九十章') };
    const client = await start(isPushed, files);
    client.open(uriOf(3), chapterText(3, last));
    await client.until(() => shown(client, uriOf(9)).length === 1);
    client.write(projectFile, '{}');
    await client.until(() => shown(client, uriOf(9)).length === 0);
    await client.until(() => shown(client, uriOf(3)).length > 0);
    ok(shown(client, uriOf(3)).includes('outline/number-gap'));
    await client.stop();
  });

  it('tells at its entry what guihua.json names and is not there', async () => {
    const files = {
      ...disk(3),
      [projectFile]: '{"files":["00-title.plan.md","无.md","chapters/*.plan.md"]}',
    };
    const client = await start(isPushed, files);
    client.open(uriOf(1), chapterText(1, 3));
    deepEqual(await client.diagnosticsOf(uriOf(1), 1), []);
    await client.until(() => client.pushed(projectFile).length === 1);
    const [problem] = client.pushed(projectFile)[0]!.diagnostics;
    match(String(problem?.message), /文稿的文件“无\.md”无法使用/);
    deepEqual(problem?.range, { start: { line: 0, character: 29 }, end: { line: 0, character: 35 } });
    await client.stop();
  });
});

describe('a plan of 40 files, diagnostics asked for', () => {
  const ask = (client: TestClient, uri: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });

  it('asks to be asked again once what it told of another open file holds no more', async () => {
    const client = await start(pulls);
    equal(client.initialized?.capabilities.diagnosticProvider?.interFileDependencies, true);
    client.open(uriOf(5), chapterText(5, last));
    client.open(uriOf(4), chapterText(4, last));
    for (const chapter of [4, 5]) {
      const report = await ask(client, uriOf(chapter));
      deepEqual(report.kind === 'full' && report.items, []);
    }
    client.change(uriOf(5), 2, { text: shortened });
    await client.until(() => client.refreshes === 1);
    const report = await ask(client, uriOf(4));
    deepEqual(report.kind === 'full' && rules(report.items), ['ref/section']);
    await client.until(() => shown(client, uriOf(4)).length === 0);
    client.change(uriOf(5), 3, { text: `${shortened}\n再写一句。\n` });
    await ask(client, uriOf(5));
    await client.until(() => shown(client, uriOf(5)).length === 0);
    deepEqual([client.refreshes, shown(client, uriOf(4))], [1, []]);
    await client.stop();
  });

  it('sends what concerns an open file that the client does not show and never asks about', async () => {
    const client = await start(pulls);
    client.open(uriOf(4), chapterText(4, last));
    client.open(uriOf(5), chapterText(5, last));
    await ask(client, uriOf(5));
    client.change(uriOf(5), 2, { text: shortened });
    await client.until(() => shown(client, uriOf(4)).length > 0);
    deepEqual(shown(client, uriOf(4)), ['ref/section']);
    equal(client.refreshes, 0);
    await client.stop();
  });

  it('sends what concerns closed files, and takes it back when they are opened', async () => {
    const files = { ...disk(), [uriOf(9)]: chapterText(9, last).replace('第十章', '第九十章') };
    const client = await start(pulls, files);
    client.open(uriOf(1), chapterText(1, last));
    await client.until(() => shown(client, uriOf(9)).length === 1);
    client.open(uriOf(9), files[uriOf(9)]!);
    const report = await ask(client, uriOf(9));
    deepEqual(report.kind === 'full' && rules(report.items), ['ref/section']);
    await client.until(() => shown(client, uriOf(9)).length === 0);
    client.close(uriOf(9));
    await client.until(() => shown(client, uriOf(9)).length === 1);
    await client.stop();
  });

  it('does not read the files again at every keystroke, and watches them', async () => {
    const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
    const client = await start({ ...pulls, workspace: { ...pulls.workspace, didChangeWatchedFiles } });
    client.open(uriOf(1), chapterText(1, last));
    await ask(client, uriOf(1));
    const before = client.texts.length;
    for (let version = 2; version < 12; version++) {
      client.change(uriOf(1), version, { text: `${chapterText(1, last)}\n第${version}版。\n` });
      await ask(client, uriOf(1));
    }
    equal(client.texts.length, before);
    await client.until(() => [...client.watched.values()].flat().includes(`${root}chapters/**/*.{txt,md}`));
    await client.stop();
  });
});
