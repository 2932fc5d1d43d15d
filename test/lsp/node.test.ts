import { deepEqual, equal } from 'node:assert/strict';
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
