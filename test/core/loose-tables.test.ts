import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorTable } from '../../server/src/core/model/table/indicator-table.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import type { Range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';

// Tables whose cells nothing parts but single blanks and line ends. Whole ones stand in fixtures/tables.

const fixtures = join(import.meta.dirname ?? __dirname, '../fixtures/tables');
const header = '序号 指标 2025年 2030年目标 属性';
const rows = ['1 常住人口城镇化率（%） 55.5 60 预期性', '2 森林覆盖率（%） 53.9 54.5 约束性'];

function tablesOf(...lines: string[]): readonly IndicatorTable[] {
  return parsePlan(createSource(['第一章 主要目标', ...lines, ''].join('\n'))).tables;
}

function firstRow(...lines: string[]) {
  const row = tablesOf(...lines)[0]?.rows[0];
  assert.ok(row, 'no table');
  const values = row.values.map(({ cell }) => cell.text);
  return [row.number, row.category, row.group, row.name, row.unit, ...values, row.attribute];
}

describe('tables whose cells are parted by single blanks', () => {
  it('are found by their header and at least two rows', () => {
    const [table] = tablesOf(header, ...rows);
    assert.equal(table?.form, 'loose');
    assert.equal(table.rows.length, 2);
  });

  it('begin behind a sentence that leads to them', () => {
    const lead = '到2030年，全市经济社会发展的主要预期目标和约束性指标安排如下：';
    assert.deepEqual(
      tablesOf(lead, header, ...rows).map(({ firstLine }) => firstLine),
      [2],
    );
  });

  const prose: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['a header without rows', [header, '主要指标分为两类，一类是约束性，一类是预期性', '预期性']],
    ['a header with one row', [header, rows[0]!]],
    ['rows without a header', rows],
    ['rows whose header has something else in it', [`${header} 注意`, ...rows]],
    ['rows behind a chapter of their own', [header, '第二章 规划实施', ...rows]],
    ['rows behind a sentence', [header, '各项指标按年度分解。', ...rows]],
    ['rows without any value', [header, '1 常住人口城镇化率 预期性', '2 森林覆盖率 约束性']],
    ['words of a header in a sentence', ['指标 完成 情况 好于 预期，2025年 目标 实现，属性', ...rows]],
    [
      'sentences that end with the words of an attribute',
      ['序号和指标的设置坚持问题导向，2030年目标分为两类', '1 类为约束性', '2 类为预期性'],
    ],
  ];
  for (const [name, lines] of prose) {
    it(`are not ${name}`, () => {
      assert.deepEqual(
        tablesOf(...lines).map(({ form }) => form),
        [],
      );
    });
  }

  it('keep a value with blanks in it together, and two values apart', () => {
    const broken = '1 每 10 万人口拥有医师数（人） 31.5 提高 2 个百分点 预期性';
    assert.deepEqual(firstRow(header, broken, rows[1]!), [
      1,
      null,
      null,
      '每 10 万人口拥有医师数',
      '人',
      '31.5',
      '提高 2 个百分点',
      '预期性',
    ]);
  });

  it('join what a line end parts', () => {
    const broken = [
      '创新',
      '发展',
      '1',
      '研究与试验发展经费支出占地区生',
      '产总值比重(%)',
      '2.4',
      '2.5-3,',
      '力争更高',
    ];
    assert.deepEqual(firstRow(`类别 ${header}`, ...broken, '预期性', rows[1]!), [
      1,
      '创新发展',
      null,
      '研究与试验发展经费支出占地区生产总值比重',
      '%',
      '2.4',
      '2.5-3,力争更高',
      '预期性',
    ]);
  });

  it('go on where a row has lost its attribute, and end with such a row', () => {
    const [table] = tablesOf(
      header,
      rows[0]!,
      '2 森林覆盖率（%） 53.9 54.5',
      '3 人均预期寿命（岁） 78 79 预期性',
      '4 粮食产量（万吨） 92 95',
    );
    assert.deepEqual(
      table?.rows.map(({ number, attribute, damaged }) => [number, attribute, damaged]),
      [
        [1, '预期性', false],
        [2, null, false],
        [3, '预期性', false],
        [4, null, false],
      ],
    );
  });

  it('go on over a suppression', () => {
    const [table] = tablesOf(
      header,
      rows[0]!,
      '<!-- guihua-disable-next-line indicator/target-regression -->',
      rows[1]!,
    );
    assert.equal(table?.rows.length, 2);
  });

  it('say that a row is damaged that has lost a value', () => {
    const [table] = tablesOf(header, '1 常住人口城镇化率（%） 60 预期性', rows[1]!);
    assert.deepEqual(
      table?.rows.map(({ damaged }) => damaged),
      [true, false],
    );
  });

  it('are read alike with CRLF and a byte-order mark', () => {
    const lines = [header, '1 常住人口城镇', '化率（%） 55.5 60 预期性', rows[1]!];
    const texts = ['\n', '\r\n'].map((end) => `\ufeff第一章 主要目标${end}${lines.join(end)}${end}`);
    const [plain, other] = texts.map((text) => parsePlan(createSource(text)).tables[0]?.rows);
    assert.equal(plain?.length, 2);
    assert.deepEqual(
      other?.map(({ name, unit }) => [name, unit]),
      plain.map(({ name, unit }) => [name, unit]),
    );
  });
});

describe('names and units of broken cells', () => {
  for (const name of ['single-blanks', 'blanks-in-cells', 'cell-a-line', 'broken-cells', 'one-cell-a-line']) {
    for (const [form, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`stand where the text has them: ${name}, ${form}`, () => {
        const text = readFileSync(join(fixtures, `${name}.plan.txt`), 'utf8').replaceAll('\n', end);
        const at = ({ start, end: to }: Range) => text.slice(start, to).replaceAll(end, '');
        const found = parsePlan(createSource(text)).tables.flatMap((table) => table.rows);
        assert.ok(found.length > 5);
        for (const row of found) {
          assert.equal(at(row.nameRange), row.name);
          if (row.nameUnit) assert.equal(at(row.nameUnit.range), row.nameUnit.text);
          for (const { cell } of row.values) assert.equal(at(cell.range), cell.text);
        }
      });
    }
  }
});
