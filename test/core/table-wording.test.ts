import assert from 'node:assert/strict';
import type { IndicatorTable } from '../../server/src/core/model/table/indicator-table.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';

const draft = `# 岚川市“十五五”规划纲要

## 第一章　主要目标

表1　“十五五”主要指标

| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| --- | ---: | --- | ---: | ---: | ---: | --- |
| 经济发展 | 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| | 2 | 研发经费投入强度（%） | 2.1 | 完成省下达任务 | — | 预期性 |
| 绿色生态 | 3 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |

注：［ ］内为五年累计数。
`;

function tableOf(text: string): { readonly text: string; readonly table: IndicatorTable } {
  return { text, table: parsePlan(createSource(text)).tables[0]! };
}

/** The words of every place that a table speaks of, in order. */
function wordsOf({ text, table }: ReturnType<typeof tableOf>): string[] {
  const places = table.rows.flatMap(({ nameRange, unitRange, attributeCell, values }) => [
    nameRange,
    unitRange,
    attributeCell?.range,
    ...values.map(({ cell }) => cell.range),
  ]);
  const all = [...table.columns.map(({ range }) => range), ...places, ...table.notes, table.headerRange];
  return all.flatMap((range) => (range ? text.slice(range.start, range.end) : []));
}

describe('the wording of a table', () => {
  it('is the same wherever the table stands', () => {
    const [here, there] = [tableOf(draft), tableOf(draft.replace('## 第一章', '开篇的话。\n\n## 第一章'))];
    assert.equal(here.table.wording, there.table.wording);
    assert.notEqual(here.table.range.start, there.table.range.start);
    assert.deepEqual(wordsOf(there), wordsOf(here));
  });

  it('is the table as if it were the whole text', () => {
    const { source, tables } = tableOf(draft).table.wording;
    assert.equal(tables[0]!.range.start, 0);
    assert.deepEqual(wordsOf({ text: source.text, table: tables[0]! }), wordsOf(tableOf(draft)));
  });

  for (const [what, from, to] of [
    ['a cell', '| 60 |', '| 61 |'],
    ['the caption', '主要指标', '重点指标'],
    ['a note', '五年累计数', '累计数'],
    ['the period', '岚川市“十五五”规划纲要', '岚川市“十四五”规划纲要'],
  ] as const)
    it(`is another one when ${what} is`, () => {
      assert.notEqual(tableOf(draft.replace(from, to)).table.wording, tableOf(draft).table.wording);
    });

  it('leaves cells shared that rows share', () => {
    const towns = '# 规划\n\n| 类型 | 城镇名称 |\n| --- | --- |\n| 中心城区 | 岚川 |\n| | 新岚 |\n';
    const { range, rows } = tableOf(towns).table;
    assert.notEqual(range.start, 0);
    assert.equal(rows.length, 2);
    assert.equal(rows[0]!.nameCell, rows[1]!.nameCell);
  });
});

describe('rules of tables', () => {
  it('find in a draft what they find in the table alone', () => {
    const faulty = draft.replace('［4.5］', '［5.4］');
    const rule = 'indicator/cumulative-mismatch';
    const [finding, ...others] = findingsOf(faulty).filter((one) => one.rule === rule);
    assert.deepEqual(others, []);
    assert.equal(faulty.slice(finding!.range.start, finding!.range.end), '［5.4］');
    const [edit] = finding!.fixes![0]!.edits;
    assert.equal(faulty.slice(edit!.range.start, edit!.range.end), '5.4');
  });

  it('heed the notes below the table', () => {
    const noted = draft
      .replace('［4.5］', '［5.4］')
      .replace('累计数。', '累计数，常住人口城镇化率为预计数。');
    assert.deepEqual(
      findingsOf(noted).filter(({ rule }) => rule === 'indicator/cumulative-mismatch'),
      [],
    );
  });
});
