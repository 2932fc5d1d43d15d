import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { continueTable } from '../../server/src/core/features/continue-table.ts';
import { convertTable } from '../../server/src/core/features/convert-table.ts';
import { formatTables } from '../../server/src/core/features/format-table.ts';
import type { IndicatorTable } from '../../server/src/core/model/table/indicator-table.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { planFiles, plansAtHand, readPlan } from '../harness/plans.ts';

const parse = (text: string) => parsePlan(createSource(text));
const format = (text: string) => applyEdits(text, formatTables(parse(text)));
const fixtures = join(import.meta.dirname ?? __dirname, '../fixtures/tables');
const fixtureNames = readdirSync(fixtures).filter((name) => /\.plan\.(md|txt)$/.test(name));
const fixture = (name: string) => readFileSync(join(fixtures, name), 'utf8');

describe('formatting tables', () => {
  it('sets pipes under each other, a Chinese character counting two', () => {
    equal(
      format('|指标|2030年|\n|-|-|\n|城镇化率（%）|60.8|\n|R&D|3|\n'),
      [
        '| 指标          | 2030年 |',
        '| ------------- | -----: |',
        '| 城镇化率（%） |   60.8 |',
        '| R&D           |      3 |',
        '',
      ].join('\n'),
    );
  });

  it('leaves well-formatted tables as they are', () => {
    for (const name of ['pipe.plan.md', 'quoted-box.plan.md'])
      equal(format(fixture(name)), fixture(name), name);
  });

  it('keeps the alignment that the author chose', () => {
    const text = '| 年份   | 数量 |\n| :---- | :-: |\n| 2025年 |  4   |\n';
    equal(format(text), '| 年份   | 数量 |\n| :----- | :--: |\n| 2025年 |  4   |\n');
  });

  it('keeps escaped pipes, rows of other lengths and the quote', () => {
    const text = '> | 名称 | 值 |\r\n> | --- | --- |\r\n> | 甲\\|乙 | 丙\r\n> | 丁 |\r\n';
    equal(
      format(text),
      '> | 名称   | 值  |\r\n> | ------ | --- |\r\n> | 甲\\|乙 | 丙  |\r\n> | 丁     |\r\n',
    );
  });

  it('touches no code, and no table outside the range', () => {
    const table = '|甲|乙|\n|-|-|\n|1|2|\n';
    equal(format(`\`\`\`\n${table}\`\`\`\n`), `\`\`\`\n${table}\`\`\`\n`);
    const text = `${table}\n正文。\n\n${table}`;
    const edits = formatTables(parse(text), { start: text.length - 3, end: text.length - 2 });
    equal(edits.length, 3);
    ok(edits.every(({ range }) => range.start > text.indexOf('正文')));
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '—',
      '4.5',
      '［4.5］',
      '≥90',
      '甲\\|乙',
      '城镇化率（%）',
      '　其中：城镇',
      '😀',
      'é',
      '-',
      ':-:',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[|\\\s]/g, '')),
  );
  const table = fc
    .tuple(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
    )
    .map(([rows, quoted]) =>
      [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map(
        (row) => `${quoted ? '> ' : ''}|${row.join('|')}|`,
      ),
    );
  const cellsOf = (line: string) =>
    line
      .slice(line.indexOf('|') + 1)
      .split(/(?<!\\)\|/)
      .map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''));

  it('changes no cell, and nothing a second time', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = `前文。\n\n${rows.join('\n')}\n\n后文。\n`;
        const once = format(text);
        const lines = once.split('\n');
        deepEqual(
          lines.slice(2, -3).map((line) => cellsOf(line).map((part) => part.replace(/^:?-+:?$/, '-'))),
          rows.map((line) => cellsOf(line).map((part) => part.replace(/^:?-+:?$/, '-'))),
        );
        ok(once.startsWith('前文。\n\n') && once.endsWith('\n\n后文。\n'));
        equal(format(once), once);
      }),
    );
  });
});

