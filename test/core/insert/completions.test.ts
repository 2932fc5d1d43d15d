import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertions } from '../../../server/src/core/features/insert/completions.ts';
import type { Insertion } from '../../../server/src/core/features/insert/insertion.ts';
import { plainWords, snippetOf } from '../../../server/src/core/features/insert/piece.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { applyEdits, replace } from '../../../server/src/core/text/edit.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { findingsOf } from '../../harness/lint.ts';

const city = readFileSync(
  join(import.meta.dirname ?? __dirname, '../../fixtures/clean/city.plan.md'),
  'utf8',
);

/** The cursor stands at ‸. */
function offered(marked: string, unasked = false): { text: string; found: Insertion[] } {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { text, found: insertions(parsePlan(createSource(text)), offset, null, unasked) };
}

const labels = (marked: string, unasked?: boolean) =>
  offered(marked, unasked).found.map(({ label }) => label);

function taken(marked: string, label: string): string {
  const { text, found } = offered(marked);
  const one = found.find((candidate) => candidate.label.startsWith(label));
  ok(one, `${label} is not offered, but ${found.map((other) => other.label)}`);
  return applyEdits(text, [replace(one.range, plainWords(one.pieces)), ...one.others]);
}

const draft =
  '# 岚川市规划纲要\n\n## 第一章　发展基础\n\n成绩显著。\n\n‸\n\n## 第二章　总体要求\n\n稳中求进。\n';

describe('what can be inserted where a line begins', () => {
  it('is offered by name, in Chinese and in Latin letters', () => {
    deepEqual(labels(draft.replace('‸', '章‸')), ['第二章']);
    deepEqual(labels(draft.replace('‸', '## 章‸')), ['第二章']);
    deepEqual(labels(draft.replace('‸', 'jie‸')), ['第一节']);
    deepEqual(labels(draft.replace('‸', '表‸')), ['表1　目标表', '表1　回顾表']);
    deepEqual(labels(draft.replace('‸', '回顾‸')), ['表1　回顾表']);
    deepEqual(labels(draft.replace('‸', 'z‸')), []);
    equal(labels(draft).length, 8);
  });

  it('is not offered unasked on an empty line, within a line, nor in the 目录', () => {
    deepEqual(labels(draft, true), []);
    deepEqual(labels(draft.replace('‸', '章‸程')), []);
    deepEqual(labels(draft.replace('‸', '本章‸')), []);
    deepEqual(labels('## 目录\n\n- 第一章　总则\n\n章‸\n\n- 第二章　总则\n\n## 第一章　总则\n').length, 1);
    deepEqual(labels('## 目录\n\n- 第一章　总则\n‸\n- 第二章　总则\n\n## 第一章　总则\n'), []);
  });

  it('says what it follows, and what has to be counted on', () => {
    const [chapter] = offered(draft.replace('‸', '章‸')).found;
    equal(chapter?.detail, '接在“第一章　发展基础”之后；其后已有第二章等，插入后须重新编号');
    const [section] = offered(draft.replace('‸', '节‸')).found;
    equal(section?.detail, '“第一章　发展基础”的第一节');
    const [part] = offered(draft.replace('‸', '篇‸')).found;
    equal(part?.detail, '前面还没有篇');
    deepEqual(labels(`${draft.replace('‸', '')}\n## 名词解释\n\n[1]甲：乙。\n\n注‸`), []);
  });

  it('is set as the others are', () => {
    ok(taken(draft.replace('‸', '章‸'), '第二章').includes('\n\n## 第二章　题目\n\n\n\n## 第二章'));
    ok(taken(draft.replace('‸', '节‸'), '第一节').includes('\n\n### 第一节　题目\n'));
    const plain = '第1章 发展基础\n\n成绩显著。\n\n章‸\n';
    ok(taken(plain, '第2章').includes('\n第2章 题目\n'));
    ok(taken('\ufeff篇‸', '第一篇').startsWith('\ufeff## 第一篇　题目'));
    ok(taken(draft.replace('‸', '章‸').replaceAll('\n', '\r\n'), '第二章').includes('题目\r\n\r\n'));
  });

  it('in the city draft begins anew in each chapter and counts boxes on', () => {
    const behind = (words: string, typed: string) => city.replace(words, `${words}\n\n${typed}‸`);
    const first = '“十四五”规划确定的主要指标总体完成，具体情况见专栏1。';
    deepEqual(labels(behind(first, '节')), ['第二节']);
    deepEqual(labels(behind(first, '专栏')), ['专栏1（整块）']);
    deepEqual(labels(behind('稳定达到Ⅱ类，2025年空气质量', '章')), []);
  });

  it('leaves no finding but that of an empty section', () => {
    const before = city.replace('## 名词解释', '‸\n\n## 名词解释');
    for (const [typed, label] of [
      ['专栏', '专栏'],
      ['图', '图'],
      ['注', '脚注'],
    ] as const) {
      const text = taken(before.replace('‸', `${typed}‸`), label);
      deepEqual(
        findingsOf(text)
          .filter(({ severity }) => severity !== 'hint')
          .map(({ message }) => message),
        [],
      );
    }
  });

  it('in a box is a table within the box', () => {
    const text = taken('> **专栏 1　指标**\n>\n> 目标表‸', '表1');
    ok(text.split('\n').every((line) => line.startsWith('>')));
    equal(parsePlan(createSource(text)).tables[0]?.role, 'targets');
    deepEqual(labels('> **专栏 1　指标**\n>\n> 章‸'), []);
  });

  it('has the years of the draft', () => {
    const text = taken('# 岚川市国民经济和社会发展第十四个五年规划纲要\n\n表‸', '表1　目标表');
    ok(text.includes('表1　“十四五”时期经济社会发展主要指标'));
    ok(text.includes('| 2020年 | 2025年 |'));
    const review = taken('# 岚川市国民经济和社会发展第十五个五年规划纲要\n\n回顾表‸', '表1　回顾表');
    ok(review.includes('表1　“十四五”规划主要指标完成情况'));
    const [table] = parsePlan(createSource(review)).tables;
    deepEqual([table?.role, table?.baseYear, table?.targetYear], ['review', 2020, 2025]);
  });

  it('below a table is its note', () => {
    const table =
      '| 指标名称 | 2025年 | 2030年 |\n| --- | ---: | ---: |\n| 森林覆盖率（%） | 50 | 52 |\n\n注‸';
    deepEqual(labels(table), ['注：［］内为五年累计数。', '脚注[^1]']);
  });

  it('is a snippet for editors that know them', () => {
    equal(
      snippetOf(['$', { field: 'a}' }, ' | ', { field: '预期性', choices: ['预期性', '约束性'] }]),
      ['\\$', '{1:a\\}} | ', '{2|预期性,约束性|}', '0'].join('$'),
    );
  });
});
