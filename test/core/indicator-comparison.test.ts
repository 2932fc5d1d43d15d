import { deepEqual, equal, ok } from 'node:assert/strict';
import { type ComparedRow, compareIndicators } from '../../server/src/core/features/indicator-comparison.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

const compare = (text: string) => compareIndicators(parsePlan(createSource(text)), library).rows;

/** A table of targets of the period 2025 to 2030. */
const targets = (...rows: string[]) =>
  [
    '表1　“十五五”时期主要指标',
    '',
    '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
    '| --- | ---: | --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');

const compareOne = (...cells: string[]): ComparedRow =>
  compare(targets(['经济', '1', ...cells, '预期性'].join(' | ')))[0]!;

describe('indicators beside those of the reference plans', () => {
  it('have base, target and change, as printed and as numbers', () => {
    const text = targets('经济发展 | 7 | 常住人口城镇化率（%） | 56.3 | 60.8以上 | ［4.5］ | 预期性');
    const { references, range, ...row } = compare(text)[0]!;
    deepEqual(row, {
      category: '经济发展',
      group: null,
      number: 7,
      name: '常住人口城镇化率',
      unit: '%',
      attribute: '预期性',
      baseYear: 2025,
      targetYear: 2030,
      base: { text: '56.3', number: 56.3 },
      target: { text: '60.8以上', number: 60.8 },
      change: '［4.5］',
    });
    equal(range.start.line, 4);
    deepEqual(references[0], {
      plan: '益阳“十四五”',
      base: { text: '50.43', number: 50.43 },
      target: { text: '55.5', number: 55.5 },
      change: '[5.07]',
      unit: '%',
      attribute: '预期性',
      sameUnit: true,
    });
  });

  it('have every reference there is', () => {
    const { references } = compareOne('常住人口城镇化率（%）', '56.3', '60.8', '［4.5］');
    const expected = library.referencesOf({ name: '常住人口城镇化率', group: null }).map(({ plan }) => plan);
    ok(expected.length > 1);
    deepEqual(
      references.map(({ plan }) => plan),
      expected,
    );
    deepEqual(compareOne('云汐指数（%）', '56.3', '60.8', '［4.5］').references, []);
  });

  it('give no numbers to figures in another unit', () => {
    const { references } = compareOne('常住人口城镇化率（万人）', '56.3', '60.8', '［4.5］');
    ok(references.length > 0);
    for (const { sameUnit, base, target } of references)
      deepEqual([sameUnit, base?.number, target?.number], [false, null, null]);
  });

  it('give no number to what stands for no single one', () => {
    const row = compareOne('常住人口城镇化率（%）', '40—45', '完成省定目标', '—');
    deepEqual(
      [row.base, row.target],
      [
        { text: '40—45', number: null },
        { text: '完成省定目标', number: null },
      ],
    );
  });

  it('keep what is reached in five years apart from what is reached in one', () => {
    const row = compareOne('城镇新增就业人数（万人）', '5', '［25］', '—');
    deepEqual(
      [row.base, row.target],
      [
        { text: '5', number: null },
        { text: '［25］', number: 25 },
      ],
    );
    const { base } = compareOne('城镇新增就业人数（万人）', '［24］', '［25］', '—');
    deepEqual(base, { text: '［24］', number: 24 });
  });

  it('have nothing where nothing is printed', () => {
    const row = compareOne('地区生产总值（亿元）', '1000', '—', '6%');
    deepEqual([row.base?.number, row.target, row.change], [1000, null, '6%']);
    const { references } = compareOne('森林覆盖率（%）', '', '52.8', '—');
    ok(references.length > 0);
    for (const { change } of references) equal(change, null);
  });

  it('take growth in a column of amounts for no amount', () => {
    const row = compareOne('地区生产总值（亿元）', '1000', '6%', '');
    deepEqual([row.base?.number, row.target], [1000, { text: '6%', number: null }]);
  });

  it('come from tables of targets, without rows whose cells are shifted', () => {
    const lines = [
      '表1　主要指标',
      '',
      '类别\t序号\t指标名称\t2025年\t2030年\t年均增速［累计］\t属性',
      '经济发展\t1\t常住人口城镇化率（%）\t55.5\t60\t［4.5］\t预期性',
      '\t2\t对外贸易依存度（%）\t9.8\t15\t［5.2］\t预期性',
      '3\t粮食综合生产能力（万吨）\t225\t230\t—\t约束性\t',
      '\t4\t人均预期寿命（岁）\t78\t79\t［1］\t预期性',
      '',
    ];
    deepEqual(
      compare(lines.join('\n')).map(({ number }) => number),
      [1, 2, 4],
    );
    deepEqual(compare('# 云汐市规划\n\n没有表。\n'), []);
  });
});
