import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from 'markdownlint/sync';
import { readsLikePlan } from '../../server/src/core/features/recognize.ts';
import { buildReport } from '../../server/src/core/report/build.ts';
import { htmlReport } from '../../server/src/core/report/html/page.ts';
import { markdownReport } from '../../server/src/core/report/markdown/report.ts';
import { assertHeadings, assertSelfContained, elementsOf } from '../harness/html.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';
import { checked, reportOn } from '../harness/report.ts';

const root = join(import.meta.dirname ?? __dirname, '../..');
const sample = readFileSync(join(root, 'samples/岚川市十五五规划纲要.plan.md'), 'utf8');

/** Everything in it that could be taken for markup. */
const hostile = `# <script>alert(1)</script> & "五年规划" '纲要' *云汐*\u0000

## 第一章　<img src=x onerror=alert(1)>

- 坚持 \`稳中\` | 求进[^9]</blockquote>。\u202e

## 第三章　</section>[链接](javascript:alert(1))

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | <b>城镇化率</b>（%） | 58.2 | 63 | ［4.6］ | "预期性" |
`;

const drafts: readonly [string, string][] = [
  ['the sample', sample],
  ['a draft full of markup', hostile],
  ['an empty text', ''],
  ['a text without headings', '正文一句。\n'],
];

describe('the review report as HTML', () => {
  const pageOf = (text: string) => htmlReport(reportOn(text));

  for (const [name, text] of drafts)
    it(`${name}: one file, well formed, without anything that runs or is loaded`, () => {
      assertSelfContained(pageOf(text));
      assertHeadings(pageOf(text));
    });

  it('several drafts: a part for each', () => {
    const page = htmlReport(
      buildReport(
        drafts.map(([name, text]) => checked(name, text)),
        '2030-01-09',
      ),
    );
    assertSelfContained(page);
    assertHeadings(page);
    const parts = elementsOf(page).filter(({ attributes }) => attributes.get('class') === 'part');
    equal(parts.length, drafts.length);
    match(page, /<h1>4 个文稿<\/h1>/);
  });

  it('shows words of the draft as words', () => {
    const page = pageOf(hostile);
    match(page, /&lt;img src=x onerror=alert\(1\)&gt;/);
    doesNotMatch(page, /[\u0000\u202e]/);
  });

  it('says in Chinese what it is, when it was made and what was found', () => {
    const page = pageOf(sample);
    match(page, /<html lang="zh-CN">/);
    match(page, /<time datetime="2030-01-09">2030年1月9日<\/time>/);
    match(page, /<dd>7 处警告，1 处信息<\/dd>/);
    match(page, /<mark>［4\.6］<\/mark>/);
    match(page, /<del>4\.6<\/del>.*<ins>4\.8<\/ins>/);
    match(page, /▲ 警告/);
  });

  it('draws a bar for each chapter with findings, and says the same in words', () => {
    const page = pageOf(sample);
    const drawn = elementsOf(page).filter(({ tag }) => tag === 'svg');
    equal(drawn.length, 6);
    ok(drawn.every(({ attributes }) => attributes.get('role') === 'img'));
    match(page, /<title>第九章　办好民生实事：1 处警告，1 处信息<\/title>/);
  });

  it('names what each head of a table stands for', () => {
    const heads = elementsOf(pageOf(sample)).filter(({ tag }) => tag === 'th');
    ok(heads.length > 40);
    ok(heads.every(({ attributes }) => /^(col|row|rowgroup)$/.test(attributes.get('scope') ?? '')));
  });

  it('says so where nothing was found', () => {
    match(pageOf('正文一句。\n'), /<p>没有发现问题。<\/p>/);
  });

  describeWithPlans('of published plans', () => {
    for (const name of planFiles())
      it(name, () => {
        assertSelfContained(pageOf(readPlan(name)));
        assertHeadings(pageOf(readPlan(name)));
      });
  });
});

describe('the review report as Markdown', () => {
  const textOf = (text: string) => markdownReport(reportOn(text));

  /** Lines are as long as sentences are, and two chapters may have the same kind of fault. */
  const config = { default: true, MD013: false, MD024: false, MD026: false, MD060: false };

  for (const [name, text] of drafts)
    it(`${name}: nothing that a Markdown linter minds`, () => {
      const { report } = lint({ strings: { report: textOf(text) }, config });
      deepEqual(
        report!.map(({ lineNumber, ruleNames, errorDetail }) => [lineNumber, ruleNames[0], errorDetail]),
        [],
      );
    });

  it('is not taken for the plan it speaks of', () => {
    ok(readsLikePlan(sample, '笔记.md'));
    ok(!readsLikePlan(textOf(sample), '笔记.md'));
  });

  it('points out the faulty words in the quotation', () => {
    const text = textOf(sample);
    match(text, /^# 审校报告：岚川市/);
    match(text, /^#### 2\. ▲ 警告　累计值与基期、目标不符$/m);
    match(text, /^> 经济发展 ｜ 6 ｜ 常住人口城镇化率（%） ｜ 58\.2 ｜ 63 ｜ `［4\.6］` ｜ 预期性$/m);
    match(text, /^- 建议：改为“4\.8”：.*`4\.6`.* → .*`4\.8`/m);
    match(text, /^\| 创新驱动 \| 7 \|/m);
  });

  it('shows words of the draft as words', () => {
    const text = textOf(hostile);
    match(text, /\\<img src=x onerror=alert\(1\)\\>/);
    doesNotMatch(text, /(?<!\\)<|[\u0000\u202e]/);
  });
});
