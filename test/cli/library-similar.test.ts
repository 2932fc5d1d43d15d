import assert from 'node:assert/strict';
import { planText, yunting } from '../harness/reference-texts.ts';
import { build, cleanDraft, Folder, linesOf } from './harness.ts';

const copied =
  '沿青岚江两岸布局慢行步道和口袋公园，把旧船厂改造为造船记忆馆，让老码头的灯光重新亮起来，吸引年轻人在江边安家创业。';
const plan = planText(yunting).replace('面貌一新。', `面貌一新。${copied}`);
const draft = cleanDraft.replace('持续向好。', `持续向好。${copied}`);

describe('guihua library similar', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(async () => {
    await build();
    await folder.write('参考/云汀.txt', plan);
    await folder.write('guihua.json', '{ "referencePlans": ["参考/云汀.txt"] }');
    await folder.write('草案.plan.md', draft);
  });
  after(() => folder.remove());

  it('lists what the draft has from a plan, with the place in it', async () => {
    const { status, stdout, stderr } = await folder.run('library', 'similar', '草案.plan.md');
    assert.deepEqual([status, stderr], [0, '']);
    const [place, excerpt, count] = linesOf(stdout);
    assert.equal(place, '5:19  53 字  云汀“十五五”第一章　发展基础');
    assert.equal(excerpt, `  ${copied.slice(0, 32)}…`);
    assert.equal(count, '共 1 处。');
  });

  it('gives it as JSON, with ranges and what it was held against', async () => {
    const { stdout } = await folder.run('library', 'similar', '草案.plan.md', '--format', 'json');
    const { plans, passages } = JSON.parse(stdout);
    assert.equal(plans.length, 5);
    assert.equal(passages.length, 1);
    const { range, plan: its, section } = passages[0];
    assert.deepEqual(range.start, { line: 4, character: 18 });
    assert.equal(range.end.character - range.start.character, copied.length);
    assert.deepEqual([its.id, its.title], ['云汀市-15', yunting]);
    assert.deepEqual(section, { label: '第一章', title: '发展基础', line: 2 });
  });

  it('says so where there is nothing to tell', async () => {
    const { status, stdout } = await folder.runWith(cleanDraft, ['library', 'similar', '-']);
    assert.equal(status, 0);
    assert.match(stdout, /^没有发现与参考规划雷同的段落。\n与益阳“十四五”、/);
  });

  it('refuses what is no call of it', async () => {
    assert.match((await folder.run('library', 'similar')).stderr, /library similar 需要一个文件/);
    const missing = await folder.run('library', 'similar', '没有.plan.md');
    assert.equal(missing.status, 2);
    assert.equal(linesOf(missing.stderr).length, 1);
  });

  it('is a rule of check once guihua.json switches it on', async () => {
    const rules = async () => {
      const { stdout } = await folder.run('check', '草案.plan.md', '--format', 'json');
      return JSON.parse(stdout).files[0].diagnostics;
    };
    assert.deepEqual(await rules(), []);
    const settings = { referencePlans: ['参考/云汀.txt'], rules: { 'text/similar': 'information' } };
    await folder.write('guihua.json', JSON.stringify(settings));
    const [found, ...others] = await rules();
    assert.deepEqual([found.rule, found.severity, others], ['text/similar', 'information', []]);
    assert.match(found.message, /与云汀“十五五”第一章“发展基础”相同/);
  });
});

describe('a rule that is off by itself', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  it('is listed as such, with the severity that it has once it is on', async () => {
    const { rules } = JSON.parse((await folder.run('rules', '--format', 'json')).stdout);
    const off = rules.filter(({ enabled }: { enabled: boolean }) => !enabled);
    assert.deepEqual(
      off.map(({ id, severity }: { id: string; severity: string }) => [id, severity]),
      [['text/similar', 'hint']],
    );
    assert.match((await folder.run('rules')).stdout, /^text\/similar +关闭 /m);
  });
});
