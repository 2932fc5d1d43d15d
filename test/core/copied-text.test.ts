import assert from 'node:assert/strict';
import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import { typos } from '../../server/src/core/library/typos.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { WordFinder } from '../../server/src/core/text/word-finder.ts';
import { findingsOf } from '../harness/lint.ts';
import { readMarked } from '../harness/marked.ts';

/** The marked places of the sentence, in a draft of 岚川市 for 2026 to 2030, are what the rule finds there. */
function finds(rule: string, sentence: string, settings: Settings = defaultSettings): void {
  it(sentence, () => {
    const { text, expected } = readMarked(inDraft(sentence));
    assert.deepEqual(
      findingsOf(text, { settings })
        .filter((finding) => finding.rule === rule)
        .map(({ range }) => text.slice(range.start, range.end)),
      expected.map(({ range }) => text.slice(range.start, range.end)),
    );
  });
}

function inDraft(sentence: string): string {
  return `# 岚川市国民经济和社会发展第十五个五年规划纲要

## 第一章　“十四五”时期发展成就

“十四五”时期，全市经济总量由2020年的1610亿元增加到2025年的2186亿元，到2025年底，高速铁路通达所有县城。

## 第二章　主要目标

${sentence}
`;
}

describe('text/stale-period', () => {
  for (const sentence of [
    '⟦“十四五”⟧时期，我们将坚持创新驱动。',
    '今后五年，是⟦“十四五”⟧时期，我们要坚持创新驱动。',
    '力争到⟦“十四五”⟧末，建成省级园区2个。',
    '⟦十四五⟧期间，新增城镇就业15万人。',
    '为实现⟦“十四五”⟧规划和二〇三五年远景目标而奋斗。',
    '到⟦2025年⟧，森林覆盖率达到52%。',
    '⟦2023年⟧底前完成入河排污口整治。',
    '力争⟦2025年⟧产值达到300亿元。',
    '常住人口城镇化率较“十四五”提高4.8个百分点。',
    '森林覆盖率比“十四五”末提高0.5个百分点。',
    '“十四五”以来，全市共改造老旧小区214个。',
    '“十四五”时期完成了三项改革。',
    '落实国家“十四五”规划，做好与省“十四五”重点项目的衔接。',
    '落实《岚川市“十四五”交通运输发展规划》，到2030年高速公路达到300公里。',
    '深入开展“九五”普法。',
    '预计到2025年底，地区生产总值达到2186亿元。',
    '经济总量由2020年提高到2025年的水平之上再增长三成。',
    '截至2025年，全市有园区5个；2025年常住人口城镇化率为58.2%。',
    '国务院提出，到2025年全面完成改造。',
    '| 指标 | 到2025年 |\n| --- | --- |\n| “十四五”时期 | 1 |',
  ])
    finds('text/stale-period', sentence);

  it('holds the draft to the period that the project states', () => {
    const text = '# 某县养老服务规划\n\n## 主要目标\n\n到2027年，床位达到900张。力争到2025年，建成网络。\n';
    const stale = (period: Settings['period']) =>
      findingsOf(text, { settings: { ...defaultSettings, period } }).filter(
        ({ rule }) => rule === 'text/stale-period',
      );
    assert.equal(stale(null).length, 0);
    assert.equal(stale({ ordinal: 15, baseYear: 2025, targetYear: 2030 }).length, 1);
    assert.equal(stale({ ordinal: 15, baseYear: 2023, targetYear: 2027 }).length, 0);
  });
});

