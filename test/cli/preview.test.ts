import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertSelfContained } from '../harness/html.ts';
import { build, cleanDraft, Folder } from './harness.ts';

describe('guihua preview', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  it('writes one page that needs no other', async () => {
    await folder.write('草案.plan.md', cleanDraft);
    const { status, stdout, stderr } = await folder.run('preview', '草案.plan.md', '--output', '草案.html');
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
    const page = readFileSync(join(folder.path, '草案.html'), 'utf8');
    assertSelfContained(page);
    assert.equal((await folder.run('preview', '草案.plan.md')).stdout, page);
  });

  it('reads standard input', async () => {
    const { stdout } = await folder.runWith('第一章　总则\n\n正文。\n', ['preview', '-']);
    assert.match(stdout, /<h2 class="chapter"[^>]*>第一章　总则<\/h2>/);
  });

  it('does not write over the draft', async () => {
    const draft = await folder.write('原稿.plan.md', '第一章　总则\n');
    const { status, stderr } = await folder.run('preview', '原稿.plan.md', '--output', './原稿.plan.md');
    assert.equal(status, 2);
    assert.match(stderr, /--output 不能是文稿“.\/原稿\.plan\.md”本身/);
    assert.equal(readFileSync(draft, 'utf8'), '第一章　总则\n');
  });

  it('says which file cannot be used', async () => {
    const { status, stderr } = await folder.run('preview', '没有.plan.md', '--output', '空.html');
    assert.equal(status, 2);
    assert.match(stderr, /^guihua: 没有\.plan\.md: .+\n$/);
    assert.equal(existsSync(join(folder.path, '空.html')), false);
    const elsewhere = await folder.run('preview', '草案.plan.md', '--output', '无此文件夹/草案.html');
    assert.equal(elsewhere.status, 2);
    assert.match(elsewhere.stderr, /^guihua: 无此文件夹\/草案\.html: .+\n$/);
  });
});
