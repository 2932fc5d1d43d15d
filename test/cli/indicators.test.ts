import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, cleanDraft, Folder, linesOf, root } from './harness.ts';

const draft = `# 临澜市国民经济和社会发展第十五个五年规划纲要

## 第一章　主要目标

> **专栏1　主要指标**
>
> | 类别 | 序号 | 指标 | 2025年 | 2030年 | 年均增速［累计］ | 属性 | 责任部门 |
> | --- | ---: | --- | ---: | ---: | ---: | --- | --- |
> | 经济发展 | 1 | 服务业增加值占比（%） | 38.2 | 43 | \\[4.8\\] | 预期性 | 市发展改革委,"统计局" |
> | =SUM(1) | 2 | 死亡率（人/亿元） | — | 0.02以内 | ［-33%］ | 约束性 | 市应急局 |
`;

const review = `临澜市国民经济和社会发展第十五个五年规划纲要

第一章　发展基础

专栏1：“十四五”时期主要指标完成情况

类别	序号	指标名称	2020年	规划目标		实际完成	
				2025年	年均增速	2025年	年均增速
经济发展	1	社会消费品零售总额（亿元）	236.7	381.2	10	357.6	8.6
	2	进出口总额（亿美元）	3.42	6.88	15	7.92	18.3
	3	财政总收入（亿元）	120	170	7.2	160	5.9
民生福祉	4	人均预期寿命（岁）	76.1	77.3	—	77.9	—
5	空气质量优良天数比例（%）	82.5	≥85	—	91.2	—		
	6	森林覆盖率（%）	50.2	51	—	51.4	—
`;

