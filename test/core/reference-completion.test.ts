import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ReferenceCompletion,
  referenceCompletions,
} from '../../server/src/core/features/reference-completion.ts';
import { numberSequences } from '../../server/src/core/model/sequence.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { resolveReferences } from '../../server/src/core/reference/resolve.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { formatChinese } from '../../server/src/core/text/numeral.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';
import { readMarked } from '../harness/marked.ts';

const official = '永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要';

/** With `line` as a paragraph of 第二章第一节. */
const around = (line: string) =>
  [
    '# 云汐市国民经济和社会发展第十五个五年规划纲要',
    '',
    '## 目录',
    '',
    '- 第一篇　打牢基础',
    '',
    `本规划与《${official}》（以下简称《永州纲要》）衔接。`,
    '',
    '## 第一篇　打牢基础',
    '',
    '### 第一章　发展环境',
    '',
    '优化环境。',
    '',
    '## 第二篇　重点任务',
    '',
    '### 第二章　建设现代化产业体系',
    '',
    '#### 第一节　推动制造业升级',
    '',
    '> **专栏 1　先进制造业“领航”工程**',
    '>',
    '> 产业链强基工程。建设三个中试基地。',
    '',
    line,
    '',
    '#### 第二节　发展现代服务业',
    '',
    '表1　主要指标',
    '',
    '| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |',
    '| ---: | --- | --- | ---: | ---: | --- |',
    '| 1 | 森林覆盖率 | % | 53.9 | 54.5 | 约束性 |',
    '| 2 | 常住人口城镇化率 | % | 60 | 65 | 预期性 |',
    '',
    '图1　空间格局示意图',
    '',
    '### 第三章　增进民生福祉',
    '',
    '#### 第一节　促进就业',
    '',
    '扩大就业。',
    '',
    '> **专栏 2　就业行动**',
    '>',
    '> 技能培训行动。培训劳动者。',
    '',
    '附表1　项目清单',
    '',
  ].join('\n');

function completionsIn(marked: string, unasked = false) {
  const { text, cursor } = readMarked(marked);
  const items = referenceCompletions(parsePlan(createSource(text)), library, cursor!, unasked);
  return { text, items };
}

/** What is offered where the cursor stands in the paragraph; `asked` with Ctrl+Space. */
const asked = (line: string) => completionsIn(around(line)).items;
/** As soon as the last character is typed. */
const typed = (line: string) => completionsIn(around(line), true).items;
const labels = (items: readonly ReferenceCompletion[]) => items.map(({ label }) => label);

function accept(marked: string, label: string): string {
  const { text, items } = completionsIn(marked);
  const item = items.find((one) => one.label === label);
  ok(item, `${label} is not offered, but ${labels(items).join(' ')}`);
  return applyEdits(text, [item.edit]);
}

/** The paragraph, after a choice. */
function accepted(line: string, label: string): string {
  const at = around('‸').split('\n').indexOf('‸');
  return accept(around(line), label).split('\n')[at]!;
}

function referencesOf(text: string): readonly Reference[] {
  const plan = parsePlan(createSource(text));
  return resolveReferences(plan, library, numberSequences(plan));
}

const sections = [
  '第一篇',
  '第一章',
  '第二篇',
  '第二章',
  '第二章第一节',
  '第二章第二节',
  '第三章',
  '第三章第一节',
];

