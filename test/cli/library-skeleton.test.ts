import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Folder } from './harness.ts';

describe('guihua library skeleton', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  const run = (...args: string[]) => folder.run('library', 'skeleton', ...args);

  it('prints a draft to be rewritten, or writes it into a new file', async () => {
    const { status, stdout, stderr } = await run('yiyang-14', '--levels', 'chapter');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^# ××市国民经济和社会发展第十五个五年规划.*\n\n## 目录\n\n- 第一篇/);
    assert.doesNotMatch(stdout, /第一节/);
    const written = await run('yiyang-14', '--output', '新稿.plan.md');
    assert.deepEqual([written.status, written.stdout, written.stderr], [0, '', '']);
    assert.match(readFileSync(join(folder.path, '新稿.plan.md'), 'utf8'), /第一节/);
    const check = await folder.run('check', '新稿.plan.md', '--fail-on', 'information');
    assert.equal(check.status, 0, check.stdout);
  });

  it('never writes over a file, and knows which plans there are', async () => {
    await folder.write('旧稿.plan.md', '几周的心血');
    const again = await run('yiyang-14', '--output', '旧稿.plan.md');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /旧稿\.plan\.md: 文件已存在/);
    assert.equal(readFileSync(join(folder.path, '旧稿.plan.md'), 'utf8'), '几周的心血');
    const unknown = await run('yiyan-14');
    assert.match(unknown.stderr, /是否想写“yiyang-14”/);
    assert.equal(unknown.status, 2);
    assert.match((await run()).stderr, /library skeleton 需要一个规划的标识/);
    assert.match(
      (await run('yiyang-14', '--levels', 'item')).stderr,
      /--levels 的取值只能是 chapter、section、box/,
    );
  });
});
