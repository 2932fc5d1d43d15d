import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build, Folder, program } from './harness.ts';

const run = promisify(execFile);

describe('the start of the command line', () => {
  const folder = new Folder();
  const copy = join(folder.path, 'guihua.js');
  const main = join(folder.path, 'main.js');
  const compiled = join(folder.path, 'main.js.cache');

  before(build);
  beforeEach(() => cpSync(dirname(program), folder.path, { recursive: true, preserveTimestamps: true }));
  after(() => folder.remove());

  async function assertStarts(): Promise<void> {
    const { stdout } = await run(process.execPath, [copy, '--version']);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  }

  it('does without compiled code', async () => {
    rmSync(compiled);
    await assertStarts();
  });

  it('does not take code that is older than the program', async () => {
    const text = readFileSync(main, 'utf8');
    // As long as before, which is all that V8 looks at.
    writeFileSync(main, "console.log('another program')".padEnd(text.length));
    const { stdout } = await run(process.execPath, [copy]);
    assert.equal(stdout, 'another program\n');
  });

  it('does not take what is no compiled code', async () => {
    writeFileSync(compiled, 'none');
    await assertStarts();
  });
});