describe('completion of references to the draft itself', () => {
  it('offers parts, chapters and sections behind 第, then the indicators by their numbers', () => {
    const found = typed('见第‸');
    deepEqual(labels(found), [...sections, '第1项指标', '第2项指标']);
    const section = found[4]!;
    equal(section.title, '推动制造业升级');
    equal(section.place, '第二篇　重点任务 › 第二章　建设现代化产业体系 › 第一节　推动制造业升级');
    equal(accepted('见第‸。', '第二章第一节'), '见第二章第一节。');
  });

  it('goes on where the place above is named', () => {
    for (const line of ['见第二章第‸', '本章第‸', '见第二章“建设现代化产业体系”第‸', '见第二章中的第‸'])
      deepEqual(labels(typed(line)).slice(0, 2), ['第一节', '第二节'], line);
    deepEqual(labels(typed('见第三章第‸')), ['第一节', '第一节“促进就业”']);
    deepEqual(labels(asked('第一篇第‸')), ['第一章', '第一章“发展环境”']);
    equal(accepted('见第二章第‸，', '第二节“发展现代服务业”'), '见第二章第二节“发展现代服务业”，');
  });

  it('understands numbers of either kind and words of the title', () => {
    for (const line of ['见第三‸', '见第3‸', '见第３‸', '见第民生‸', '见第三章‸', '见第三章民生‸'])
      equal(labels(asked(line))[0], '第三章', line);
    deepEqual(labels(asked('见第制造‸')), ['第二章第一节', '第二章第一节“推动制造业升级”']);
    deepEqual(labels(asked('见第三章“‸”')), ['第三章“增进民生福祉”']);
    equal(accepted('见第三章“民生‸”。', '第三章“增进民生福祉”'), '见第三章“增进民生福祉”。');
    deepEqual(asked('见第一产业‸'), []);
    deepEqual(asked('见第九‸'), []);
  });

  it('offers boxes, tables and figures with their titles', () => {
    const boxes = ['专栏1', '专栏2', '专栏1“先进制造业‘领航’工程”', '专栏2“就业行动”'];
    deepEqual(labels(typed('见专栏‸')), boxes);
    deepEqual(labels(typed('通过专栏‸')), boxes);
    deepEqual(labels(asked('专栏里：专栏就业‸')), ['专栏2', '专栏2“就业行动”']);
    deepEqual(labels(typed('见表‸')), ['表1', '表1“主要指标”']);
    deepEqual(labels(typed('（表‸）')), ['表1', '表1“主要指标”']);
    deepEqual(labels(typed('如图‸')), ['图1', '图1“空间格局示意图”']);
    deepEqual(labels(typed('见附表‸')), ['附表1', '附表1“项目清单”']);
  });

  it('works in boxes and in cells of text', () => {
    equal(labels(asked('> 强链工程。见第三‸'))[0], '第三章');
    const table = '| 项目 | 依据 |\n| --- | --- |\n| 强链工程 | 见第‸ |';
    deepEqual(labels(typed(table)).slice(0, 8), sections);
  });

  it('tells chapters of the same number apart by their parts', () => {
    const text = ['甲', '乙']
      .map((part, at) => `## 第${'一二'.charAt(at)}篇　${part}\n\n### 第一章　${part}章\n\n内容。\n`)
      .join('\n');
    const marked = text.replace('内容。', '内容，见第‸。');
    deepEqual(labels(completionsIn(marked).items).slice(0, 4), [
      '第一篇',
      '第一章',
      '第二篇',
      '第二篇第一章',
    ]);
  });
});

describe('completion of references to the reference plans', () => {
  it('offers their official titles, and the names that the draft has introduced', () => {
    const found = typed('《‸》');
    equal(found[0]!.label, '永州纲要');
    equal(found.length, 6);
    ok(found.some(({ label, title }) => label === official && title === '永州市　“十四五”（2021—2025年）'));
    equal(found.at(-1)!.title, '本文稿');
    equal(accepted('依据《永州‸》。', official), `依据《${official}》。`);
    equal(accepted('依据《永州‸。', official), `依据《${official}》。`);
    const hengyang = library.find('hengyang-14')!.title;
    equal(accepted('《衡阳‸市规划》和《永州纲要》', hengyang), `《${hengyang}》和《永州纲要》`);
    deepEqual(labels(asked('《永州市“十四五”‸')), [official]);
    deepEqual(asked('《某某条例‸'), []);
  });

  it('goes on behind a title with chapters, boxes and indicators', () => {
    for (const line of [`《${official}》‸`, '《永州纲要》‸']) {
      const found = labels(typed(line));
      ok(
        found.includes('第十六章') && found.includes('专栏15') && found.includes('指标“常住人口城镇化率”'),
        line,
      );
      ok(!found.includes('第十六章第一节'));
    }
    ok(labels(asked('永州市“十四五”规划纲要‸')).includes('专栏15'));
    deepEqual(typed('永州市“十四五”规划纲要‸'), []);
    deepEqual(labels(typed('《永州纲要》第十六章第‸')).slice(0, 5), [
      '第一节',
      '第二节',
      '第三节',
      '第四节',
      '第五节',
    ]);
    ok(labels(typed('《永州纲要》的专栏‸')).includes('专栏15'));
    equal(labels(asked('《永州纲要》专栏15‸'))[0], '专栏15');
    equal(labels(asked('《永州纲要》指‸'))[0], '指标“地区生产总值增长”');
  });

  it('offers indicators by name, then what the plan prints for them', () => {
    equal(
      accepted('《永州纲要》提出的指标“城镇化‸”。', '指标“常住人口城镇化率”'),
      '《永州纲要》提出的指标“常住人口城镇化率”。',
    );
    const figures = ['2020年为46.94%', '2025年达到54%', '2015年为44.25%', '2020年目标为55%'];
    deepEqual(labels(typed('《永州纲要》指标“常住人口城镇化率”‸')), figures);
    deepEqual(labels(asked('《永州纲要》指标“常住人口城镇化率”2025‸')), ['2025年达到54%']);
    deepEqual(labels(asked('《永州纲要》指标“空气质量优良天数比率”2025‸')), ['2025年达到90%以上']);
    deepEqual(asked('指标“常住人口城镇化率”‸'), []);
  });

  it('has nothing for documents that no library has', () => {
    for (const line of ['《某某办法》‸', '《某某办法》第‸', '《某某办法》第一章第‸', '宪法第‸'])
      deepEqual(labels(asked(line)), [], line);
  });
});

