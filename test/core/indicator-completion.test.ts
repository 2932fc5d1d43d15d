import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  type IndicatorCompletion,
  indicatorCompletions,
} from '../../server/src/core/features/indicator-completion.ts';
import { catalogue, matchIndicator } from '../../server/src/core/library/catalogue.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { plainText } from '../../server/src/core/quantity/plain.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { readMarked } from '../harness/marked.ts';

/** A table of targets without a column for units, and one with. */
const header = [
  '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
  '| --- | ---: | --- | ---: | ---: | ---: | --- |',
];
const withUnits = [
  '| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |',
  '| ---: | --- | --- | ---: | ---: | --- |',
];
/** 指标名称 stands over the heading of a group and the name. */
const grouped = [
  '| 序号 | 指标名称 |  | 2025年 | 2030年 | 属性 |',
  '| ---: | --- | --- | ---: | ---: | --- |',
];
const table = (head: readonly string[], ...rows: string[]) =>
  ['表1　主要指标', '', ...head, ...rows, ''].join('\n');

function completionsAt(text: string, offset: number): IndicatorCompletion[] {
  return indicatorCompletions(parsePlan(createSource(text)), offset);
}

function complete(marked: string): { text: string; items: IndicatorCompletion[] } {
  const { text, cursor } = readMarked(marked);
  return { text, items: completionsAt(text, cursor!) };
}

const names = (marked: string) => complete(marked).items.map(({ name }) => name);

/** The row with the cursor, after a choice. */
function choose(marked: string, name: string): string {
  const { text, items } = complete(marked);
  const item = items.find((one) => one.name === name);
  ok(item, `${name} is not offered`);
  const line = text.slice(0, readMarked(marked).cursor!).split('\n').length - 1;
  return applyEdits(text, [item.edit, ...item.others]).split('\n')[line]!;
}

