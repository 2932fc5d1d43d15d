import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { indicatorHints } from '../../server/src/core/features/indicator-hints.ts';
import { indicatorHover } from '../../server/src/core/features/indicator-hover.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { touches } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

const parse = (text: string) => parsePlan(createSource(text));
const fixtures = join(import.meta.dirname ?? __dirname, '../fixtures/tables');
const fixture = (name: string) => readFileSync(join(fixtures, name), 'utf8');

/** A table of targets of the period 2025 to 2030, in Markdown. */
const targets = (...rows: string[]) =>
  [
    '表1　“十五五”时期主要指标',
    '',
    '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
    '| --- | ---: | --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');

describe('hover on an indicator', () => {
  const hover = (text: string, words: string) =>
    indicatorHover(parse(text), text.indexOf(words) + 1, library)?.markdown ?? '';

  it('names it with unit, category, number and attribute', () => {
    const text = targets('经济 | 7 | 常住人口城镇化率（%） | 56.3 | 60.8 | ［4.5］ | 预期性');
    const [title, place, ways] = hover(text, '预期性').split('\n\n');
    equal(title, '**常住人口城镇化率**（%）');
    equal(place, '经济 · 第 7 项 · 预期性');
    equal(
      ways,
      [
        '- 2025年 **56.3** → 2030年 **60.8**',
        '- ［4.5］：5 年累计变动；60.8 − 56.3 = 4.5 个百分点，与表中相符',
      ].join('\n'),
    );
  });

  it('answers in every cell of the row, and nowhere else', () => {
    const text = targets('经济 | 7 | 城镇化率（%） | 56.3 | 60.8 | ［4.5］ | 预期性');
    for (const words of ['经济', '56.3', '60.8', '［4.5']) match(hover(text, words), /城镇化率/, words);
    for (const words of ['主要指标', '序号', '---']) equal(hover(text, words), '', words);
  });

  it('says by how much a cumulative value is off', () => {
    const text = targets('经济 | 7 | 城镇化率（%） | 56.3 | 60.8 | ［8.6］ | 预期性');
    match(hover(text, '城镇化率'), /60\.8 − 56\.3 = 4\.5 个百分点，计入四舍五入为 4\.45～4\.55，与表中不符/);
  });

  it('computes growth, with the bounds where rounding matters', () => {
    match(
      hover(targets('经济 | 4 | 社会消费品零售总额（亿元） | 486.2 | 681.9 | 7% | 预期性'), '零售'),
      /7%：年均增速；由表中数值推算为 7%，与表中相符/,
    );
    match(
      hover(targets('经济 | 4 | 进出口总额（亿元） | 1.4 | 2.1 | 8.6% | 预期性'), '进出口'),
      /推算为 8\.447%，计入四舍五入为 7\.688%～9\.239%，表中数值可由舍入解释/,
    );
  });

  it('says that growth at comparable prices does not follow from the amounts', () => {
    const text = targets('经济 | 1 | 地区生产总值（亿元） | 1000 | 1800 | 7 | 预期性');
    match(
      hover(text, '地区生产总值'),
      /推算为 12\.47%.*与表中不符；该指标增速按可比价格计算，推算值仅供参考/,
    );
  });

  it('takes the value of a flow for a sum', () => {
    const text = targets('民生 | 14 | 城镇新增就业人数（万人） | 2.6 | — | ［12.5］ | 预期性');
    match(hover(text, '新增就业'), /［12\.5］：5 年累计数，即各年之和/);
  });

  it('shows both ways of a review', () => {
    const text = fixture('tabs.plan.txt');
    const lines = hover(text, '常住人口城镇化率').split('\n');
    ok(lines.includes('**城镇化率 · 常住人口城镇化率**（%）'));
    ok(lines.includes('- 2015年 **45.2** → 规划目标 2020年 **53**'));
    ok(lines.includes('- 2015年 **45.2** → 实际完成 2020年 **51.6**'));
    ok(lines.some((line) => line.includes('51.6 − 45.2 = 6.4 个百分点')));
  });

  it('quotes the note that a mark points to', () => {
    const text = `${targets(
      '经济 | 1 | 海洋生产总值①（亿元） | 100 | 120 | 3.7 | 预期性',
      '经济 | 2 | 城镇化率（%） | 56 | 60 | ［4］ | 预期性',
    )}\n注：①2025年数为预计数；②按2025年价格计算。\n`;
    match(hover(text, '海洋'), /\n\n> ①2025年数为预计数$/);
    equal(hover(text, '城镇化率').includes('预计数'), false);
  });

  it('shows signs of Markdown as they are', () => {
    const text = targets('安全 | 1 | 火灾_死亡率（人） | 6.0 | <5.5 | - | 约束性');
    match(hover(text, '火灾'), /\*\*火灾\\_死亡率\*\*/);
    match(hover(text, '火灾'), /\*\*\\<5\.5\*\*/);
  });

  it('computes nothing in a row that lost a cell', () => {
    const text = fixture('tabs.plan.txt').replace('\t17\t空气质量', '17\t空气质量');
    match(hover(text, '空气质量'), /单元格缺失或错位/);
  });
});