describe('completion of references keeps quiet', () => {
  for (const line of [
    '第一、第‸',
    '推动第‸',
    '支持人大代‸',
    '支持人大代表‸',
    '发挥代表‸作用',
    '建设图‸',
    '，图‸',
    '绘制版图‸',
    '写好文章‸',
    '过好春节‸',
    '编好上篇‸',
    '所谓“‸”',
    '推动第二“‸”',
    '深化“放管服”‸',
    '《永州纲要》建设‸',
    '实现5‸',
    '，表‸',
    '### 完善机制，见第‸',
    '见‸',
  ])
    it(`at ${line}`, () => deepEqual(labels(typed(line)), []));

  it('in the 目录, headings, captions and cells for numbers', () => {
    const whole = around('');
    const at = (marked: string) => labels(completionsIn(marked).items);
    deepEqual(at(whole.replace('- 第一篇　打牢基础', '- 第‸')), []);
    deepEqual(at(whole.replace('　推动制造业升级', '　推动制造业升级见第‸')), []);
    deepEqual(at(whole.replace('表1　主要指标', '表1　主要指标见第‸')), []);
    deepEqual(at(whole.replace('| 1 | 森林', '| 第‸ | 森林')), []);
    deepEqual(at(whole.replace('| 53.9 |', '| 第‸ |')), []);
  });
});

describe('completion of a heading being typed', () => {
  it('offers the number that comes next', () => {
    deepEqual(labels(typed('#### 第‸')), ['第二节', '第三章', '第三篇']);
    deepEqual(labels(typed('第三‸')), ['第三章', '第三篇']);
    deepEqual(labels(typed('> **专栏‸**')), ['专栏2']);
    deepEqual(labels(typed('> 第‸')), []);
    deepEqual(labels(completionsIn(`${around('')}\n表‸`).items), ['表2']);
    deepEqual(labels(completionsIn(`${around('')}\n### 第‸`).items), ['第二节', '第四章', '第三篇']);
  });

  it('begins anew in a new chapter, and is set as the number before', () => {
    const text = '## 第一章　总则\n\n### 第1节  依据\n\n内容。\n\n## 第二章　目标\n\n### 第‸';
    equal(labels(completionsIn(text).items).join(), '第三章,第1节');
    equal(accept(text, '第1节').split('\n').at(-1), '### 第1节  ');
    equal(
      accept('> **专栏 1　工程**\n>\n> 内容。\n\n> **专栏‸**', '专栏2').split('\n').at(-1),
      '> **专栏 2　**',
    );
  });
});

