import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build, cleanDraft, Folder, gapDraft, styleDraft } from './harness.ts';

describe('guihua check --fix', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const mended = styleDraft.replace('第2章', '第二章');

  async function fix(content: string): Promise<string> {
    const path = await folder.write('草案.plan.md', content);
    const { status, stdout } = await folder.run('check', '草案.plan.md', '--fix', '--fail-on', 'information');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^已自动改正 1 处。$/m);
    return readFileSync(path, 'utf8');
  }

  it('mends what is safe and says how much', async () => {
    assert.equal(await fix(styleDraft), mended);
  });

  it('keeps line breaks and the byte-order mark', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    assert.equal(await fix(windows(styleDraft)), windows(mended));
  });

  it('lists what is left, which decides the exit status', async () => {
    const path = await folder.write('草案.plan.md', gapDraft);
    const { status, stdout } = await folder.run('check', '草案.plan.md', '--fix', '--fail-on', 'warning');
    assert.equal(status, 1);
    assert.match(stdout, /outline\/number-gap/);
    assert.equal(readFileSync(path, 'utf8'), gapDraft);
  });

  it('leaves a file alone in which there is nothing to mend', async () => {
    const path = await folder.write('草案.plan.md', cleanDraft);
    const before = statSync(path);
    await folder.run('check', '草案.plan.md', '--fix');
    const after = statSync(path);
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('keeps the mode, follows links and leaves nothing behind', async function () {
    if (process.platform === 'win32') return this.skip();
    const path = await folder.write('稿/草案.plan.md', styleDraft);
    chmodSync(path, 0o640);
    const link = join(folder.path, '链接.plan.md');
    symlinkSync(path, link);
    await folder.run('check', '链接.plan.md', '--fix');
    assert.equal(readFileSync(path, 'utf8'), mended);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.deepEqual(readdirSync(join(folder.path, '稿')), ['草案.plan.md']);
  });

  it('writes the mended text of standard input to standard output, the report beside it', async () => {
    const { status, stdout, stderr } = await folder.runWith(`\ufeff${styleDraft}`, ['check', '-', '--fix']);
    assert.equal(status, 0);
    assert.equal(stdout, `\ufeff${mended}`);
    assert.match(stderr, /已自动改正 1 处。/);
  });
});
