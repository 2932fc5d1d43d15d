import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TocSettings } from '../../../server/src/core/config/settings.ts';
import { writeToc } from '../../../server/src/core/features/toc/write-toc.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { longestRise } from '../../../server/src/core/text/longest-rise.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { defectsOf } from '../../harness/defects.ts';
import { findingsOf } from '../../harness/lint.ts';
import { describeWithPlans, planFiles, readPlan } from '../../harness/plans.ts';

const clean = join(import.meta.dirname ?? __dirname, '../../fixtures/clean');

const edits = (text: string, settings: TocSettings = {}) => writeToc(parsePlan(createSource(text)), settings);
const write = (text: string, settings?: TocSettings) => applyEdits(text, edits(text, settings));
const tocFindings = (text: string) =>
  findingsOf(text).flatMap(({ rule, message }) => (rule.startsWith('toc/') ? [message] : []));

/** Nothing is left for the rules to find, or for a second time to write. */
function assertWritten(text: string, settings: TocSettings = {}): string {
  const written = write(text, settings);
  assert.deepEqual(tocFindings(written), []);
  assert.deepEqual(edits(written, settings), []);
  return written;
}

const body = `## 第一章　发展基础

成绩显著。

### 第一节　成效

持续向好。

### 第二节　问题

短板不少。

## 第二章　总体要求

稳中求进。
`;

const draft = (toc: string, text = body) => `# 岚川市规划纲要\n\n${toc}\n\n${text}`;

