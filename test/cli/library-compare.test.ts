import assert from 'node:assert/strict';
import { displayWidth } from '../../server/src/core/features/display-width.ts';
import { build, cleanDraft, Folder, linesOf } from './harness.ts';

const draft = `${cleanDraft}
### 第一节　提升公共安全水平

表1　“十五五”时期主要指标

| 指标名称 | 单位 | 2025年 | 2030年 | 属性 |
| --- | --- | ---: | ---: | --- |
| 每千人口拥有执业（助理）医师数 | 人 | 3 | 3.5 | 预期性 |
`;

describe('guihua library compare', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  const run = (text: string, ...args: string[]) => folder.runWith(text, ['library', 'compare', '-', ...args]);

  it('shows who treats what, why it says so, and the indicators', async () => {
    const { status, stdout, stderr } = await run(draft);
    assert.deepEqual([status, stderr], [0, '']);
    const lines = linesOf(stdout);
    const cells = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.split(/\s{2,}/);
    assert.deepEqual(cells('主题'), [
      '主题',
      '草稿',
      '益阳“十四五”',
      '岳阳“十四五”',
      '永州“十四五”',
      '衡阳“十四五”',
    ]);
    assert.deepEqual(cells('交通'), ['交通', '—', '节', '—', '节', '节']);
    assert.ok(lines.includes('交通：4 个参考规划中的 3 个设节，岳阳“十四五”没有；草稿没有。'));
    assert.ok(lines.includes('  益阳“十四五”  第九章第一节　完善现代综合交通网'));
    assert.ok(
      lines.includes('每千人口拥有执业（助理）医师数：属性：草稿用“预期性”，益阳“十四五”用“约束性”。'),
    );
    assert.deepEqual(cells('对外贸易依存度')?.slice(1), ['15 %，预期性', '15.6 %，预期性', '12 %，预期性']);
  });

  it('puts the columns below each other, as wide as a terminal shows them', async () => {
    const lines = linesOf((await run(draft)).stdout);
    const head = lines.find((line) => line.startsWith('主题 '))!;
    const column = displayWidth(head.slice(0, head.indexOf('岳阳')));
    const rows = lines.filter((line) => /^\S+ +[章节—] +[章节—] +[章节—] /.test(line));
    assert.ok(rows.length > 30);
    for (const row of rows) {
      const [upTo] = /^\S+ +\S +\S +/.exec(row)!;
      assert.equal(displayWidth(upTo), column, row);
    }
  });

  it('gives all of it as JSON', async () => {
    const { stdout } = await run(draft, '--format', 'json');
    const { plans, remarks, subjects, indicators } = JSON.parse(stdout);
    assert.equal(plans.length, 4);
    assert.equal(remarks.length, 1);
    const safety = subjects.rows.find(({ id }: { id: string }) => id === 'safety');
    assert.deepEqual(safety.draft.headings[0], {
      level: 'section',
      label: '第二章第一节',
      title: '提升公共安全水平',
      range: { start: { line: 10, character: 4 }, end: { line: 10, character: 16 } },
    });
    assert.equal(indicators.plans.length, 3);
    assert.equal(indicators.differing.length, 1);
  });

  it('leaves the draft’s own plan out, by the period of guihua.json too', async () => {
    await folder.write('guihua.json', '{ "period": "十四五" }');
    await folder.write('益阳.plan.md', draft.replace('临澜市', '益阳市').replace('第十五个', '未来'));
    const { stdout } = await folder.run('library', 'compare', '益阳.plan.md', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout).plans, ['岳阳“十四五”', '永州“十四五”', '衡阳“十四五”']);
  });

  it('says plainly what cannot be compared', async () => {
    const { status, stdout } = await run('还没有写。\n');
    assert.equal(status, 0);
    assert.match(stdout, /草稿还没有篇、章、节标题，主题无从比较。/);
    assert.match(stdout, /草稿还没有规划目标表，指标无从比较。/);
  });

  it('refuses what is no call of it', async () => {
    const calls: [string[], RegExp][] = [
      [['library'], /缺少子命令/],
      [['library', 'compair'], /没有“compair”这个子命令/],
      [['library', 'compare'], /需要一个文件/],
      [['library', 'compare', '没有.md'], /没有\.md: 文件不存在/],
    ];
    for (const [args, message] of calls) {
      const { status, stdout, stderr } = await folder.run(...args);
      assert.deepEqual([status, stdout, linesOf(stderr).length], [2, '', 1]);
      assert.match(stderr, message);
    }
  });
});
