import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { documentSymbols, type PlanSymbol } from '../../server/src/core/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/core/features/folding.ts';
import { definition, linkedAt } from '../../server/src/core/features/links.ts';
import { outlineJson } from '../../server/src/core/features/outline-json.ts';
import { isPlanFileName } from '../../server/src/core/features/plan-file-name.ts';
import { referenceHover } from '../../server/src/core/features/reference-hover.ts';
import { referenceLenses } from '../../server/src/core/features/reference-lenses.ts';
import { referencesJson } from '../../server/src/core/features/references-json.ts';
import { selectionRanges } from '../../server/src/core/features/selection.ts';
import { suppressHere, suppressInFile } from '../../server/src/core/features/suppress.ts';
import { matchesQuery, planSymbols } from '../../server/src/core/features/workspace-symbols.ts';
import type { Finding } from '../../server/src/core/lint/rule.ts';
import type { Plan } from '../../server/src/core/model/plan.ts';
import { numberSequences } from '../../server/src/core/model/sequence.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { resolveReferences } from '../../server/src/core/reference/resolve.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { Range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';
import { planFiles, plansAtHand, readPlan } from '../harness/plans.ts';

const parse = (text: string) => parsePlan(createSource(text));
const slice = (plan: Plan, { start, end }: Range) => plan.source.text.slice(start, end);

const draft = [
  '# 青浦湾市国民经济和社会发展第十五个五年规划纲要',
  '',
  '## 目录',
  '',
  '- 第一章　总体要求',
  '  - 第一节　形势',
  '- 第二章　产业布局',
  '  - 第一节　形势',
  '',
  '## 第一章　总体要求',
  '',
  '### 第一节　形势',
  '',
  '外部环境更趋复杂。他说：“发展是第一要务。”我们要抓住机遇，迎接挑战！',
  '',
  '## 第二章　产业体系',
  '',
  '### 第一节　形势',
  '',
  '> **专栏 1　重点工程**',
  '>',
  '> 产业链强基工程。',
  '>',
  '> | 指标 | 2030年 |',
  '> | --- | ---: |',
  '> | 研发强度（%） | 3.2 |',
  '>',
  '> 中试基地工程。',
  '',
].join('\n');

describe('document symbols', () => {
  it('name nodes as a reader would, without the letters of Markdown', () => {
    const names: string[] = [];
    const collect = (symbols: readonly PlanSymbol[], indent: string) => {
      for (const symbol of symbols) {
        names.push(indent + symbol.name);
        collect(symbol.children, `${indent}  `);
      }
    };
    const plan = parse(
      '## 第一章　总则\n\n一、总体要求\n\n甲。\n\n（一）指导思想\n\n乙。\n\n> **专栏　重点工程**\n>\n> 丙。\n',
    );
    collect(documentSymbols(plan), '');
    deepEqual(names, ['第一章　总则', '  一、总体要求', '    （一）指导思想', '      专栏　重点工程']);
  });
});

describe('workspace symbols', () => {
  it('know what they belong to', () => {
    const found = planSymbols(parse(draft)).find(({ kind }) => kind === 'box');
    equal(found?.name, '专栏1　重点工程');
    equal(found?.container, '第一节　形势');
  });

  it('are found by characters in their order', () => {
    ok(matchesQuery('专栏3　先进制造业', '专先'));
    ok(matchesQuery('第一章　RCEP 合作', 'rcep'));
    ok(matchesQuery('第一章　总体要求', '第一章 总体'));
    ok(matchesQuery('第一章', ''));
    ok(!matchesQuery('专栏3　先进制造业', '先专'));
    ok(!matchesQuery('专栏', '专专'));
  });
});

describe('plan files', () => {
  it('are known by their names', () => {
    const names = [
      'a.plan.md',
      'b.plan.txt',
      '某市十五五规划纲要（草案）.md',
      '十四五年规划.docx',
      '规划会议记录.md',
      'plan.md',
    ];
    deepEqual(names.filter(isPlanFileName), ['a.plan.md', 'b.plan.txt', '某市十五五规划纲要（草案）.md']);
  });
});

describe('the 目录', () => {
  it('leads to the heading, and the heading back to it', () => {
    const plan = parse(draft);
    const entry = linkedAt(plan, [], draft.indexOf('产业布局') + 4);
    deepEqual(entry && definition(entry).map((range) => slice(plan, range)), ['第二章　产业体系']);
    const heading = linkedAt(plan, [], draft.indexOf('第二章　产业体系'));
    deepEqual(heading && definition(heading).map((range) => slice(plan, range)), ['第二章　产业布局']);
    equal(linkedAt(plan, [], draft.indexOf('外部环境')), null);
  });
});

describe('growing selections', () => {
  const grow = (words: string) => {
    const plan = parse(draft);
    const ranges = selectionRanges(plan, draft.indexOf(words));
    return ranges.map((range) => slice(plan, range));
  };

  it('go from the word over clause, sentence and line to the nodes', () => {
    const steps = grow('抓住机遇');
    deepEqual(steps.slice(1, 4), [
      '我们要抓住机遇',
      '我们要抓住机遇，迎接挑战！',
      '外部环境更趋复杂。他说：“发展是第一要务。”我们要抓住机遇，迎接挑战！',
    ]);
    ok(steps[0] !== undefined && steps[0].length <= 2);
    ok(steps.at(-2)?.startsWith('## 第一章') || steps.at(-2)?.startsWith('第一章'));
    equal(steps.at(-1), draft);
  });

  it('keep closing quotes with their sentence', () => {
    ok(grow('发展是').includes('他说：“发展是第一要务。”'));
  });

  it('stop at the borders of a cell', () => {
    const steps = grow('强度');
    ok(steps.includes('研发强度（%）'));
    ok(steps.includes('| 研发强度（%） | 3.2 |'));
  });

  it('leave the marks of Markdown outside', () => {
    ok(grow('中试基地').includes('中试基地工程。'));
    ok(grow('总体要求\n\n###').includes('第一章　总体要求'));
  });
});

describe('folding', () => {
  it('hides comments on lines that follow each other', () => {
    const text =
      '<!-- guihua-disable-file box/empty -->\n<!-- guihua-disable-file note/unused -->\n\n正文。\n<!-- 一条 -->\n';
    deepEqual(foldingRanges(parse(text)), [{ firstLine: 0, lastLine: 1, kind: 'comment' }]);
  });

  it('hides the rows of a table', () => {
    const header = draft.split('\n').findIndex((line) => line.includes('指标'));
    ok(
      foldingRanges(parse(draft)).some(
        ({ firstLine, lastLine }) => firstLine === header && lastLine === header + 2,
      ),
    );
  });
});

describe('suppressing', () => {
  const finding = (words: string): Finding => {
    const start = draft.indexOf(words);
    const range = { start, end: start + words.length };
    return { rule: 'box/empty', severity: 'warning', safe: false, range, message: '' };
  };
  const suppressed = (words: string, text = draft) => {
    const plan = parse(text);
    const moved = finding(words);
    const start = text.indexOf(words);
    const edits = suppressHere(plan, { ...moved, range: { start, end: start + words.length } });
    return applyEdits(text, edits);
  };
  const comment = (words: string) => `<!-- guihua-${words} box/empty -->\n`;

  it('of a line stands above the line', () => {
    equal(suppressed('外部环境'), draft.replace('外部环境', `${comment('disable-next-line')}外部环境`));
  });

  it('within a box is part of the box, above a box it is not', () => {
    equal(suppressed('中试基地'), draft.replace('> 中试', `> ${comment('disable-next-line')}> 中试`));
    equal(suppressed('专栏 1'), draft.replace('> **专栏', `${comment('disable-next-line')}> **专栏`));
  });

  it('in a table surrounds the table', () => {
    const expected = draft
      .replace('> | 指标', `> ${comment('disable')}> | 指标`)
      .replace('| 3.2 |\n', `| 3.2 |\n> ${comment('enable')}`);
    equal(suppressed('3.2'), expected);
  });

  it('joins a comment that is there already', () => {
    const once = draft.replace('外部', '<!-- guihua-disable-next-line note/unused -->\n外部');
    equal(suppressed('外部环境', once), once.replace('note/unused -->', 'note/unused box/empty -->'));
  });

  it('of a file comes behind the byte-order mark and with the line breaks of the file', () => {
    const windows = `\ufeff${draft.replaceAll('\n', '\r\n')}`;
    const text = applyEdits(windows, suppressInFile(parse(windows), finding(draft.slice(0, 1))));
    ok(text.startsWith('\ufeff<!-- guihua-disable-file box/empty -->\r\n# '));
  });
});

describe('every feature', () => {
  const everything = (text: string) => {
    const plan = parse(text);
    for (const symbol of documentSymbols(plan)) checkSymbol(symbol);
    for (const { firstLine, lastLine } of foldingRanges(plan)) {
      ok(firstLine < lastLine && lastLine < plan.source.lineStarts.length);
    }
    outlineJson(plan, null);
    planSymbols(plan);
    const references = resolveReferences(plan, library, numberSequences(plan));
    referencesJson(plan, references);
    referenceLenses(plan, references);
    const step = Math.max(1, Math.floor(text.length / 50));
    for (let offset = 0; offset <= text.length; offset += step) {
      linkedAt(plan, references, offset);
      referenceHover(plan, references, offset);
      checkSelection(selectionRanges(plan, offset), offset, text);
    }
  };

  function checkSymbol({ name, range, selectionRange, children }: PlanSymbol): void {
    ok(name.trim() !== '');
    ok(range.start <= selectionRange.start && selectionRange.end <= range.end, `${name} lies outside itself`);
    for (const child of children) {
      ok(
        range.start <= child.range.start && child.range.end <= range.end,
        `${child.name} lies outside ${name}`,
      );
      checkSymbol(child);
    }
  }

  function checkSelection(ranges: readonly Range[], offset: number, text: string): void {
    if (text !== '') deepEqual(ranges.at(-1), { start: 0, end: text.length });
    let inner: Range = { start: offset, end: offset };
    for (const outer of ranges) {
      ok(outer.start <= inner.start && inner.end <= outer.end);
      inner = outer;
    }
  }

  const fragments = [
    '第一章',
    '第二节　',
    '见第一章第二节',
    '专栏1',
    '《永州市“十四五”规划纲要》第一章',
    '一、',
    '（二）',
    '1. ',
    '专栏',
    '> ',
    '| ',
    '\t',
    '目录',
    '[1]',
    '# ',
    '总体。',
    '\n',
    '\r\n',
    '<!-- ',
  ];

  it('works on any text', () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 3 })));
    fc.assert(fc.property(words, (parts) => everything(parts.join(''))));
  });

  it('works on the real plans', function () {
    if (!plansAtHand) this.skip();
    for (const name of planFiles()) everything(readPlan(name));
  }).timeout(10_000);
});
