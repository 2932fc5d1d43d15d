import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { compareWithLibrary, type SubjectStatus } from '../../server/src/core/features/library-comparison.ts';
import { emptyLibrary } from '../../server/src/core/library/library.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';

const compare = (text: string, against = library) =>
  compareWithLibrary(parsePlan(createSource(text)), against, null);

const title = '# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n';

/** A draft with chapters and sections; what begins with 第…节 is one. */
const draft = (...headings: string[]) =>
  title +
  headings.map((heading) => `${/^第.+节/.test(heading) ? '###' : '##'} ${heading}\n\n正文。\n`).join('\n');

const targets = (...rows: string[]) =>
  [
    `${title}## 第一章　主要目标\n\n表1　“十五五”时期主要指标\n`,
    '| 指标名称 | 单位 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');

function subject(text: string, name: string) {
  const found = compare(text).subjects.rows.find((row) => row.name === name);
  ok(found, `${name} is not compared`);
  return found;
}

describe('a draft beside the reference plans: subjects', () => {
  it('that all treat and the draft lacks come first, with the headings of the others', () => {
    const { rows, plans } = compare(draft('第一章　推动科技创新')).subjects;
    const order: SubjectStatus[] = ['missing', 'smaller', 'shared', 'own', 'some'];
    const places = rows.map(({ status }) => order.indexOf(status));
    deepEqual(places, [...places].sort());
    const consumption = rows.find(({ name }) => name === '消费')!;
    equal(consumption.status, 'missing');
    deepEqual(
      consumption.references.map(({ level, headings }, at) => [plans[at], level, headings[0]!.label]),
      [
        ['益阳“十四五”', 'section', '第十二章第二节'],
        ['岳阳“十四五”', 'section', '第四章第二节'],
        ['永州“十四五”', 'section', '第十五章第二节'],
        ['衡阳“十四五”', 'section', '第八章第二节'],
      ],
    );
    equal(consumption.explanation, '4 个参考规划都设节；草稿没有。');
  });

  it('that all but one treat are usual as well', () => {
    const { status, explanation } = subject(draft('第一章　推动科技创新'), '改革');
    equal(status, 'missing');
    equal(explanation, '4 个参考规划中的 3 个设章，岳阳“十四五”没有；草稿没有。');
  });

  it('that the draft treats have its heading and its place', () => {
    const {
      status,
      draft: own,
      explanation,
    } = subject(draft('第一章　发展基础', '第二章　创新发展', '第一节　促进充分就业'), '就业');
    equal(status, 'shared');
    equal(own.level, 'section');
    deepEqual(
      own.headings.map(({ label, title, range }) => [label, title, range?.start.line]),
      [['第二章第一节', '促进充分就业', 10]],
    );
    match(explanation, /；草稿设节：第二章第一节　促进充分就业。$/);
  });

  it('that are a chapter in the others and a section in the draft are said to be smaller', () => {
    const { status, explanation } = subject(
      draft('第一章　美好家园', '第一节　改善环境质量'),
      '生态环境保护',
    );
    equal(status, 'smaller');
    equal(explanation, '4 个参考规划都设章；草稿只设节：第一章第一节　改善环境质量。');
  });

  it('that the draft only mentions lower down are missing, with the place', () => {
    const text = `${draft('第一章　创新发展', '第一节　打基础')}\n（一）建设交通强市\n\n正文。\n`;
    const { status, draft: own, explanation } = subject(text, '交通');
    equal(status, 'missing');
    equal(own.mention?.title, '建设交通强市');
    match(explanation, /草稿没有设章或节，只在“（一）建设交通强市”提到。$/);
  });

  it('that no reference plan treats are the draft’s own', () => {
    const { status, explanation } = subject(draft('第一章　发展海洋经济'), '海洋');
    equal(status, 'own');
    equal(explanation, '参考规划都没有为它设章或节，只有草稿设了。');
  });

  it('a chapter says more than its part, and a title of one subject more than one of three', () => {
    const { draft: own } = subject(
      draft('第一篇　开放云汐', '第一章　改革开放和消费', '第二章　扩大对外开放'),
      '对外开放',
    );
    deepEqual(
      own.headings.map(({ label }) => label),
      ['第二章', '第一章', '第一篇'],
    );
  });

  it('are read off a special plan that counts 一、（一）', () => {
    const { level, headings } = subject(`${title}一、优化消费环境\n\n正文。\n\n二、（略）\n`, '消费').draft;
    deepEqual([level, headings[0]?.label], ['chapter', '一、']);
  });

  it('are not compared where the draft has no chapters', () => {
    const { notice, rows } = compare(`${title}还没有写。\n`).subjects;
    deepEqual([notice, rows], ['草稿还没有篇、章、节标题，主题无从比较。', []]);
  });
});

