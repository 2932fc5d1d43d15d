import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { documentSymbols } from '../../server/src/core/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/core/features/folding.ts';
import { outlineJson } from '../../server/src/core/features/outline-json.ts';
import { selectionRanges } from '../../server/src/core/features/selection.ts';
import { suppressHere, suppressInFile } from '../../server/src/core/features/suppress.ts';
import { fixAll } from '../../server/src/core/lint/fix-all.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { joinSources, splitEdits, withTexts } from '../../server/src/core/text/join.ts';
import { isInside } from '../../server/src/core/text/range.ts';
import { createSource, fileAt, filesOf, type Source } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';
import { manyFiles } from '../harness/many-files.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';

function joined(texts: readonly string[]): Source {
  const files = texts.map((text, at) => createSource(text, `${at}.plan.md`));
  return joinSources('guihua.json', 0, files);
}

/** A text cut in front of its chapters, or whatever lines the form finds. */
function cut(text: string, chapter: RegExp): string[] {
  const starts = [...text.matchAll(chapter)].map(({ index }) => index).filter((at) => at > 0);
  return [0, ...starts].map((start, at) => text.slice(start, starts[at]));
}

const resultOf = (source: Source) => lint(parsePlan(source), defaultSettings, library);
const rulesIn = (source: Source) =>
  resultOf(source).findings.map(({ rule, message }) => `${rule}: ${message}`);

const city = readFileSync(join(import.meta.dirname ?? __dirname, '../fixtures/clean/city.plan.md'), 'utf8');

