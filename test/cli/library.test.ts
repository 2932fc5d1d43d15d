import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planText, yunting } from '../harness/reference-texts.ts';
import { build, cleanDraft, Folder, linesOf } from './harness.ts';

const shippedIds = ['yiyang-14', 'yueyang-14', 'yongzhou-14', 'hengyang-14'];

describe('guihua library', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const listed = async () =>
    JSON.parse((await folder.run('library', 'list', '--format', 'json')).stdout).plans;
  const projectFile = () => readFileSync(join(folder.path, 'guihua.json'), 'utf8');

  it('lists the plans that come with it', async () => {
    const plans = await listed();
    assert.deepEqual(
      plans.map(({ id }: { id: string }) => id),
      shippedIds,
    );
    const [yiyang] = plans;
    assert.deepEqual([yiyang.place, yiyang.source, yiyang.period.targetYear], ['益阳市', 'shipped', 2025]);
    const { stdout } = await folder.run('library', 'list');
    assert.match(stdout, /^标识 +规划期 +地区 +来源 +章 +专栏 +指标 +标题$/m);
    assert.equal(linesOf(stdout).length, 5);
  });

  it('shows a plan as text and as an index without its text', async () => {
    const { stdout } = await folder.run('library', 'show', 'yongzhou-14');
    for (const part of [/^标识：yongzhou-14$/m, /第二章　/, /^ {2}专栏\d+　/m, /常住人口城镇化率 +% /])
      assert.match(stdout, part);
    const plan = JSON.parse(
      (await folder.run('library', 'show', '永州“十四五”规划', '--format', 'json')).stdout,
    );
    assert.equal(plan.id, 'yongzhou-14');
    assert.equal('text' in plan, false);
  });

  it('adds a text, makes guihua.json, and lists the plan behind the others', async () => {
    await folder.write('参考/云汀.txt', planText(yunting));
    const { status, stdout, stderr } = await folder.run('library', 'add', '参考/云汀.txt');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`${yunting}\n.*云汀市-15.*2026—2030 年\n.*2 章，1 个专栏，2 项指标`));
    assert.deepEqual(JSON.parse(projectFile()), { referencePlans: ['参考/云汀.txt'] });
    const plans = await listed();
    assert.deepEqual(plans.at(-1).id, '云汀市-15');
    assert.deepEqual([plans.length, plans.at(-1).source, plans.at(-1).from], [5, 'own', '参考/云汀.txt']);
    const again = await folder.run('library', 'add', '参考/云汀.txt');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /已有这份规划/);
  });

  it('adds what the text does not say, to the project file as it is written', async () => {
    await folder.write('guihua.json', '// 全市\n{\n    "rules": {} // 空\n}\n');
    await folder.write('甲.md', planText('发展规划（2026—2030年）'));
    const refused = await folder.run('library', 'add', '甲.md');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /看不出是哪里的规划/);
    const { status } = await folder.run(
      'library',
      'add',
      '甲.md',
      '--place',
      '云汀市',
      '--title',
      '云汀规划2026—2030年',
    );
    assert.equal(status, 0);
    assert.match(
      projectFile(),
      /^\/\/ 全市\n\{\n {4}"rules": \{\}, \/\/ 空\n {4}"referencePlans": \[\n {8}\{/,
    );
    assert.deepEqual((await listed()).at(-1).title, '云汀规划2026—2030年');
  });

  it('takes an index that it has written, and refuses another', async () => {
    const { stdout } = await folder.run('library', 'show', 'yongzhou-14', '--format', 'json');
    await folder.write('永州.json', stdout);
    assert.equal((await folder.run('library', 'add', '永州.json')).status, 0);
    assert.deepEqual((await listed()).map(({ source }: { source: string }) => source).sort(), [
      'own',
      'shipped',
      'shipped',
      'shipped',
    ]);
    await folder.write('旧.json', stdout.replace('"format": 2', '"format": 1'));
    const { status, stderr } = await folder.run('library', 'add', '旧.json');
    assert.equal(status, 2);
    assert.match(stderr, /另一版本的 guihua/);
    assert.equal(linesOf(stderr).length, 1);
  });

  for (const [what, content, reason] of [
    ['another encoding', Buffer.from([0xb5, 0xda, 0xd2, 0xbb]), /不是 UTF-8/],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0]), /二进制/],
    ['a note', '会议记录', /不像规划/],
  ] as const) {
    it(`does not add ${what}`, async () => {
      await folder.write('甲.txt', content);
      const { status, stdout, stderr } = await folder.run('library', 'add', '甲.txt');
      assert.deepEqual([status, stdout, linesOf(stderr).length], [2, '', 1]);
      assert.match(stderr, reason);
    });
  }

  it('leaves a project file alone that it cannot read', async () => {
    await folder.write('甲.txt', planText(yunting));
    await folder.write('guihua.json', '{ "rules": ');
    const { status, stderr } = await folder.run('library', 'add', '甲.txt');
    assert.deepEqual([status, linesOf(stderr).length, projectFile()], [2, 1, '{ "rules": ']);
  });

  it('is what check holds a draft against; what cannot be read is named and costs nothing else', async () => {
    await folder.write('云汀.txt', planText(yunting));
    await folder.write('guihua.json', '{\n  "referencePlans": ["无.txt", "云汀.txt"]\n}\n');
    await folder.write('稿.plan.md', cleanDraft);
    const { status, stdout, stderr } = await folder.run('check', '.');
    assert.equal(status, 2);
    assert.match(stdout, /没有发现问题/);
    assert.match(stderr, /^guihua: guihua\.json:2:22: 找不到参考规划“无\.txt”：文件不存在。\n$/);
    const { stdout: list } = await folder.run('library', 'list');
    assert.match(list, /云汀市-15/);
  });
});
