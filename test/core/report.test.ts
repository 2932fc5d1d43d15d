import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildReport } from '../../server/src/core/report/build.ts';
import type { ReviewFinding, ReviewReport } from '../../server/src/core/report/model.ts';
import { isoDay } from '../../server/src/core/report/words.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';
import { checked, reportOn } from '../harness/report.ts';

const root = join(import.meta.dirname ?? __dirname, '../..');
const sample = readFileSync(join(root, 'samples/岚川市十五五规划纲要.plan.md'), 'utf8');

const findingsIn = ({ parts }: ReviewReport): ReviewFinding[] =>
  parts.flatMap(({ chapters }) => chapters.flatMap(({ findings }) => findings));

const onlyIn = (text: string): ReviewFinding => {
  const findings = findingsIn(reportOn(text));
  equal(findings.length, 1, JSON.stringify(findings));
  return findings[0]!;
};

const draft = (body: string) => `# 云汐市国民经济和社会发展第十五个五年规划纲要\n\n${body}`;
const gap = draft('## 第一章　总体要求\n\n坚持稳中求进。\n\n## 第三章　现代产业\n\n做强装备制造。\n');

describe('the review report, as data', () => {
  it('tells every finding of the sample once, chapter by chapter', () => {
    const report = reportOn(sample);
    const [part] = report.parts;
    const told = part!.chapters
      .filter(({ findings }) => findings.length > 0)
      .map(({ part: above, title, findings }) => [above, title, findings.map(({ rule }) => rule)]);
    deepEqual(told, [
      [null, '目录', ['toc/mismatch']],
      ['第一篇　立足新起点，开启新征程', '第二章　总体要求与主要目标', ['indicator/cumulative-mismatch']],
      [
        '第三篇　统筹城乡发展，守护绿水青山',
        '第六章　优化空间格局',
        ['text/stale-period', 'box/number-duplicate'],
      ],
      ['第三篇　统筹城乡发展，守护绿水青山', '第七章　推进乡村全面振兴', ['outline/number-gap']],
      ['第三篇　统筹城乡发展，守护绿水青山', '第八章　推动绿色低碳转型', ['box/empty']],
      [
        '第四篇　增进民生福祉，保障规划落实',
        '第九章　办好民生实事',
        ['outline/heading-format', 'note/undefined'],
      ],
    ]);
    deepEqual(
      findingsIn(report).map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    deepEqual(report.counts, { error: 0, warning: 7, information: 1, hint: 0 });
    ok(part!.chapters.some(({ title, findings }) => title.startsWith('第十章') && findings.length === 0));
  });

  it('quotes the sentence with the faulty words in it', () => {
    const found = findingsIn(reportOn(sample)).find(({ rule }) => rule === 'note/undefined')!;
    deepEqual(found.quotation, {
      before: '推动优质医疗资源下沉，建设五个紧密型医共体',
      marked: '[6]',
      after: '，统一人员、药品和信息管理，让常见病在县域内得到解决。',
    });
    equal(found.line, 310);
    deepEqual(found.section, ['第二节　提升医疗和养老服务']);
  });

  it('quotes a row of a table as cells, and shows what the fix makes of it', () => {
    const found = findingsIn(reportOn(sample)).find(({ rule }) => rule === 'indicator/cumulative-mismatch')!;
    deepEqual(found.quotation, {
      before: '经济发展 ｜ 6 ｜ 常住人口城镇化率（%） ｜ 58.2 ｜ 63 ｜ ',
      marked: '［4.6］',
      after: ' ｜ 预期性',
    });
    const { change, others } = found.suggestion!;
    deepEqual([change?.old, change?.new, others], ['4.6', '4.8', 0]);
    match(change!.before, /^…｜ 63 ｜ ［$/);
    deepEqual(found.related, [], 'the numbers beside it stand in the row that is quoted');
  });

  it('counts the places that a fix changes elsewhere', () => {
    const { suggestion, related } = onlyIn(
      draft('## 第一章　总体要求\n\n坚持稳中求进，产业见第三章。\n\n## 第三章　现代产业\n\n做强装备制造。\n'),
    );
    deepEqual(suggestion, {
      title: '改为“第二章”',
      change: { before: '第', old: '三', new: '二', after: '章　现代产业' },
      others: 1,
    });
    deepEqual(
      related.map(({ line }) => line),
      [3],
    );
  });

  it('gives the tables of indicators with the findings at their rows', () => {
    const [part] = reportOn(sample).parts;
    const [review, targets] = part!.tables;
    equal(review!.caption, '专栏1　“十四五”规划主要指标完成情况');
    deepEqual(targets!.columns, ['2025年', '2030年', '年均增速［累计］']);
    const row = targets!.categories[0]!.rows[5]!;
    deepEqual(
      [row.number, row.name, row.unit, row.attribute, row.findings],
      [6, '常住人口城镇化率', '%', '预期性', [{ number: 2, severity: 'warning' }]],
    );
    deepEqual(row.cells.at(-1), { text: '［4.6］', faulty: true });
    equal(
      targets!.categories.flatMap(({ rows }) => rows).filter(({ findings }) => findings.length > 0).length,
      1,
    );
  });

  it('says what was checked, what was left out and what the draft was held against', () => {
    const suppressed = gap.replace(
      '## 第三章',
      '<!-- guihua-disable-next-line outline/number-gap -->\n\n## 第三章',
    );
    const [part] = reportOn(suppressed, { rules: { 'box/empty': 'off' } }).parts;
    const { ran, off, failed, suppressed: dropped, plans } = part!.scope;
    ok(ran > 50);
    deepEqual([off, failed, dropped, plans.length], [['专栏是空的', '与参考规划雷同的段落'], [], 1, 4]);
    deepEqual(part!.rules, []);
    const [stated] = reportOn(gap, { rules: { 'outline/number-gap': 'error' } }).parts;
    equal(stated!.counts.error, 1);
    deepEqual(
      stated!.groups.map(({ name }) => name),
      ['篇章节'],
    );
    match(stated!.rules[0]!.why, /。$/);
  });

  it('lists the references that lead nowhere', () => {
    const [part] = reportOn(gap.replace('稳中求进', '稳中求进（见第八章）')).parts;
    const { total, resolved, troubled } = part!.references;
    deepEqual([total, resolved], [1, 0]);
    deepEqual([troubled[0]!.line, troubled[0]!.text], [5, '第八章']);
    match(troubled[0]!.message, /没有“第八章”/);
  });

  it('keeps drafts apart', () => {
    const report = buildReport([checked('甲.plan.md', gap), checked('乙.plan.md', '正文。\n')], '2030-01-09');
    deepEqual(
      report.parts.map(({ name, title, counts }) => [name, title, counts.warning]),
      [
        ['甲.plan.md', '云汐市国民经济和社会发展第十五个五年规划纲要', 1],
        ['乙.plan.md', '乙.plan.md', 0],
      ],
    );
  });

  it('knows the day of the caller', () => {
    equal(isoDay(new Date(2030, 0, 9, 23, 59)), '2030-01-09');
  });

  it('loses no finding, whatever the text', () => {
    const pieces = [
      '第一章 ',
      '第三章　产业',
      '\n',
      '\n\n',
      '# ',
      '> ',
      '专栏2 ',
      '| ',
      '目录',
      '[3]',
      '。',
      '见第九章',
      '表',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
        assertWhole(chosen.join(''));
      }),
      { numRuns: 200 },
    );
  });

  function assertWhole(text: string): void {
    const one = checked('草案.plan.md', text);
    const findings = findingsIn(buildReport([one], '2030-01-09'));
    deepEqual(
      findings.map(({ number }) => number),
      one.result.findings.map((_, at) => at + 1),
    );
    for (const { quotation } of findings) {
      const { before, marked, after } = quotation;
      ok(before.length + marked.length + after.length < 500);
      ok(!/[\r\n|]/.test(before + marked + after));
    }
  }

  describeWithPlans('on published plans', () => {
    for (const name of planFiles()) it(name, () => assertWhole(readPlan(name)));
  });
});