describe('a plan of many files', () => {
  it('has no finding that the same plan in one file has not', () => {
    const files = cut(city, /^#{2,3} 第.+[篇章]　/gm);
    ok(files.length > 10);
    deepEqual(rulesIn(joined(files)), []);
    deepEqual(rulesIn(joined(files.map((text) => `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`))), []);
    deepEqual(rulesIn(joined(Object.values(manyFiles(39)).slice(1))), []);
  });

  it('counts its chapters over the files, and each finding lies in its file', () => {
    const texts = cut(city, /^### 第.+章　/gm).map((text) => text.replace('### 第七章', '### 第八章'));
    const source = joined(texts);
    const [gap, ...others] = resultOf(source).findings.filter(({ rule }) => rule.startsWith('outline/'));
    equal(others.length, 0);
    equal(
      fileAt(source, gap!.range.start).text,
      texts.find((text) => text.includes('推进乡村全面振兴\n\n####')),
    );
  });

  it('is shown file by file: a chapter stands at the top of its file, a 篇 ends with it', () => {
    const plan = parsePlan(joined(cut(city, /^### 第.+章　/gm)));
    const [, first, second] = filesOf(plan.source).map(({ uri }) => documentSymbols(plan, uri));
    deepEqual(
      first?.map(({ name }) => name),
      ['第一章　发展基础与环境'],
    );
    deepEqual(
      second?.map(({ name }) => name),
      ['第二章　总体要求与主要目标', '第二篇　壮大现代产业，增强发展动能'],
    );
    for (const { uri } of filesOf(plan.source)) {
      const part = plan.source.parts!.find(({ source }) => source.uri === uri)!;
      for (const { firstLine, lastLine } of foldingRanges(plan, uri)) {
        ok(plan.lines[firstLine]!.start >= part.range.start);
        ok(plan.lines[lastLine]!.end <= part.range.end);
      }
    }
  });

  it('is fixed file by file, and the fixes reach a fixed point', () => {
    const texts = cut(city, /^### 第.+章　/gm).map((text) => text.replace('### 第七章', '### 第7章'));
    const source = joined(texts);
    const { edits, text, fixed } = fixAll(source, defaultSettings, library);
    equal(fixed, 1);
    const files = splitEdits(source, edits);
    deepEqual(files.filter((file) => file.edits.length > 0).length, 1);
    const after = withTexts(
      source,
      files.map((file) => applyEdits(file.source.text, file.edits)),
    );
    equal(after.text, text);
    deepEqual(rulesIn(after), []);
  });
});

describe('comments in a plan of many files', () => {
  const comment = (words: string) => `<!-- guihua-${words} outline/title-duplicate -->\n\n`;
  const twice = [
    '# 某市规划\n',
    '## 第一章　总则\n\n甲。\n',
    '## 第二章　总则\n\n乙。\n',
    '## 第三章　总则\n\n丙。\n',
  ];
  const withComment = (at: number, words: string, place: 'top' | 'end') =>
    twice.map((text, index) => {
      if (index !== at) return text;
      return place === 'top' ? comment(words) + text : `${text}\n${comment(words)}`;
    });
  const duplicates = (texts: readonly string[]) => {
    const source = joined(texts);
    return resultOf(source)
      .findings.filter(({ rule }) => rule === 'outline/title-duplicate')
      .map(({ range }) => fileAt(source, range.start).uri);
  };

  it('speak of their own file', () => {
    deepEqual(duplicates(twice), ['2.plan.md', '3.plan.md']);
    deepEqual(duplicates(withComment(2, 'disable-file', 'end')), ['3.plan.md']);
    deepEqual(duplicates(withComment(2, 'disable', 'top')), ['3.plan.md']);
    deepEqual(duplicates(withComment(1, 'disable', 'end')), ['2.plan.md', '3.plan.md']);
    deepEqual(duplicates(withComment(1, 'disable-next-line', 'end')), ['2.plan.md', '3.plan.md']);
  });

  it('are written into the file of the finding', () => {
    const source = joined(twice);
    const plan = parsePlan(source);
    const finding = resultOf(source).findings.find(({ rule }) => rule === 'outline/title-duplicate')!;
    for (const edits of [suppressHere(plan, finding), suppressInFile(plan, finding)]) {
      const files = splitEdits(source, edits).map((file) => applyEdits(file.source.text, file.edits));
      ok(files[2]!.startsWith('<!-- guihua-disable'), files[2]);
      deepEqual(duplicates(files), ['3.plan.md']);
    }
  });

  it('do not join front matter to the text: each file may have its own', () => {
    const matter = '---\nauthor: 发展改革委\n---\n\n';
    deepEqual(rulesIn(joined(twice.map((text) => matter + text))).length, rulesIn(joined(twice)).length);
  });
});

describe('any files', () => {
  const line = fc.constantFrom(
    '## 第一章　总则',
    '## 第3章 产业',
    '### 第一节　依据',
    '第二篇 民生',
    '',
    '甲，乙;丙。见第二章第一节和专栏3。',
    '> **专栏 1　工程**',
    '> 强基工程。',
    '| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |',
    '| 1 | 城镇化率（%） | 58 | 63 | 预期性 |',
    '---',
    '<!-- guihua-disable -->',
    '<!-- guihua-enable -->',
    '— 12 —',
    '## 目录',
    '- 第一章　总则',
    '推动产业升级，',
    '[1] 注释',
  );
  const text = fc
    .tuple(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', '\ufeff'),
    )
    .map(([lines, lineBreak, mark]) => mark + lines.join(lineBreak));
  const draft = fc.array(text, { minLength: 1, maxLength: 5 }).map(joined);

  it('are read without failure, and what is said of a file lies in it', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const plan = parsePlan(source);
        const result = resultOf(source);
        deepEqual(result.failed, []);
        outlineJson(plan, null);
        for (const { source: file, range } of source.parts!) {
          for (const { firstLine, lastLine } of foldingRanges(plan, file.uri))
            ok(plan.lines[firstLine]!.start >= range.start && plan.lines[lastLine]!.end <= range.end);
          for (const symbol of documentSymbols(plan, file.uri)) ok(isInside(symbol.selectionRange, range));
          for (const step of selectionRanges(plan, range.start, range)) ok(isInside(step, range));
        }
      }),
    );
  });

  it('are fixed to the same text as the whole, and once is enough', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const { edits, text: fixed } = fixAll(source, defaultSettings, library);
        const files = splitEdits(source, edits).map((file) => applyEdits(file.source.text, file.edits));
        const after = withTexts(source, files);
        equal(after.text, fixed);
        deepEqual(fixAll(after, defaultSettings, library).edits, []);
      }),
      { numRuns: 60 },
    );
  });
});

describeWithPlans('the reference documents, cut at their chapters', () => {
  for (const name of planFiles()) {
    it(`${name} has the findings of the whole`, () => {
      const text = readPlan(name);
      const files = cut(text, /^第.{1,3}章[ 　\t].{2,30}$/gm);
      const source = joined(files);
      deepEqual(rulesIn(source), rulesIn(createSource(text)));
    });
  }
});