describe('converting tables', () => {
  /** What the reader makes of a table, without where it stands. */
  const reading = ({ columns, rows }: IndicatorTable) => ({
    columns: columns.map(({ role, year, of }) => ({ role, year, of })),
    rows: rows.map(({ number, category, group, name, unit, attribute, damaged, values }) => ({
      ...{ number, category, group, name, unit, attribute, damaged },
      values: values.flatMap(({ column, cell: { text } }) => (text === '' ? [] : [`${column}: ${text}`])),
    })),
  });
  const convert = (text: string, at = 0) => {
    const plan = parse(text);
    const { start } = plan.tables[at]!.range;
    const edit = convertTable(plan, { start, end: start });
    return edit && applyEdits(text, [edit]);
  };

  for (const name of fixtureNames.filter((one) => !/pipe|quoted/.test(one))) {
    it(`reads ${name} again as it was`, () => {
      const text = fixture(name);
      const converted = convert(text)!;
      const [before, after] = [parse(text).tables[0]!, parse(converted).tables[0]!];
      equal(after.form, 'pipe');
      deepEqual(reading(after), reading(before));
      equal(format(converted), converted);
    });
  }

  it('joins the header, repeats no category and keeps empty cells', () => {
    const lines = convert(fixture('html.plan.md'))!.split('\n');
    const header = lines.findIndex((line) => line.startsWith('| 类别'));
    deepEqual(
      lines.slice(header, header + 4).map((line) =>
        line
          .slice(2, -2)
          .trim()
          .split(/ *\| */),
      ),
      [
        ['类别', '指标', '', '单位', '2005年', '规划目标 2010年', '规划目标 年均增长（%）[累计]', '属性'],
        lines[header + 1]!.slice(2, -2).split(' | '),
        ['经济增长', '地区生产总值', '', '亿元', '145', '244.3', '11', '预期性'],
        ['', '人均地区生产总值', '', '元', '9860', '16170', '10.4', '预期性'],
      ],
    );
  });

  it('leaves a row that lost a cell as it is, to be seen', () => {
    const text = fixture('tabs.plan.txt').replace('\t17\t空气质量', '17\t空气质量');
    const converted = convert(text)!;
    match(converted, /^\| 17 +\| +空气质量/m);
    deepEqual(
      parse(converted)
        .tables[0]!.rows.filter(({ damaged }) => damaged)
        .map(({ name }) => name),
      ['空气质量优良天数比例'],
    );
  });

  it('stays in its box, parted from the text', () => {
    const rows = ['指标\t2025年\t2030年', '城镇化率（%）\t56\t60', '森林|林木覆盖率（%）\t61\t62'];
    const text = ['> **专栏 1　主要指标**', ...rows.map((row) => `> ${row}`), '> 注：略。', ''].join('\r\n');
    deepEqual(convert(text)!.split('\r\n').slice(1, -1), [
      '>',
      '> | 指标                  | 2025年 | 2030年 |',
      '> | --------------------- | -----: | -----: |',
      '> | 城镇化率（%）         |     56 |     60 |',
      '> | 森林\\|林木覆盖率（%） |     61 |     62 |',
      '>',
      '> 注：略。',
    ]);
  });

  it('is not offered for Markdown tables, nor where a comment stands within', () => {
    equal(convert(fixture('pipe.plan.md')), null);
    const text = fixture('tabs.plan.txt').replace(
      '创新驱动\t',
      '<!-- guihua-disable table/row-shifted -->\n创新驱动\t',
    );
    equal(convert(text), null);
  });

  const row = fc.tuple(
    fc.constantFrom('城镇化率（%）', '森林覆盖率（%）', '旅游总收入（亿元）', '每千人口护士数（人）'),
    fc.constantFrom('—', '12.5', '48', '1,234'),
    fc.constantFrom('60.8', '≥90', '95以上', '完成省定目标', '—'),
    fc.constantFrom('［4.5］', '7%左右', '—', '[-2]'),
    fc.constantFrom('预期性', '约束性'),
  );

  it('loses no cell of any table', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), row), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.boolean(), (drawn, quoted) => {
        const lines = drawn.map(([opens, cells], at) =>
          [opens || at === 0 ? `类别${'甲乙丙丁'[at % 4]}` : '', at + 1, ...cells].join('\t'),
        );
        const all = ['类别\t序号\t指标名称\t2025年\t2030年\t年均增速［累计］\t属性', ...lines];
        const text = `表1　主要指标\n\n${all.map((line) => (quoted ? `> ${line}` : line)).join('\n')}\n`;
        deepEqual(reading(parse(convert(text)!).tables[0]!), reading(parse(text).tables[0]!));
      }),
    );
  });

  it('reads the tables of the real plans again as they were', function () {
    if (!plansAtHand) this.skip();
    for (const name of planFiles()) {
      const text = readPlan(name);
      for (const [at, before] of parse(text).tables.entries()) {
        if (before.role === 'other') continue;
        const converted = convert(text, at);
        if (converted === null) continue;
        deepEqual(reading(parse(converted).tables[at]!), reading(before), `${name}, table ${at}`);
      }
    }
  }).timeout(20_000);
});

