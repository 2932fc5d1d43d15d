import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertSkeleton, newSkeleton } from '../../server/src/core/features/skeleton.ts';
import { skeletonLevels } from '../../server/src/core/features/skeleton-nodes.ts';
import { rewriteTitle } from '../../server/src/core/features/skeleton-titles.ts';
import { importText } from '../../server/src/core/library/import-text.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';
import { findingsOf } from '../harness/lint.ts';

const city = readFileSync(join(import.meta.dirname ?? __dirname, '../fixtures/clean/city.plan.md'), 'utf8');

/** 澜川市's plan to 2025, with two numbers that its printer got wrong. */
const published = `# 澜川市国民经济和社会发展第十四个五年规划纲要

## 第一章　“十三五”时期发展基础

成绩显著。

## 第三章　建设健康澜川

### 第一节　到2025年的目标

稳中求进。

> **专栏 4　澜川市重点工程**
>
> 强基工程。

### 第二节　2035年远景目标

再上台阶。
`;

const plan = importText({ text: published, sha256: 'x', source: 'x' });
assert.ok(typeof plan !== 'string', String(plan));

const messages = (text: string) =>
  findingsOf(text).flatMap(({ severity, message }) => (severity === 'hint' ? [] : [message]));

describe('the outline of a reference plan to start from', () => {
  it('takes 永州 for the short name of 永州市, not for a 州', () => {
    const period = { ordinal: 15, baseYear: 2025, targetYear: 2030 };
    const city = { ...plan, place: '永州市', places: [] };
    assert.equal(rewriteTitle('建设现代化新永州', city, period), '建设现代化新××');
    assert.equal(rewriteTitle('永州市重点工程', city, period), '××市重点工程');
  });

  it('has its titles, counted anew, each with where it comes from', () => {
    assert.equal(
      newSkeleton(plan, library, { deepest: 'box' }),
      `# ××市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　“十四五”时期发展基础
- 第二章　建设健康××
  - 第一节　到2030年的目标
  - 第二节　2035年远景目标

## 第一章　“十四五”时期发展基础

<!-- 待改写：题目取自澜川“十四五”规划第一章；其中的地名、规划期或年份已替换，请核对 -->

（待写）

## 第二章　建设健康××

<!-- 待改写：题目取自澜川“十四五”规划第三章；其中的地名、规划期或年份已替换，请核对 -->

### 第一节　到2030年的目标

<!-- 待改写：题目取自澜川“十四五”规划第三章第一节；其中的地名、规划期或年份已替换，请核对 -->

<!-- 待改写：题目取自澜川“十四五”规划专栏4；其中的地名、规划期或年份已替换，请核对 -->

> **专栏 1　××市重点工程**
>
> （待写）

### 第二节　2035年远景目标

<!-- 待改写：题目取自澜川“十四五”规划第三章第二节 -->

（待写）

`,
    );
  });

  it('goes as deep as it is asked to', () => {
    const kinds = (deepest: (typeof skeletonLevels)[number]) =>
      new Set(parsePlan(createSource(newSkeleton(plan, library, { deepest }))).nodes.map(({ kind }) => kind));
    assert.deepEqual(kinds('chapter'), new Set(['chapter']));
    assert.deepEqual(kinds('section'), new Set(['chapter', 'section']));
  });

  it('is of the period that is asked for', () => {
    const period = { ordinal: 14, baseYear: 2020, targetYear: 2025 };
    assert.equal(rewriteTitle('“十四五”的澜川市到2025年', plan, period), '“十四五”的××市到2025年');
    assert.match(newSkeleton(plan, library, { deepest: 'chapter', period }), /^# ××市.*第十四个五年/);
  });

  it('goes into a draft, counts on, and the 目录 follows', () => {
    const at = city.indexOf('\n\n## 名词解释');
    for (const [form, change] of [
      ['LF', (text: string) => text],
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ] as const) {
      const text = change(city);
      const offset = change(city.slice(0, at)).length;
      const draft = parsePlan(createSource(text));
      const edits = insertSkeleton(draft, offset, plan, library, { deepest: 'box' });
      assert.equal(edits.length, 2, form);
      const after = applyEdits(text, edits);
      assert.deepEqual(messages(after), [], form);
      assert.match(after, /### 第十一章　“十四五”时期发展基础\r?\n/);
      assert.match(after, / {2}- 第十二章　建设健康××\r?\n {4}- 第一节/);
      if (form === 'CRLF') assert.doesNotMatch(after, /[^\r]\n/);
    }
  });

  it('is nothing where a plan has no headings', () => {
    const empty = { ...plan, outline: [], boxes: [] };
    assert.equal(newSkeleton(empty, library, { deepest: 'box' }), '');
    assert.deepEqual(insertSkeleton(parsePlan(createSource('')), 0, empty, library, { deepest: 'box' }), []);
  });

  it('of every plan that comes with the program is without findings, and without its place and period', () => {
    for (const one of library.plans) {
      for (const deepest of skeletonLevels) {
        const text = newSkeleton(one, library, { deepest });
        assert.deepEqual(messages(text), [], one.id);
        const read = parsePlan(createSource(text));
        assert.ok(read.nodes.length > 5 && read.toc);
        const place = one.place.replace('市', '');
        for (const { title } of read.nodes) {
          assert.ok(!title.includes(place) && !title.includes('十三五'), title);
        }
      }
    }
  });
});