describe('a draft beside the reference plans: indicators', () => {
  const compareTable = (...rows: string[]) => compare(targets(...rows)).indicators;

  it('that all have and the draft has not, by any of their names', () => {
    const { missing, plans } = compareTable('城镇化率 | % | 50 | 60 | ［10］ | 预期性');
    deepEqual(plans, ['益阳“十四五”', '岳阳“十四五”', '永州“十四五”']);
    const names = missing.map(({ name }) => name);
    ok(names.includes('对外贸易依存度'));
    ok(!names.includes('常住人口城镇化率'));
    const share = missing.find(({ name }) => name === '最终消费支出对GDP贡献率')!;
    equal(share.explanation, '3 个参考规划中的 2 个列入目标表（益阳“十四五”没有），草稿没有。');
    deepEqual(share.references, [
      null,
      { unit: '%', attribute: '预期性', target: '62', value: '62 %' },
      { unit: '%', attribute: '预期性', target: '55', value: '55 %' },
    ]);
  });

  it('come with what is printed: a growth where that is the target, no unit behind words', () => {
    const { missing } = compareTable('城镇化率 | % | 50 | 60 | ［10］ | 预期性');
    const valuesOf = (of: string) =>
      missing.find(({ name }) => name === of)!.references.map((found) => found?.value);
    deepEqual(valuesOf('研发经费投入增长'), ['12 %', '15 %', '>13 %']);
    deepEqual(valuesOf('单位GDP二氧化碳排放降低'), ['完成省定目标', '完成省下达任务', '完成省定目标']);
  });

  it('have the growth of an amount where it stands beside it', () => {
    const names = (growth: string) =>
      compareTable(`地区生产总值 | 亿元 | 1000 | 1300 | ${growth} | 预期性`).missing.map(({ name }) => name);
    ok(names('—').includes('地区生产总值增长'));
    ok(!names('6').includes('地区生产总值增长'));
  });

  it('in another unit of one dimension, and of another', () => {
    const [thousandth] = compareTable('能源综合生产能力 | 吨标准煤 | 1 | 2 | — | 约束性').differing;
    deepEqual(
      thousandth?.references.map((found) => found?.unitDiffers),
      ['scale', 'scale', 'scale'],
    );
    match(
      thousandth?.explanations[0] ?? '',
      /^单位：草稿用“吨标准煤”，.+用“万吨标准煤”；是同一种量，数值要换算后再比。$/,
    );
    const [people] = compareTable('常住人口城镇化率 | 万人 | 1 | 2 | — | 预期性').differing;
    equal(people?.references[0]?.unitDiffers, 'dimension');
  });

  it('with another attribute, naming who differs', () => {
    const [row] = compareTable('每千人口拥有执业（助理）医师数 | 人 | 3 | 4 | ［1］ | 预期性').differing;
    deepEqual(row?.explanations, ['属性：草稿用“预期性”，益阳“十四五”用“约束性”。']);
    equal(row?.range.start.line, 8);
    deepEqual([row?.target, row?.value], ['4', '4 人']);
    deepEqual(
      row?.references.map((found) => found?.attributeDiffers),
      [true, false, false],
    );
  });

  it('that do not say a unit or attribute do not differ', () => {
    deepEqual(compareTable('每千人口拥有执业（助理）医师数 | | 3 | 4 | ［1］ | ').differing, []);
  });

  it('leave out the plan whose tables are lost, and say so', () => {
    const { remark } = compareTable('城镇化率 | % | 50 | 60 | ［10］ | 预期性');
    equal(remark, '衡阳“十四五”的文本没有留下规划目标表，指标只与其余 3 个参考规划比较。');
  });

  it('are not compared where the draft has no targets', () => {
    const { notice, missing, differing } = compare(draft('第一章　创新发展')).indicators;
    deepEqual([notice, missing, differing], ['草稿还没有规划目标表，指标无从比较。', [], []]);
  });
});

describe('a draft beside the reference plans: which plans', () => {
  const plansBeside = (name: string) => compare(`# ${name}\n\n## 第一章　创新发展\n`).plans;
  const others = ['岳阳“十四五”', '永州“十四五”', '衡阳“十四五”'];

  it('are all but the draft’s own', () => {
    const own = compare('# 益阳市国民经济和社会发展第十四个五年规划纲要\n\n## 第一章　创新发展\n');
    deepEqual(own.plans, others);
    equal(own.remarks[0], '益阳“十四五”与草稿同地同期，不参加对照。');
    deepEqual(plansBeside('湖南省益阳市“十四五”规划纲要'), others);
  });

  it('are all for another period, and for a county of the same place', () => {
    equal(plansBeside('益阳市国民经济和社会发展第十五个五年规划纲要').length, 4);
    equal(plansBeside('益阳市资阳区国民经济和社会发展第十四个五年规划纲要').length, 4);
  });

  it('may be none', () => {
    const { plans, remarks, subjects, indicators } = compare(draft('第一章　创新发展'), emptyLibrary);
    deepEqual([plans, remarks], [[], []]);
    equal(subjects.notice, '没有可以对照章节的参考规划。');
    equal(indicators.notice, '没有带规划目标表的参考规划可以对照。');
  });
});

describeWithPlans('the reference documents beside the library', () => {
  for (const name of planFiles()) {
    it(`${name} has what it treats`, () => {
      const { plans, subjects } = compare(readPlan(name));
      ok(plans.length >= 3);
      // A plan that is itself a reference lacks little of what is usual among them; a report has no chapters like theirs.
      const missing = subjects.rows.filter(({ status }) => status === 'missing');
      ok(plans.length === 4 || missing.length < 12, missing.map((row) => row.name).join('、'));
    });
  }
});