describe('Enter in a table', () => {
  /** The text after Enter was typed at ‸ and what follows it was done. */
  const enter = (marked: string, typed = '\n') => {
    const at = marked.indexOf('‸');
    const text = marked.replace('‸', typed);
    return applyEdits(text, continueTable(parse(text), at + typed.length));
  };
  const head = '| 甲 | 乙 |\n| --- | --- |\n';

  it('begins the next row', () => {
    equal(enter(`${head}| 1 | 2 |‸\n`), `${head}| 1 | 2 |\n|  |  |\n`);
    equal(enter(`${head}| 1 | 2 |‸\n| 3 | 4 |\n`), `${head}| 1 | 2 |\n|  |  |\n| 3 | 4 |\n`);
  });

  it('begins it in the box, whether or not the editor has written the >', () => {
    const quoted = '> | 甲 | 乙 |\n> | --- | --- |\n> | 1 | 2 |';
    equal(enter(`${quoted}‸\n`), `${quoted}\n> |  |  |\n`);
    equal(enter(`${quoted}‸\n`, '\n> '), `${quoted}\n> |  |  |\n`);
  });

  it('gives a header its delimiter row', () => {
    equal(enter('| 甲 | 乙 |‸'), '| 甲 | 乙 |\n| --- | --- |\n|  |  |');
    equal(enter('| 甲 | 乙 |‸', '\r\n'), '| 甲 | 乙 |\r\n| --- | --- |\r\n|  |  |');
  });

  it('ends the table behind an empty row', () => {
    equal(enter(`${head}| 1 | 2 |\n|  |  |‸\n`), `${head}| 1 | 2 |\n\n\n`);
    equal(enter('> | 甲 |\n> | --- |\n> |  |‸\n', '\n> '), '> | 甲 |\n> | --- |\n>\n> \n');
  });

  it('does nothing elsewhere', () => {
    for (const text of [
      '正文。‸\n',
      `${head}| 1 ‸| 2 |\n`,
      `\`\`\`\n${head}| 1 | 2 |‸\n\`\`\`\n`,
      '| 甲 | 乙 |‸\n| --- | --- |\n',
    ])
      equal(enter(text), text.replace('‸', '\n'), text);
  });
});

describe('writing tables', () => {
  const pieces =
    '| ,|,\t,---,> ,指标名称,2025年,2030年,年均增速,城镇化率（%）,［4.5］,56,—,\n,\r\n,\n\n,<tr><td>,    ,\\,表1 主要指标,注：①略,①,\ufeff';
  const piece = fc.oneof(fc.constantFrom(...pieces.split(',')), fc.string({ maxLength: 3 }));
  const anyText = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(''));

  it('work on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = parse(text);
        equal(format(format(text)), format(text));
        for (let offset = 0; offset <= text.length; offset += 7) {
          applyEdits(text, continueTable(plan, offset));
          const edit = convertTable(plan, { start: offset, end: offset });
          if (edit) notEqual(applyEdits(text, [edit]), text);
        }
      }),
    );
  });
});
