import { deepEqual, equal, ok } from 'node:assert/strict';
import { library } from '../harness/library.ts';
import {
  accept,
  accepted,
  around,
  asked,
  completionsIn,
  labels,
  official,
  typed,
} from '../harness/reference-completion.ts';

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