describe('completion of indicators', () => {
  it('finds what is typed', () => {
    const found = names(table(header, '| 经济 | 1 | 城镇化‸ |  |  |  |  |'));
    deepEqual(found, ['常住人口城镇化率', '户籍人口城镇化率']);
  });

  it('looks at what stands before the cursor, and replaces the whole cell', () => {
    const marked = table(header, '| 经济 | 1 | 城镇‸失业率（%） |  |  |  |  |');
    const [cell] = choose(marked, '常住人口城镇化率').split('|').slice(3);
    equal(cell, ' 常住人口城镇化率（%） ');
    ok(
      names(table(header, '| 经济 | 1 | 常住人口城镇化率（%）‸ |  |  |  |  |')).includes('常住人口城镇化率'),
    );
  });

  it('puts the unit behind the name, and fills in the attribute', () => {
    equal(
      choose(table(header, '| 经济 | 1 | 森林‸ |  |  |  |  |'), '森林覆盖率'),
      '| 经济 | 1 | 森林覆盖率（%） |  |  |  | 约束性 |',
    );
    equal(
      choose(table(header, '| 经济 | 1 | 收入比‸ |  |  |  |  |'), '城乡居民收入比'),
      '| 经济 | 1 | 城乡居民收入比 |  |  |  | 预期性 |',
    );
  });

  it('fills in the unit where it has a column', () => {
    equal(
      choose(table(withUnits, '| 1 | 森林‸ |  |  |  |  |'), '森林覆盖率'),
      '| 1 | 森林覆盖率 | % |  |  | 约束性 |',
    );
  });

  it('leaves the unit out where caption or group give it', () => {
    const stated = (caption: string, row: string, name: string) =>
      choose([caption, '', ...header, row, ''].join('\n'), name)
        .split('|')[3]!
        .trim();
    const money = ['表1　主要指标（单位：亿元）', '表1　主要指标\n\n单位：亿元'];
    for (const caption of money) {
      equal(stated(caption, '| 经济 | 1 | 固定资产‸ |  |  |  |  |', '固定资产投资'), '固定资产投资');
      equal(stated(caption, '| 经济 | 1 | 固定资产‸', '固定资产投资'), '固定资产投资');
      equal(stated(caption, '| 生态 | 1 | 森林‸ |  |  |  |  |', '森林覆盖率'), '森林覆盖率（%）');
    }
    equal(
      choose(table(grouped, '| 3 | 城镇化率（%） | 户籍‸ | 40 | 45 |  |'), '户籍人口城镇化率'),
      '| 3 | 城镇化率（%） | 户籍人口城镇化率 | 40 | 45 | 预期性 |',
    );
  });

  it('takes the header as it was typed', () => {
    const dashes = '| --- | --- | --- | --- | --- |';
    const cells = '| 序号 | 指标名称 | 2025年 | 2030年 | 属性';
    for (const head of [[cells, dashes], [`${cells} `, dashes], [`${cells} |`, '| --- | --- |'], [cells]]) {
      const chosen = choose(table(head, '| 1 | 森林‸'), '森林覆盖率');
      equal(chosen, '| 1 | 森林覆盖率（%） |  |  | 约束性 |', head.join('\n'));
    }
    const twoRows = [
      '| 序号 | 指标名称 | 规划目标 | 属性 |',
      '| --- | --- | --- | --- |',
      '|  |  | 2025年 | 2030年 |  |',
    ];
    equal(
      choose(table(twoRows, '| 1 | 森林‸ | 53.9 | 54.5 |  |'), '森林覆盖率'),
      '| 1 | 森林覆盖率（%） | 53.9 | 54.5 | 约束性 |',
    );
    equal(choose(table(twoRows, '| 1 | 森林‸'), '森林覆盖率'), '| 1 | 森林覆盖率（%） |  |  | 约束性 |');
  });

  it('completes rows of a box', () => {
    const box = (row: string) => `> ${table(withUnits).replaceAll('\n', '\n> ').slice(0, -2)}${row}`;
    for (const row of ['> | 1 |‸', '> | 1 | 森林‸', '> | 1 | 森林‸ |  |  |  |  |', '>| 1 | 森林‸ '])
      equal(
        choose(box(row), '森林覆盖率').replace('>|', '> |').trimEnd(),
        '> | 1 | 森林覆盖率 | % |  |  | 约束性 |',
        row,
      );
  });

  it('serves cells parted by tabs', () => {
    const head = ['序号\t指标名称\t单位\t2025年\t2030年\t属性'];
    for (const row of ['1\t森林‸', '1\t‸', '1\t森林‸覆盖'])
      equal(choose(table(head, row), '森林覆盖率'), '1\t森林覆盖率\t%\t\t\t约束性', row);
    equal(
      choose(table(head, '1\t森林‸\t\t53.9\t54.5\t'), '森林覆盖率'),
      '1\t森林覆盖率\t%\t53.9\t54.5\t约束性',
    );
    deepEqual(names(`${table(head, '1\t森林覆盖率\t%\t53.9\t54.5\t约束性')}\n坚持生态优先‸`), []);
  });

  it('leaves units and attributes that are there', () => {
    equal(
      choose(table(withUnits, '| 1 | 森林‸ | 百分比 |  |  | 预期性 |'), '森林覆盖率'),
      '| 1 | 森林覆盖率 | 百分比 |  |  | 预期性 |',
    );
  });

  it('keeps the pipes under each other where there is room', () => {
    equal(
      choose(table(withUnits, '|  1 | 森林‸             |      |       |       |        |'), '森林覆盖率'),
      '|  1 | 森林覆盖率       | %    |       |       | 约束性 |',
    );
  });

  it('sets blanks between words and pipes', () => {
    equal(
      choose(table(withUnits, '|1|‸|||||'), '森林覆盖率'),
      '|1| 森林覆盖率 | % |||  约束性 |'.replace('|  约', '| 约'),
    );
  });

  it('completes a row that was just begun', () => {
    for (const row of ['| 经济 | 1 |‸', '| 经济 | 1 | ‸', '| 经济 | 1 | 森林‸', '| 经济 | 1 | 森林 ‸']) {
      const chosen = choose(table(header, row), '森林覆盖率');
      equal(chosen, '| 经济 | 1 | 森林覆盖率（%） |  |  |  | 约束性 |', row);
    }
    equal(choose(table(withUnits, '| 1 | 森林‸'), '森林覆盖率'), '| 1 | 森林覆盖率 | % |  |  | 约束性 |');
    const few = choose(table(header, '| 经济 | 1 | 森林‸ | 53.9 |'), '森林覆盖率');
    equal(few, '| 经济 | 1 | 森林覆盖率（%） | 53.9 |');
  });

  it('goes on behind the name, in a row just begun in the first cell for a value', () => {
    const goesOn = (marked: string) => {
      const { edit, caret } = complete(marked).items.find(({ name }) => name === '森林覆盖率')!;
      return `${edit.newText.slice(0, caret)}‸${edit.newText.slice(caret)}`;
    };
    equal(goesOn(table(withUnits, '| 1 | 森林‸')), '森林覆盖率 | % | ‸ |  | 约束性 |');
    equal(goesOn(table(withUnits, '| 1 |‸')), ' 森林覆盖率 | % | ‸ |  | 约束性 |');
    equal(goesOn(table(withUnits, '| 1 | 森林‸ |  |  |  |  |')), '森林覆盖率 ‸');
  });

  it('serves reviews, names behind their number, and names under the heading of a group', () => {
    const review = [
      '| 指标名称 | 2020年 | 规划目标2025年 | 实际完成2025年 |',
      '| --- | ---: | ---: | ---: |',
    ];
    equal(choose(table(review, '| 森林‸ |  |  |  |'), '森林覆盖率'), '| 森林覆盖率（%） |  |  |  |');
    equal(choose(table(review, '| 3. 森林‸ |  |  |  |'), '森林覆盖率'), '| 3. 森林覆盖率（%） |  |  |  |');
    equal(
      choose(table(grouped, '| 3 | 城镇化率 | 户籍‸ |  |  |  |'), '户籍人口城镇化率'),
      '| 3 | 城镇化率 | 户籍人口城镇化率（%） |  |  | 预期性 |',
    );
  });

  it('leaves out what other rows have, under any name', () => {
    const found = names(
      table(
        header,
        '| 经济 | 1 | GDP（亿元） | 1 | 2 |  | 预期性 |',
        '| 经济 | 2 | 生产总值‸ |  |  |  |  |',
        '| 经济 | 3 | 人均生产总值（元） | 1 | 2 |  | 预期性 |',
      ),
    );
    ok(found.includes('地区生产总值增长'));
    ok(!found.includes('地区生产总值') && !found.includes('人均地区生产总值'));
  });

  it('begins with the indicators of the reference plans', () => {
    const { items } = complete(table(header, '| 经济 | 1 | ‸ |  |  |  |  |'));
    equal(items.length, catalogue().entries.length);
    const reference = items.map(({ name }) =>
      matchIndicator(name)!.sources.some((plan) => /^(yiyang|yueyang|yongzhou|hengyang)-14$/.test(plan)),
    );
    const count = reference.filter(Boolean).length;
    ok(count > 80 && reference.slice(0, count).every(Boolean));
  });

  it('says unit and attribute', () => {
    const details = (typed: string) => {
      const { items } = complete(table(header, `| 经济 | 1 | ${typed}‸ |  |  |  |  |`));
      return items.map(({ name, detail }) => `${name}: ${detail}`);
    };
    deepEqual(details('森林覆盖率'), ['森林覆盖率: % · 约束性']);
  });

  it('offers nothing elsewhere', () => {
    const own = '| 经济 | 1 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |';
    for (const marked of [
      table(header, '| 经济‸ | 1 | 森林 |  |  |  |  |'),
      table(header, '| 经济 | ‸ | 森林 |  |  |  |  |'),
      table(header, '| 经济 | 1 | 森林 | ‸ |  |  |  |'),
      table(header, '| 经济 | 1 | 森林 |  |  |  | ‸ |'),
      table(header, '‸| 经济 | 1 | 森林 |  |  |  |  |'),
      table(header, '| 经济 | 1 | 森林 |  |  |  |  |‸'),
      table([header[0]!.replace('指标', '指标‸'), header[1]!], own),
      table([header[0]!, header[1]!.replace('| --- | ---: | ---', '| --- | ---: | ---‸')], own),
      table(header, own, header[0]!.replace('指标名称', '‸指标名称')),
      table(['| 片区 | 主导产业 |', '| --- | --- |'], '| ‸ |  |'),
      table(header, own).replace('表1', '表‸1'),
      `${table(header, own)}\n森林‸`,
      `${table(header, own)}\n坚持生态优先。\n\n| 经济 | 1 | 森林‸ |`,
      table(['序号\t指标名称\t2025年\t2030年\t属性'], '1‸\t森林覆盖率（%）\t53.9\t54.5\t约束性'),
      table(['序号\t指标名称\t2025年\t2030年\t属性'], '1\t森林覆盖率（%）\t53.9‸\t54.5\t约束性'),
      '‸',
    ]) {
      deepEqual(names(marked), [], marked);
    }
  });

  it('writes every indicator so that it is read as what it is', () => {
    for (const { id, name, unit, attribute } of catalogue().entries) {
      for (const head of [header, withUnits]) {
        const before = head === header ? '| 经济 | 1 | ‸ |' : '| 1 | ‸ |  |';
        const chosen = choose(table(head, `${before} 3.1 | 3.2 |  |${head === header ? '  |' : ''}`), name);
        const [row] = parsePlan(createSource(table(head, chosen))).tables[0]!.rows;
        ok(row, chosen);
        equal(matchIndicator(row.name)?.id, id, chosen);
        equal(row.attribute, attribute, chosen);
        equal(row.unit && plainText(row.unit), unit && plainText(unit), chosen);
      }
    }
  });

  it('never throws, and edits only cells in the line of the cursor, each once', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      '  ',
      '　',
      ' 森林',
      ' 城镇 ',
      ' \\| ',
      ' 1 ',
      ' --- ',
      ' 指标名称 ',
      '> ',
    );
    const row = fc.array(cell, { maxLength: 7 }).map((cells) => `|${cells.join('|')}`);
    const unclosed = '| 2030年 | 指标名称';
    const head = fc.constantFrom('', unclosed, header.join('\n'), `${withUnits.join('\r\n')}\r`);
    let offered = 0;
    fc.assert(
      fc.property(head, fc.array(row, { maxLength: 4 }), fc.nat(), (top, rows, at) => {
        const text = [top, ...rows].join('\n');
        const offset = text.length - (at % (text.length - top.length + 1));
        // All are made in one way; a few will do.
        for (const { edit, others } of completionsAt(text, offset).slice(0, 3)) {
          offered++;
          ok(edit.range.start <= offset && offset <= edit.range.end);
          for (const { range } of [edit, ...others]) {
            ok(/^(?:[^|\r\n]|\\\|)*$/.test(text.slice(range.start, range.end)));
          }
          applyEdits(text, [edit, ...others]);
        }
      }),
      { numRuns: 1000 },
    );
    ok(offered > 0);
  });
});
