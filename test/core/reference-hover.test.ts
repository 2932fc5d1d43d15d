import { equal, ok } from 'node:assert/strict';
import { referenceHover } from '../../server/src/core/features/reference-hover.ts';
import { referring, resolved } from '../harness/referring.ts';

function hover(words: string, text = referring): string | undefined {
  const { plan, references } = resolved(text);
  return referenceHover(plan, references, text.indexOf(words) + 1)?.markdown;
}

describe('the hover of a reference', () => {
  for (const [name, form] of [
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['BOM', (text: string) => `\ufeff${text}`],
  ] as const) {
    it(`shows a section with where it stands and its first lines (${name})`, () => {
      equal(
        hover('第二章第一节“', form(referring)),
        [
          '**第一节　推动制造业升级**',
          '第二篇 › 第二章',
          '> 发展\\*农机\\*装备，详见第二章第九节。\n>\n> 培育链主企业。\n>\n> 支持技术改造。',
        ].join('\n\n'),
      );
    });
  }

  it('shows a box, a table, a figure', () => {
    equal(
      hover('专栏1，'),
      '**专栏1　制造业重点工程**\n\n第二篇 › 第二章 › 第二节\n\n> 农机强链工程。建设研发基地。',
    );
    equal(hover('表1，'), '**表1　主要指标**\n\n第二篇 › 第二章 › 第二节');
    equal(hover('图1。'), '**图1　空间格局示意图**\n\n第二篇 › 第二章 › 第二节');
  });

  it('shows the sections of a chapter that begins with one', () => {
    const text = referring.replace('按第二章第一节、', '按第二章、');
    equal(
      hover('第二章、', text),
      '**第二章　产业体系**\n\n第二篇\n\n> 第一节　推动制造业升级\n>\n> 第二节　发展服务业',
    );
  });

  it('shows an indicator as its row does, in short', () => {
    equal(
      hover('第2项指标'),
      '**森林覆盖率**（%）\n\n第 2 项 · 约束性\n\n- 2025年 **52.3** → 2030年 **52.8**\n- 推算：52.8 − 52.3 = 0.5 个百分点',
    );
  });

  it('shows what a note explains', () => {
    equal(hover('[1]。'), '约束性指标：必须完成的指标。');
  });

  it('shows a plan of the library, and where in it', () => {
    const plan = hover('永州市国民经济')!;
    ok(
      plan.startsWith(
        '**《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》**\n\n2021—2025年 · 来源：',
      ),
    );
    const section = hover('第十六章第一节')!;
    ok(section.startsWith(plan));
    ok(section.endsWith(' › 第十六章　统筹推进基础设施建设 › 第一节　畅通综合交通网'), section);
    ok(hover('专栏15')!.includes('第十六章第一节 › 专栏15　'), hover('专栏15'));
  });

  it('shows the figures of an indicator of the library, and what is wrong with the reference', () => {
    const shown = hover('常住人口城镇化率”')!.split('\n\n');
    equal(shown[2], '经济发展 · 第 8 项 · 常住人口城镇化率');
    equal(
      shown[3],
      [
        '| 2020年 | 2025年 | 年均增速 \\[累计\\] | 单位 | 属性 |',
        '| --- | --- | --- | --- | --- |',
        '| 46.94 | 54 | - | % | 预期性 |',
      ].join('\n'),
    );
    ok(shown[4]?.startsWith('⚠ 《永州市'), shown[4]);
  });

  it('says what is wrong where there is no such place', () => {
    equal(
      hover('第二章第九节'),
      '⚠ 本文没有“第二章第九节”，最接近的是第二章第二节“发展服务业”、第二章第一节“推动制造业升级”。请改指现有的篇章节，或补上缺少的内容。',
    );
    equal(
      hover('[2]', `${referring.replace('约束性[1]', '约束性[1][2]')}`),
      '⚠ 注释标记\\[2\\]没有对应的释义。请在“名词解释”中补上第2条，或核对标记的编号。',
    );
  });

  it('is nothing on other words', () => {
    equal(hover('培育链主'), undefined);
  });
});
