import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chapterText, manyFiles } from '../harness/many-files.ts';
import { build, Folder, linesOf } from './harness.ts';

const last = 12;
const broken = chapterText(3, last).replace('第四章第二节', '第四章第九节');
const styled = (chapter: number) => chapterText(chapter, last).replace(/## 第.+?章/, `## 第${chapter}章`);

interface Report {
  files: { path: string; diagnostics: { rule: string; related: { path: string }[] }[] }[];
  summary: { files: number };
}

describe('a plan of many files on the command line', () => {
  let folder: Folder;

  before(() => build());
  beforeEach(async () => {
    folder = new Folder();
    for (const [path, text] of Object.entries(manyFiles(last))) await folder.write(path, text);
  });
  afterEach(() => folder.remove());

  const report = async (...args: string[]) => {
    const { stdout } = await folder.run('check', ...args, '--format', 'json');
    return JSON.parse(stdout) as Report;
  };
  const found = ({ files }: Report) =>
    files.flatMap(({ path, diagnostics }) => diagnostics.map(({ rule }) => `${path} ${rule}`));

  it('is checked as one, each finding in its file, in the order of the plan', async () => {
    deepEqual(found(await report('.')), []);
    await folder.write('chapters/3.plan.md', broken);
    await folder.write('别的.plan.md', '# 某县规划\n\n## 第二章　总则\n\n甲。\n');
    const { files, summary } = await report('.');
    equal(summary.files, last + 2);
    deepEqual(
      files.slice(0, 4).map(({ path }) => path),
      ['00-title.plan.md', 'chapters/1.plan.md', 'chapters/2.plan.md', 'chapters/3.plan.md'],
    );
    equal(files.at(-1)?.path, '别的.plan.md');
    deepEqual(found({ files, summary }), [
      'chapters/3.plan.md ref/section',
      '别的.plan.md outline/number-gap',
    ]);
  });

  it('is read as a whole also where one file or folder of it is asked about', async () => {
    await folder.write('chapters/3.plan.md', broken);
    await folder.write('chapters/5.plan.md', chapterText(5, last).replace('第六章第二节', '第六章第七节'));
    deepEqual(found(await report('chapters/3.plan.md')), ['chapters/3.plan.md ref/section']);
    deepEqual(found(await report('chapters')), [
      'chapters/3.plan.md ref/section',
      'chapters/5.plan.md ref/section',
    ]);
    equal((await report('chapters')).files.length, last);
    const absolute = join(folder.path, 'chapters/5.plan.md');
    deepEqual(found(await report(absolute)), [`${absolute} ref/section`]);
  });

  it('names the other file where a finding speaks of it', async () => {
    await folder.write(
      'chapters/4.plan.md',
      chapterText(4, last)
        .replace(/（四）\n\n###/, '（三）\n\n###')
        .replace('第四章', '第三章'),
    );
    const { files } = await report('.');
    const related = files.flatMap(({ diagnostics }) => diagnostics.flatMap((one) => one.related));
    ok(
      related.some(({ path }) => path === 'chapters/3.plan.md'),
      JSON.stringify(files),
    );
    const { stdout } = await folder.run('check', '.');
    match(stdout, /另见 chapters\/3\.plan\.md:1:/);
  });

  it('is mended file by file, with the byte-order mark and line breaks of each', async () => {
    const windows = `\ufeff${styled(4).replaceAll('\n', '\r\n')}`;
    await folder.write('chapters/2.plan.md', styled(2));
    await folder.write('chapters/4.plan.md', windows);
    const read = (path: string) => readFile(join(folder.path, path), 'utf8');
    await folder.run('check', 'chapters/2.plan.md', '--fix');
    deepEqual(await read('chapters/2.plan.md'), chapterText(2, last));
    equal(await read('chapters/4.plan.md'), windows);
    const { stdout } = await folder.run('check', '.', '--fix');
    match(stdout, /已自动改正 1 处/);
    equal(await read('chapters/4.plan.md'), windows.replace('第4章', '第四章'));
  });

  it('is checked without files that are missing or no text, with one line about each and status 2', async () => {
    const files = ['00-title.plan.md', '无.plan.md', 'chapters/*.plan.md', '章/*.md'];
    await folder.write('guihua.json', JSON.stringify({ files }));
    await folder.write('chapters/3.plan.md', broken);
    await folder.write('chapters/12.plan.md', new Uint8Array([0xb9, 0xe6, 0xbb, 0xae]));
    const { status, stdout, stderr } = await folder.run('check', '.', '--format', 'json');
    equal(status, 2);
    deepEqual(linesOf(stderr), [
      'guihua: guihua.json:1:63: 没有文件与“章/*.md”相符，请核对文件夹和文件名。',
      'guihua: 无.plan.md: 文件不存在',
      'guihua: chapters/12.plan.md: 不是 UTF-8 编码，请用编辑器另存为 UTF-8',
    ]);
    ok(found(JSON.parse(stdout)).includes('chapters/3.plan.md ref/section'));
  });

  it('has one outline, its tables and references, each with its file', async () => {
    const outline = JSON.parse((await folder.run('outline', '.', '--format', 'json')).stdout).outline;
    equal(outline.length, last);
    equal(outline[4].range.path, 'chapters/5.plan.md');
    deepEqual(outline[4].range.start, { line: 0, character: 0 });
    const one = JSON.parse((await folder.run('outline', 'chapters/5.plan.md', '--format', 'json')).stdout);
    deepEqual(one.outline, [outline[4]]);
    match((await folder.run('outline', '.')).stdout, /chapters\/5\.plan\.md\n +1 {2}第五章/);
    const { references } = JSON.parse((await folder.run('references', '.', '--format', 'json')).stdout);
    equal(references.length, last - 1);
    deepEqual(
      [references[0].range.path, references[0].target.range.path, references[0].status],
      ['chapters/1.plan.md', 'chapters/2.plan.md', 'resolved'],
    );
    match((await folder.run('references', 'chapters/1.plan.md')).stdout, /（chapters\/2\.plan\.md 第 7 行）/);
  });

  it('makes one report', async () => {
    await folder.write('chapters/3.plan.md', broken);
    const { stdout } = await folder.run('check', '.', '--format', 'md');
    equal(stdout.match(/^# /gm)?.length, 1);
    match(stdout, /3\\?\.plan\.md 第 5 行/);
  });

  it('is joined', async () => {
    const { stdout, status } = await folder.run('join');
    equal(status, 0);
    equal(stdout, Object.values(manyFiles(last)).slice(1).join('\n'));
    await folder.run('join', 'chapters/3.plan.md', '--output', '全文.txt');
    equal(await readFile(join(folder.path, '全文.txt'), 'utf8'), stdout);
    await folder.write('guihua.json', '{}');
    const without = await folder.run('join', '.');
    equal(without.status, 2);
    match(without.stderr, /没有可合并的文稿/);
  });
});