describe('inlay hints in tables', () => {
  const hints = (text: string) =>
    indicatorHints(parse(text), { start: 0, end: text.length }).map(({ offset, label }) => [
      text.slice(text.lastIndexOf('|', offset - 1) + 1, offset).trim(),
      label,
    ]);

  it('show what growth the amounts imply', () => {
    deepEqual(hints(targets('经济 | 4 | 旅游总收入（亿元） | 156 | 240 | — | 预期性')), [
      ['—', '（年均≈9.0%）'],
    ]);
  });

  it('show the change of a share in an empty cell', () => {
    deepEqual(hints(targets('经济 | 7 | 城镇化率（%） | 56.3 | 60.8 |  | 预期性')), [['', '（累计 4.5）']]);
  });

  it('stay away where a value is printed, and where nothing follows', () => {
    const rows = [
      '经济 | 1 | 旅游总收入（亿元） | 156 | 240 | 9% | 预期性',
      '经济 | 2 | 城镇化率（%） | 56.3 | ≥60 | — | 预期性',
      '经济 | 3 | 城镇调查失业率（%） | 5.3 | 5.5以内 | — | 预期性',
      '经济 | 4 | 空气质量优良天数比率（%） | 90.4 | 完成省定目标 | — | 约束性',
      '经济 | 5 | 耕地保有量（万亩） | 38.6 | 38.6 | — | 约束性',
      '经济 | 6 | 城镇新增就业人数（万人） | — | ［12］ | — | 预期性',
    ];
    deepEqual(hints(targets(...rows)), []);
  });

  it('stay away from reviews', () => {
    deepEqual(hints(fixture('tabs.plan.txt')), []);
  });

  it('need not repeat what another column gives', () => {
    const text = [
      '| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速 | 五年累计 | 属性 |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| 1 | 旅游总收入（亿元） | 156 | 240 | 9% | — | 预期性 |',
      '| 2 | 城镇化率（%） | 56.3 | 60.8 | — | — | 预期性 |',
    ].join('\n');
    const [hint, ...others] = indicatorHints(parse(text), { start: 0, end: text.length });
    deepEqual(others, []);
    equal(hint?.label, '（累计 4.5）');
    ok(text.slice(hint!.offset).startsWith(' | 预期性'));
  });

  it('are limited to the range that is shown', () => {
    const text = targets('经济 | 4 | 旅游总收入（亿元） | 156 | 240 | — | 预期性');
    deepEqual(indicatorHints(parse(text), { start: 0, end: text.indexOf('旅游') }), []);
  });
});

describe('what is said of indicators', () => {
  const pieces =
    '| ,|,\t,---,> ,指标名称,2025年,2030年,年均增速,城镇化率（%）,［4.5］,56,—,\n,\r\n,\n\n,<tr><td>,    ,\\,表1 主要指标,注：①略,①,\ufeff';
  const piece = fc.oneof(fc.constantFrom(...pieces.split(',')), fc.string({ maxLength: 3 }));
  const anyText = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(''));

  it('work on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = parse(text);
        for (const { offset } of indicatorHints(plan, { start: 0, end: text.length }))
          ok(offset <= text.length);
        for (let offset = 0; offset <= text.length; offset += 7) {
          const hover = indicatorHover(plan, offset, library);
          if (hover) ok(touches(hover.range, offset) && hover.markdown.startsWith('**'));
        }
      }),
    );
  });
});