describe('a reference that was completed', () => {
  const lines = [
    '见第‸',
    '见第二章第‸。',
    '本章第‸',
    '第二篇第‸',
    '见第三章“‸”',
    '见专栏‸所列',
    '见表‸',
    '见图‸',
    '见附表‸',
    '依据《‸》',
    ...library.plans.flatMap(({ title }) => [
      `《${title}》‸`,
      `《${title}》第‸`,
      `《${title}》（第‸`,
      `《${title}》提出的指标“‸”`,
    ]),
    '《永州纲要》第十六章第‸',
    '永州市“十四五”规划纲要‸',
  ];
  for (const line of lines) {
    it(`leads to its place: ${line}`, () => {
      const { items } = completionsIn(around(line));
      // 衡阳's published text has lost its tables.
      const hasNone = line.includes('衡阳') && line.includes('指标');
      equal(items.length === 0, hasNone);
      assertResolved(around(line));
    });
  }

  it('leads to its place, however the draft counts', () => {
    const shape = fc.record({
      parts: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      chaptersRestart: fc.boolean(),
      sectionsRestart: fc.boolean(),
      here: fc.nat(),
      before: fc.constantFrom('见第', '详见第一章第', '见第二篇第', '本章第', '见第一篇第一章第'),
    });
    fc.assert(
      fc.property(shape, ({ here, before, ...numbered }) => {
        const paragraphs = countedDraft(numbered);
        const at = here % paragraphs.length;
        assertResolved(
          [...paragraphs.slice(0, at + 1), `${before}‸。`, ...paragraphs.slice(at + 1)].join('\n\n'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('states what the plan prints', () => {
    let values = 0;
    for (const plan of library.plans) {
      for (const { label } of asked(`《${plan.title}》指标“‸”`)) {
        for (const [found] of assertResolved(around(`《${plan.title}》${label}‸`))) {
          values++;
          ok(found?.mention.type === 'indicator' && found.mention.value, `${label} states a value`);
        }
      }
    }
    ok(values > 200, `${values} values`);
  });
});

interface Counted {
  /** For each part its chapters' numbers of sections. */
  readonly parts: readonly (readonly number[])[];
  readonly chaptersRestart: boolean;
  readonly sectionsRestart: boolean;
}

/** Each heading with a paragraph behind it. */
function countedDraft({ parts, chaptersRestart, sectionsRestart }: Counted): string[] {
  let [chapter, section] = [0, 0];
  const text: string[] = [];
  parts.forEach((chapters, part) => {
    text.push(`## 第${formatChinese(part + 1)}篇　甲乙丙${part}\n\n坚持稳中求进。`);
    if (chaptersRestart) chapter = 0;
    chapters.forEach((sections, at) => {
      text.push(`### 第${formatChinese(++chapter)}章　丁戊己${part}之${at}\n\n推动协调发展。`);
      if (sectionsRestart) section = 0;
      for (let index = 0; index < sections; index++)
        text.push(`#### 第${formatChinese(++section)}节　庚辛${part}之${at}之${index}\n\n加快绿色发展。`);
    });
  });
  return text;
}

/** Whatever is accepted is read as a reference, and it and all others are in order. Gives what is new, choice by choice. */
function assertResolved(marked: string): Reference[][] {
  // The plans of the library have hundreds of places: for them one form is enough.
  const forms = /》.*‸|五”/.test(marked) ? [marked] : [marked, `\ufeff${marked.replaceAll('\n', '\r\n')}`];
  const [found] = forms.map((form) => {
    const { text, items } = completionsIn(form);
    const before = new Set(referencesOf(text).map(inWords));
    return items
      .filter(({ title }) => title !== '本文稿')
      .map(({ kind, label, title, edit }) => {
        const references = referencesOf(applyEdits(text, [edit]));
        deepEqual(references.filter(({ status }) => status !== 'resolved').map(inWords), [], label);
        const added = references.filter((one) => !before.has(inWords(one)));
        ok(added.length > 0, `${label} is read as a reference`);
        const target = added[0]!.target;
        if (kind === 'section' && title !== '')
          ok(target?.type === 'place' && target.place.title === title, label);
        return added;
      });
  });
  return found!;
}

/** All that tells one reference from another. */
function inWords({ kind, range, mention }: Reference): string {
  const quoted = [
    mention.type === 'section' && mention.steps.at(-1)?.title,
    mention.type === 'caption' && mention.title,
    mention.type === 'indicator' && mention.name,
    mention.type === 'indicator' && mention.value,
  ].map((one) => (one ? one.text : ''));
  return [kind, range.start, range.end, ...quoted].join(' ');
}
