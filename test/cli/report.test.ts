import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertSelfContained } from '../harness/html.ts';
import { build, cleanDraft, Folder, gapDraft } from './harness.ts';

describe('guihua check --format html and md', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(build);
  beforeEach(async () => {
    folder = new Folder();
    await folder.write('甲.plan.md', gapDraft);
    await folder.write('乙.plan.md', cleanDraft);
  });
  afterEach(() => folder.remove());

  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('html: one page on standard output, a part for each draft', async () => {
    const { status, stdout, stderr } = await folder.run('check', '.', '--format', 'html');
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assertSelfContained(stdout);
    assert.match(stdout, /<h1>2 个文稿<\/h1>/);
    assert.match(stdout, /<dd>甲\.plan\.md<\/dd>/);
  });

  it('md: also of standard input', async () => {
    const { stdout } = await folder.runWith(gapDraft, ['check', '-', '--format', 'md']);
    assert.match(stdout, /^# 审校报告：临澜市/);
    assert.match(stdout, /^- 文稿：标准输入$/m);
    assert.match(stdout, /^#### 1\. ▲ 警告　/m);
  });

  it('has the exit status of the other formats, and tells what could not be read', async () => {
    const { status } = await folder.run('check', '甲.plan.md', '--format', 'html', '--fail-on', 'warning');
    assert.equal(status, 1);
    const missing = await folder.run('check', '甲.plan.md', '丙.plan.md', '--format', 'html');
    assert.equal(missing.status, 2);
    assert.equal(missing.stderr, 'guihua: 丙.plan.md: 文件不存在\n');
    assertSelfContained(missing.stdout);
  });

  it('--output writes a file instead, in any format', async () => {
    const { status, stdout } = await folder.run(
      'check',
      '甲.plan.md',
      '--format',
      'html',
      '--output',
      '报告.html',
    );
    assert.deepEqual([status, stdout], [0, '']);
    assertSelfContained(read('报告.html'));
    await folder.runWith('', ['check', '甲.plan.md', '--output', '结果.txt'], { FORCE_COLOR: '1' });
    assert.match(read('结果.txt'), /^甲\.plan\.md\n/);
  });

  it('--output spares the drafts, and a report where there is no new one', async () => {
    const over = await folder.run('check', '.', '--format', 'md', '--output', './甲.plan.md');
    assert.deepEqual([over.status, over.stderr], [2, 'guihua: --output 不能是要检查的文稿“./甲.plan.md”\n']);
    assert.equal(read('甲.plan.md'), gapDraft);
    await folder.write('报告.md', '旧报告\n');
    const none = await folder.run('check', '丙.plan.md', '--format', 'md', '--output', '报告.md');
    assert.equal(none.status, 2);
    assert.equal(read('报告.md'), '旧报告\n');
    const nowhere = await folder.run('check', '甲.plan.md', '--format', 'md', '--output', '没有/报告.md');
    assert.deepEqual([nowhere.status, nowhere.stderr], [2, 'guihua: 没有/报告.md: 文件不存在\n']);
    assert.ok(!existsSync(join(folder.path, '没有')));
  });
});
