import { deepEqual, equal, match } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { diskPlans } from '../../server/src/node/plan-files.ts';
import { diskFiles } from '../../server/src/node/project-files.ts';

describe('files on the disk', () => {
  let folder: string;
  const uriOf = (...names: string[]) => pathToFileURL(join(folder, ...names)).href;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guihua-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are read as UTF-8, byte-order mark included', async () => {
    await writeFile(join(folder, '草案（二）.txt'), '\ufeff第一章　总体要求');
    equal(await diskFiles.readText(uriOf('草案（二）.txt')), '\ufeff第一章　总体要求');
  });

  it('are null when missing, in another encoding, or no files at all', async () => {
    await writeFile(join(folder, 'gbk.txt'), Buffer.from([0xb5, 0xda, 0xd2, 0xbb]));
    deepEqual(
      await Promise.all([uriOf('none.txt'), uriOf('gbk.txt'), 'untitled:draft', '%'].map(diskFiles.readText)),
      [null, null, null, null],
    );
  });

  it('are searched for plans, by name and not in hidden folders', async () => {
    const names = [
      '甲市.plan.md',
      '区/乙区十四五规划纲要.txt',
      '规划会议记录.md',
      '.git/丙.plan.md',
      'node_modules/丁.plan.md',
    ];
    for (const name of names) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), '');
    }
    const found = await diskFiles.findPlans(uriOf(), () => false);
    deepEqual(
      found.map(({ uri }) => uri),
      [uriOf('甲市.plan.md'), uriOf('区', '乙区十四五规划纲要.txt')],
    );
    deepEqual(await diskFiles.findPlans(uriOf(), () => true), []);
  });

  it('of reference plans are found by the path that an author writes', async () => {
    const names = ['参考/长沙（草案）.txt', '参考/区/甲区.md', '参考/图.png', '参考/.git/乙.txt'];
    for (const name of names) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), '\ufeff第一章　总则');
    }
    const base = `${uriOf()}/`;
    const text = uriOf('参考', '长沙（草案）.txt');
    for (const path of ['参考/长沙（草案）.txt', '.\\参考\\长沙（草案）.txt', join(folder, names[0]!)])
      equal(diskPlans.locate(base, path), text);
    equal(diskPlans.locate(null, names[0]!), null);
    equal(diskPlans.pathFrom(base, text), names[0]);
    const found = await diskPlans.look(uriOf('参考'));
    deepEqual(found?.is === 'folder' && found.texts.map(({ uri }) => uri), [
      text,
      uriOf('参考', '区', '甲区.md'),
    ]);
    equal((await diskPlans.look(text))?.is, 'file');
    equal(await diskPlans.look(uriOf('无.txt')), null);
  });

  it('of reference plans are read with their hash, or say why they cannot be', async () => {
    await writeFile(join(folder, 'a.txt'), '第一章');
    await writeFile(join(folder, 'gbk.txt'), Buffer.from([0xb5, 0xda, 0xd2, 0xbb]));
    const read = await diskPlans.read(uriOf('a.txt'));
    equal(typeof read !== 'string' && read.text, '第一章');
    equal(typeof read !== 'string' && read.sha256.length, 64);
    match(String(await diskPlans.read(uriOf('gbk.txt'))), /不是 UTF-8/);
  });
});

describe('the server as a program', () => {
  it('serves standard input and output, and ends when told', async () => {
    const program = join(__dirname, '../../server/src/node/server.ts');
    const server = spawn(process.execPath, ['--import', 'tsx', program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const { capabilities } = await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    equal(capabilities.positionEncoding, 'utf-16');
    await client.sendRequest(ShutdownRequest.type);
    const exited = once(server, 'exit');
    await client.sendNotification(ExitNotification.type);
    deepEqual(await exited, [0, null]);
    client.dispose();
  }).timeout(10_000);
});