describe('text/other-place', () => {
  for (const sentence of [
    '奋力建设现代化新⟦永州⟧。',
    '推动平安⟦益阳⟧、法治⟦益阳⟧建设。',
    '谱写新时代⟦衡阳⟧新篇章。',
    '到2030年，⟦岳阳市⟧将成为区域中心城市。',
    '把⟦永州⟧打造成为区域物流中心。',
    '支持⟦桃江县⟧、安化县发展竹产业。',
    '⟦零陵区⟧重点发展文化旅游。',
    '中共⟦永州市⟧委、市政府的坚强领导是根本保证。',
    '与永州、郴州共建产业园区，对接岳阳港，打通岚川—衡阳—永州通道。',
    '周边城市竞相发展，衡阳加快建设省域副中心城市。',
    '学习借鉴永州经验，承接衡阳产业转移。',
    '落实《永州市国土空间规划》。',
    '推进益阳至岚川高速公路和衡阳路改造。',
    '组织企业赴岳阳楼区参展，湖南县域经济和街道县级平台协同发展。',
    '建设岳阳林纸集团岚川基地，引进衡阳师范学院分校。',
    '融入长株潭，联动永州、衡阳建设旅游圈。',
  ])
    finds('text/other-place', sentence);

  it('is silent in drafts of the city itself, of its counties, of the province, and of nobody', () => {
    const places = ['永州市', '零陵区', '永州市某某区', '祁阳县', '湖南省', ''];
    for (const place of places) {
      const text = `# ${place}国民经济和社会发展第十五个五年规划纲要\n\n奋力建设现代化新永州。\n`;
      assert.ok(!findingsOf(text).some(({ rule }) => rule === 'text/other-place'), place);
    }
  });
});

describe('a heading that was left of another plan', () => {
  it('is mended together with the 目录', () => {
    const draft = (period: string, place: string) => `# 岚川市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　“${period}”时期主要目标
- 第二章　建设平安${place}

## 第一章　“${period}”时期主要目标

居民收入稳步增长。

## 第二章　建设平安${place}

防范各类风险。
`;
    const text = draft('十四五', '永州');
    const edits = findingsOf(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    assert.equal(applyEdits(text, edits), draft('十五五', '岚川'));
  });

  it('names what else of the city stands in the paragraph', () => {
    const found = findingsOf(inDraft('建设现代化新永州，支持永州高新区发展。')).find(
      ({ rule }) => rule === 'text/other-place',
    );
    assert.equal(found?.related?.length, 1);
  });
});

describe('text/term', () => {
  const terms = [
    { preferred: '常住人口城镇化率', forbidden: ['城镇化水平', '城镇化率'], note: '与统计公报一致' },
  ];
  for (const sentence of [
    '⟦城镇化水平⟧不断提高，“⟦城镇化率⟧”达到60%。',
    '常住人口城镇化率达到60%。',
    '《关于提高城镇化水平的意见》提出“提高城镇化水平”。',
  ])
    finds('text/term', sentence, { ...defaultSettings, terms });

  it('gives the note, and leaves to itself what is a typo as well', () => {
    const settings = {
      ...defaultSettings,
      terms: [{ preferred: '账户', forbidden: ['帐户'], note: '见规范' }],
    };
    const found = findingsOf(inDraft('完善个人帐户。'), { settings }).filter(({ rule }) =>
      rule.startsWith('text/t'),
    );
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['text/term'],
    );
    assert.match(found[0]!.message, /见规范/);
  });
});

describe('text/typo', () => {
  for (const sentence of [
    '认真⟦布署⟧，发布署名文章。',
    '⟦按装⟧电梯，按装机容量、按装配率考核。',
    '⟦截止⟧2025年底，报名截止2025年6月。',
    '发展⟦渡假⟧酒店，轮渡假日加开班次。',
    '建立⟦台帐⟧，搭台帐篷由主办方提供。',
    '毕竟争先不易，维护公平⟦竟争⟧。',
    '促进社会平安祥和。',
    '执行《银行帐户管理办法》。',
    '其它、其他，渡过难关，反应情况，凸显优势，一律不论。',
  ])
    finds('text/typo', sentence);

  it('names each word once, with a source, and no right word is wrong', () => {
    const wrong = typos.map((typo) => typo.wrong);
    assert.equal(new Set(wrong).size, wrong.length);
    const finder = new WordFinder(wrong);
    for (const { right, source } of typos) {
      assert.deepEqual(finder.find(right), [], right);
      assert.match(source, /^《.+》/);
    }
  });
});

describe('a text that names a city again and again', () => {
  it('has findings of bounded size', () => {
    const text = `# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n## 第一章　目标\n\n${'建设新永州'.repeat(2000)}。\n`;
    const found = findingsOf(text).filter(({ rule }) => rule === 'text/other-place');
    assert.ok(found.length > 1000);
    assert.ok(found.every(({ related = [] }) => related.length <= 10));
  });
});
