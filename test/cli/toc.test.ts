import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build, cleanDraft, Folder } from './harness.ts';

const toc = '## 目录\n\n- 第一章　总体要求\n- 第二章　现代产业\n';
const withToc = cleanDraft.replace('## 第一章', `${toc}\n## 第一章`);

describe('guihua toc', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  it('prints the 目录 as it should be', async () => {
    const { status, stdout, stderr } = await folder.runWith(cleanDraft, ['toc', '-']);
    assert.deepEqual([status, stdout, stderr], [0, toc, '']);
    const returns = await folder.runWith(cleanDraft.replaceAll('\n', '\r\n'), ['toc', '-']);
    assert.equal(returns.stdout, toc);
  });

  it('says whether the draft has it so', async () => {
    assert.equal((await folder.runWith(cleanDraft, ['toc', '-', '--check'])).status, 1);
    assert.equal((await folder.runWith(withToc, ['toc', '-', '--check'])).status, 0);
  });

  it('writes it, as guihua.json wants it', async () => {
    await folder.write('guihua.json', '{ "toc": { "pages": "placeholder" } }');
    const path = await folder.write('草案.plan.md', `\ufeff${withToc.replaceAll('\n', '\r\n')}`);
    const { status, stdout, stderr } = await folder.run('toc', path, '--write');
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
    const expected = `\ufeff${withToc.replace(/^(- .*)$/gm, '$1……×').replaceAll('\n', '\r\n')}`;
    assert.equal(readFileSync(path, 'utf8'), expected);
    const piped = await folder.runWith(cleanDraft, ['toc', '-', '--write']);
    assert.match(piped.stdout, /- 第一章　总体要求……×\n/);
  });

  it('says so where there is nothing to list, and what cannot be used', async () => {
    const nothing = await folder.runWith('只有一段话。', ['toc', '-']);
    assert.deepEqual([nothing.status, nothing.stdout], [0, '']);
    assert.match(nothing.stderr, /没有可以列入目录的标题/);
    await folder.write('误/guihua.json', '{ "toc": { "levels": ["卷"] } }');
    const path = await folder.write('误/草案.plan.md', cleanDraft);
    const wrong = await folder.run('toc', path);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /levels 的每一项只能是/);
  });
});