describe('目录', () => {
  it('is written in the recommended form behind title and preface', () => {
    assert.equal(
      assertWritten(`# 岚川市规划纲要\n\n本纲要说明目标。\n\n${body}`),
      `# 岚川市规划纲要\n\n本纲要说明目标。\n\n## 目录\n\n- 第一章　发展基础\n  - 第一节　成效\n  - 第二节　问题\n- 第二章　总体要求\n\n${body}`,
    );
  });

  it('stands before the first heading whatever surrounds it', () => {
    assert.match(assertWritten(body), /^## 目录\n\n- 第一章/);
    assert.match(assertWritten(`\ufeff${body}`), /^\ufeff## 目录\n\n- 第一章/);
    assert.match(assertWritten(`引言\n${body}`), /^引言\n\n## 目录\n\n- 第一章/);
    const withReturns = assertWritten(`# 规划纲要\n\n${body}`.replaceAll('\n', '\r\n'));
    assert.doesNotMatch(withReturns, /[^\r]\n/);
  });

  it('is not written where there is nothing to list', () => {
    for (const text of ['', '\n', '只有一段话。', '# 岚川市规划纲要\n']) assert.deepEqual(edits(text), []);
  });

  it('lists 一、 in a report, which has no chapters', () => {
    assert.match(
      assertWritten('# 政府工作报告\n\n一、工作回顾\n\n成绩显著。\n\n二、总体要求\n\n稳中求进。\n'),
      /## 目录\n\n- 一、工作回顾\n- 二、总体要求\n\n一、/,
    );
  });

  it('that is up to date is left alone', () => {
    for (const toc of [
      '## 目录\n\n- 第一章　发展基础\n- 第二章　总体要求',
      '目录\n\n第一章　发展基础……………1\n第二章　总体要求……………12',
      '目　录\n\n第一章　发展 基础\t1\n\n第二章　总体要求\t12',
    ])
      assert.deepEqual(edits(draft(toc)), []);
  });

  it('follows titles, numbers and order by changing only those characters', () => {
    const text = draft('目录\n\n第一章 基础……1\n  第一节 成效……1\n  第二节 短板……3\n第三章 总体要求……5');
    assert.deepEqual(
      edits(text).map(({ range, newText }) => [text.slice(range.start, range.end), newText]),
      [
        ['', '发展'],
        ['短板', '问题'],
        ['三', '二'],
      ],
    );
    assertWritten(text);
  });

  it('takes in what is missing as the others are set, with × for the page that nobody knows', () => {
    assert.ok(
      assertWritten(draft('目录\n\n第一章 发展基础……1\n　　第一节 成效……1\n第二章 总体要求……5')).includes(
        '第一章 发展基础……1\n　　第一节 成效……1\n　　第二节 问题……×\n第二章 总体要求……5\n',
      ),
    );
    assert.ok(
      assertWritten(draft('目录\n\n第二章 总体要求（5）')).includes(
        '第一章 发展基础（×）\n第二章 总体要求（5）\n',
      ),
    );
  });

  it('keeps the blank lines between entries', () => {
    const spaced = assertWritten(draft('目录\n\n第一章 发展基础\t1\n\n第九章 别处\t2\n\n第三章 虚构\t4'));
    assert.ok(spaced.includes('目录\n\n第一章 发展基础\t1\n\n第二章 总体要求\t×\n\n##'));
  });

  it('loses what has no heading, and keeps 前言 and 附件', () => {
    const toc = '目录\n\n前言……1\n第一章 发展基础……2\n第七章 虚构……3\n第二章 总体要求……5\n附件……9';
    assert.ok(
      assertWritten(draft(toc)).includes(
        '目录\n\n前言……1\n第一章 发展基础……2\n第二章 总体要求……5\n附件……9\n',
      ),
    );
  });

  it('keeps the page of an entry that moves or changes its level', () => {
    const toc = '目录\n\n第一章 发展基础\t2\n第二节 问题\t4\n第一节 成效\t4\n第三节 总体要求\t5';
    assert.ok(
      assertWritten(draft(toc)).includes(
        '目录\n\n第一章 发展基础\t2\n第一节 成效\t4\n第二节 问题\t4\n第二章 总体要求\t5\n\n##',
      ),
    );
  });

  it('has × where the page of an entry that moves would go back', () => {
    const toc = '目录\n\n第二章 总体要求\t5\n第一章 发展基础\t2\n第一节 成效\t2\n第二节 问题\t3';
    assert.ok(assertWritten(draft(toc)).includes('第二节 问题\t3\n第二章 总体要求\t5\n\n##'));
    const back = '目录\n\n第二章 总体要求\t2\n第一章 发展基础\t5\n第一节 成效\t5\n第二节 问题\t6';
    assert.ok(assertWritten(draft(back)).includes('第二节 问题\t6\n第二章 总体要求\t×\n\n##'));
  });

  it('lists the levels that are asked for', () => {
    const both = draft(
      '## 目录\n\n- 第一章　发展基础\n  - 第一节　成效\n  - 第二节　问题\n- 第二章　总体要求',
    );
    assert.ok(
      assertWritten(both, { levels: ['chapter'] }).includes(
        '目录\n\n- 第一章　发展基础\n- 第二章　总体要求\n\n##',
      ),
    );
    const one = draft('## 目录\n\n- 第一章　发展基础\n- 第二章　总体要求');
    assert.equal(assertWritten(one, { levels: ['chapter', 'section'] }), both);
  });

  it('keeps pages, leaves them out, or puts × in their place', () => {
    const toc = draft('目录\n\n第一章 发展基础……1\n第二章 总体要求……5');
    assert.equal(assertWritten(toc, { pages: 'keep' }), toc);
    assert.equal(assertWritten(toc, { pages: 'none' }), toc.replace('……1', '').replace('……5', ''));
    assert.equal(
      assertWritten(toc, { pages: 'placeholder' }),
      toc.replace('……1', '……×').replace('……5', '……×'),
    );
    const list = draft('## 目录\n\n- 第一章　发展基础\n- 第二章　总体要求');
    assert.ok(assertWritten(list, { pages: 'placeholder' }).includes('- 第一章　发展基础……×\n'));
  });

  it('lets links follow', () => {
    const toc = '## 目录\n\n- [第一章　基础](#第一章基础)\n- [第二章　总体要求](#第二章总体要求)';
    assert.ok(assertWritten(draft(toc)).includes('- [第一章　发展基础](#第一章发展基础)\n'));
  });

  it('leaves notes at headings out', () => {
    const text = body.replace('发展基础', '发展基础[1]');
    assert.match(write(text), /- 第一章　发展基础\n/);
  });

  it('that cannot be read is written anew', () => {
    for (const remains of [
      '目录',
      '## 目录\n\n- ',
      '目录\n\n发展基础....................1\n总体要求....................2',
      '## 目录\n\n- 第一章　发展基础\n\n（以下略）……………………\n\n- 第二章　总体要求',
    ]) {
      const written = assertWritten(draft(remains));
      assert.equal(
        parsePlan(createSource(written)).toc?.entries.length,
        remains.includes('- 第一章') ? 2 : 4,
        written,
      );
      assert.equal(written.match(/总体要求/g)?.length, 2, written);
    }
  });

  it('keeps lists of boxes by theme, which are in no order', () => {
    const boxes = ['专栏1　甲工程', '专栏2　乙行动', '专栏3　丙工程'];
    const text = `${body}\n${boxes.map((title) => `> **${title}**\n>\n> 内容。\n`).join('\n')}`;
    const toc =
      '目录\n\n第一章 发展基础\t1\n第二章 总体要求\t2\n\n工程专栏目录\n\n专栏1 甲工程\t1\n专栏3 丙项目\t3\n\n行动专栏目录\n\n专栏2 乙行动\t3';
    assert.equal(assertWritten(draft(toc, text)), draft(toc.replace('丙项目', '丙工程'), text));
  });

  it('puts right every defect of a clean draft', () => {
    const text = readFileSync(join(clean, 'city.plan.md'), 'utf8');
    let tested = 0;
    for (const defect of defectsOf(text)) {
      if (!defect.rules.some((rule) => rule.startsWith('toc/'))) continue;
      assert.equal(write(defect.text), text, defect.name);
      tested++;
    }
    assert.ok(tested > 100, String(tested));
  });

  it('of any clean draft can be taken away and comes again', () => {
    for (const name of readdirSync(clean)) {
      const written = assertWritten(readFileSync(join(clean, name), 'utf8'));
      assert.deepEqual(findingsOf(written), [], name);
    }
    const text = readFileSync(join(clean, 'city.plan.md'), 'utf8');
    const { range } = parsePlan(createSource(text)).toc!;
    assert.equal(write(text.slice(0, range.start) + text.slice(range.end + 2)), text);
  });

  it('moves as few entries as can be', () => {
    assert.deepEqual(longestRise([3, 1, 2, 9, 4, 5]), [1, 2, 4, 5]);
    assert.deepEqual(longestRise([]), []);
  });
});

describeWithPlans('目录 of the reference plans', () => {
  const wishes: TocSettings[] = [
    {},
    { pages: 'none' },
    { pages: 'placeholder' },
    { levels: ['part', 'chapter'] },
    { levels: ['chapter', 'section', 'box'], pages: 'none' },
  ];
  for (const name of planFiles()) {
    it(`${name} is without a finding afterwards, and is not written twice`, () => {
      const text = readPlan(name);
      for (const wish of wishes) assertWritten(text, wish);
    });
  }
});