describe('guihua indicators', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  const run = (text: string, ...args: string[]) => folder.runWith(text, ['indicators', '-', ...args]);
  const json = async (text: string) => JSON.parse((await run(text, '--format', 'json')).stdout);

  describe('as JSON', () => {
    it('gives a table with its columns, rows and cells', async () => {
      const { tables } = await json(draft);
      assert.equal(tables.length, 1);
      const { columns, rows, ...table } = tables[0];
      assert.deepEqual(table, {
        caption: '主要指标',
        box: 1,
        role: 'targets',
        baseYear: 2025,
        targetYear: 2030,
        range: lines(6, 9),
      });
      assert.deepEqual(columns[3], { role: 'base', label: '2025年', year: 2025 });
      assert.deepEqual(columns[5], { role: 'growth', label: '年均增速［累计］', year: null });
      const { cells, ...row } = rows[0];
      assert.deepEqual(row, {
        number: 1,
        category: '经济发展',
        group: null,
        name: '服务业增加值占比',
        unit: '%',
        attribute: '预期性',
        damaged: false,
        range: lines(8, 8),
      });
      assert.deepEqual(
        cells.map(({ column, text }: { column: number; text: string }) => [column, text]),
        [
          [1, '1'],
          [2, '服务业增加值占比（%）'],
          [3, '38.2'],
          [4, '43'],
          [5, '\\[4.8\\]'],
          [6, '预期性'],
          [7, '市发展改革委,"统计局"'],
        ],
      );
    });

    it('gives values with what they can stand for', async () => {
      const [first, second] = (await json(draft)).tables[0].rows;
      const value = (row: typeof first, column: number) =>
        row.cells.find((cell: { column: number }) => cell.column === column).value;
      const plain = { comparator: '=', decimals: 0, cumulative: false, unit: null };
      assert.deepEqual(value(first, 1), { ...plain, kind: 'number', low: 1, high: 1 });
      assert.deepEqual(value(first, 2), { ...plain, kind: 'text', low: null, high: null });
      assert.deepEqual(value(first, 3), { ...plain, kind: 'number', low: 38.15, high: 38.25, decimals: 1 });
      assert.deepEqual(value(second, 3), { ...plain, kind: 'absent', low: null, high: null });
      assert.deepEqual(value(second, 4), {
        ...plain,
        kind: 'bound',
        low: null,
        high: 0.02,
        comparator: '<=',
        decimals: 2,
      });
      assert.deepEqual(value(second, 5), {
        ...plain,
        kind: 'number',
        low: -33.5,
        high: -32.5,
        cumulative: true,
        unit: '%',
      });
    });

    it('says of a review what growth belongs to, and which rows are damaged', async () => {
      const [table] = (await json(review)).tables;
      assert.deepEqual(
        table.columns.map(({ role, year, of }: { role: string; year: number; of?: string }) => [
          role,
          year,
          of,
        ]),
        [
          ['category', null, undefined],
          ['number', null, undefined],
          ['name', null, undefined],
          ['base', 2020, undefined],
          ['target', 2025, undefined],
          ['growth', null, 'target'],
          ['actual', 2025, undefined],
          ['growth', null, 'actual'],
        ],
      );
      assert.deepEqual(
        table.rows.map(({ damaged }: { damaged: boolean }) => damaged),
        [false, false, false, false, true, false],
      );
    });

    for (const name of readdirSync(join(root, 'test/fixtures/tables')).filter((file) =>
      /\.plan\./.test(file),
    )) {
      it(`finds the cells of ${name} where their text stands`, async () => {
        const path = join(root, 'test/fixtures/tables', name);
        const lines = readFileSync(path, 'utf8').split('\n');
        const { tables } = JSON.parse((await folder.run('indicators', path, '--format', 'json')).stdout);
        const cells = tables.flatMap(({ rows }: Rows) => rows.flatMap((row) => row.cells));
        assert.ok(cells.length > 50);
        for (const { text, range } of cells) assert.equal(bare(textAt(lines, range)), bare(text));
      });
    }
  });

  describe('as text', () => {
    it('draws a table in columns, what is merged once', async () => {
      const { status, stdout } = await run(review);
      assert.equal(status, 0);
      assert.deepEqual(linesOf(stdout), [
        '专栏1　“十四五”时期主要指标完成情况（完成情况，2020—2025 年，6 行，第 7—14 行）',
        '                                                      规划目标  规划目标  实际完成  实际完成',
        '类别      序号  指标名称              单位    2020年    2025年  年均增速    2025年  年均增速',
        '经济发展     1  社会消费品零售总额    亿元     236.7     381.2        10     357.6       8.6',
        '             2  进出口总额            亿美元    3.42      6.88        15      7.92      18.3',
        '             3  财政总收入            亿元       120       170       7.2       160       5.9',
        '民生福祉     4  人均预期寿命          岁        76.1      77.3         —      77.9         —',
        '             5  空气质量优良天数比例  %         82.5       ≥85         —      91.2         —  ← 单元格缺失或错位',
        '             6  森林覆盖率            %         50.2        51         —      51.4         —',
      ]);
    });

    it('keeps the columns in their order', async () => {
      const [, head, first] = linesOf((await run(draft)).stdout);
      assert.match(head!, /^类别 +序号 +指标 +单位 +2025年 +2030年 +年均增速［累计］ +属性 +责任部门$/);
      assert.match(
        first!,
        /^经济发展 +1 +服务业增加值占比 +% +38\.2 +43 +\[4\.8\] +预期性 +市发展改革委,"统计局"$/,
      );
    });

    it('says which tables it could not read', async () => {
      const { stdout } = await run(
        `${draft}\n铁路\t兴建澜海高速铁路，改造临澜支线，建成三座客货运站。\n公路\t改建国道，畅通农村公路，建设综合客运枢纽和物流园。\n`,
      );
      assert.match(stdout, /^有 1 个表格没有可辨认的表头或指标，未列出：第 12—13 行$/m);
    });

    it('says so where a text has no table', async () => {
      const { status, stdout } = await run(cleanDraft);
      assert.equal(status, 0);
      assert.equal(stdout, '没有找到指标表。\n');
    });
  });

  describe('as CSV', () => {
    it('is what a spreadsheet takes', async () => {
      const { status, stdout, stderr } = await run(draft, '--format', 'csv');
      assert.equal(status, 0);
      assert.equal(stderr, '');
      assert.deepEqual(stdout.split('\r\n'), [
        '\ufeff表,专栏,类型,类别,序号,组,指标,单位,基期年,目标年,基期,目标,增速/累计,完成,完成增速/累计,属性,其他,缺失或错位,行',
        '主要指标,1,规划目标,经济发展,1,,服务业增加值占比,%,2025,2030,38.2,43,[4.8],,,预期性,"责任部门：市发展改革委,""统计局""",,9',
        "主要指标,1,规划目标,'=SUM(1),2,,死亡率,人/亿元,2025,2030,—,0.02以内,［-33%］,,,约束性,责任部门：市应急局,,10",
        '',
      ]);
    });
  });

  for (const [args, complaint] of [
    [[], /indicators 需要一个文件/],
    [['甲', '乙'], /indicators 需要一个文件/],
    [['缺.plan.md'], /缺\.plan\.md: 文件不存在/],
    [['-', '--format', 'xlsx'], /--format 的取值只能是 text、json、csv/],
  ] as const) {
    it(`answers “guihua indicators ${args.join(' ')}” with one line and status 2`, async () => {
      const { status, stdout, stderr } = await folder.run('indicators', ...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(linesOf(stderr).length, 1);
      assert.match(stderr, complaint);
    });
  }
});

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Span {
  readonly start: Place;
  readonly end: Place;
}

interface Rows {
  readonly rows: readonly { readonly cells: readonly { readonly text: string; readonly range: Span }[] }[];
}

/** From the beginning of a line of the draft to the end of another. */
function lines(first: number, last: number): Span {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: draft.split('\n')[last]!.length },
  };
}

function textAt(lines: readonly string[], { start, end }: Span): string {
  const covered = lines.slice(start.line, end.line + 1);
  covered[covered.length - 1] = covered.at(-1)!.slice(0, end.character);
  covered[0] = covered[0]!.slice(start.character);
  return covered.join('\n');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
