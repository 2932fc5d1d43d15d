import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { libraryDocument, libraryUri, placeLine } from '../../server/src/core/features/library-document.ts';
import { libraryPlanJson } from '../../server/src/core/features/library-json.ts';
import { libraryReference } from '../../server/src/core/features/library-reference.ts';
import type { OutlineJsonNode } from '../../server/src/core/features/outline-json.ts';
import { importPlan } from '../../server/src/core/library/import-plan.ts';
import type { ReferenceNode, ReferencePlan } from '../../server/src/core/library/reference-plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

const period = { ordinal: 14, baseYear: 2020, targetYear: 2025 };
const publication = {
  id: '云汐-14',
  place: '云汐市',
  title: '云汐市国民经济和社会发展第十四个五年规划纲要',
  source: '测试',
  sha256: '',
};
const planOf = (text: string): ReferencePlan =>
  importPlan(parsePlan(createSource(text)), publication, period);

/** What restarts its chapters in each part, has a box and a table outside of it. */
const text = [
  '# 云汐市国民经济和社会发展第十四个五年规划纲要',
  '第一篇　新征程',
  '第一章　建设“数字云汐”',
  '第一节　夯实基础',
  '依托港口发展物流。',
  '> **专栏1　重点工程**',
  '>',
  '> 港口工程。扩建码头。',
  '>',
  '> 铁路工程。新建支线。',
  '',
  '第二篇　新目标',
  '第一章　主要目标',
  '表1　主要指标',
  '',
  '| 序号 | 指标名称 | 2020年 | 2025年 | 属性 |',
  '| --- | --- | --- | --- | --- |',
  '| 1 | 森林覆盖率（%） | 52 | 53 | 约束性 |',
  '',
].join('\n');

function nodesOf(nodes: readonly ReferenceNode[]): ReferenceNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
}

/** Every place with words that its line must show. */
function placesOf({ outline, boxes, tables }: ReferencePlan) {
  return [
    ...nodesOf(outline).map((place) => ({ place, words: place.title })),
    ...boxes.map((place) => ({ place, words: place.title })),
    ...tables.flatMap(({ rows }) => rows.map((place) => ({ place, words: place.name }))),
  ];
}

const linesOf = (plan: ReferencePlan) => libraryDocument(plan).text.split('\n');
const unescaped = (line: string) => line.replace(/\\(.)/g, '$1');

describe('the document of a reference plan', () => {
  for (const plan of library.plans) {
    it(`of ${plan.id} shows every place at its line, and none of its sentences`, () => {
      const lines = linesOf(plan);
      const document = libraryDocument(plan);
      for (const { place, words } of placesOf(plan)) {
        ok(unescaped(lines[document.lineOf(place)]!).includes(words), words);
      }
      equal(new Set(placesOf(plan).map(({ place }) => document.lineOf(place))).size, placesOf(plan).length);
      ok(lines.slice(2).every((line) => !/[一-鿿]{12,}。/.test(line) || /^> 本页|^> 注|※/.test(line)));
    });

    it(`of ${plan.id} shows a table where it says, with all its values`, () => {
      const lines = linesOf(plan);
      const { lineOf } = libraryDocument(plan);
      for (const table of plan.tables) {
        match(lines[placeLine(plan, table)]!, table.rows.length > 0 ? /\*\*|\| 指标/ : /内容未收录|\*\*/);
        for (const row of table.rows) {
          for (const value of row.values) ok(lines[lineOf(row)]!.includes(value ?? ''));
        }
      }
    });
  }

  it('is the text itself where the project has it', () => {
    const plan = { ...planOf(text), text };
    const document = libraryDocument(plan);
    equal(document.text, text);
    equal(document.languageId, 'guihua');
    for (const { place, words } of placesOf(plan)) {
      ok(text.split('\n')[document.lineOf(place)]!.includes(words), words);
    }
  });

  it('sets headings, boxes and tables in the order of the text', () => {
    deepEqual(linesOf(planOf(text)).slice(8), [
      '## 第一篇　新征程',
      '',
      '### 第一章　建设“数字云汐”',
      '',
      '#### 第一节　夯实基础',
      '',
      '> **专栏1　重点工程**',
      '>',
      '> - 港口工程',
      '> - 铁路工程',
      '',
      '## 第二篇　新目标',
      '',
      '### 第一章　主要目标',
      '',
      '表1　主要指标',
      '',
      '| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |',
      '| --- | --- | --- | ---: | ---: | --- |',
      '| 1 | 森林覆盖率 | % | 52 | 53 | 约束性 |',
      '',
    ]);
  });

  it('knows the line of a copy of a place, and the first line for what is none', () => {
    const plan = planOf(text);
    equal(placeLine(plan, { ...plan.boxes[0]! }), placeLine(plan, plan.boxes[0]!));
    equal(placeLine(plan, { ...plan.boxes[0]!, line: 9999 }), 0);
  });

  it('keeps its lines whatever the titles are', () => {
    const title = fc.stringMatching(/^[^\r\n\u2028\u2029]{0,20}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(title, title), { maxLength: 8 }), (titles) => {
        const outline = titles.map(([one], at) => ({
          kind: 'chapter' as const,
          number: at + 1,
          title: one,
          line: 2 * at,
        }));
        const boxes = titles.map(([, two], at) => ({
          number: null,
          title: two,
          section: null,
          line: 2 * at + 1,
          entries: [two],
        }));
        const plan = { ...planOf(''), outline, boxes, tables: [] };
        const lines = linesOf(plan);
        for (const { place, words } of placesOf(plan)) {
          ok(unescaped(lines[placeLine(plan, place)]!).includes(words));
        }
      }),
    );
  });

  it('has an address', () => {
    equal(libraryUri('yiyang-14'), 'guihua-library:/yiyang-14.md');
    equal(libraryUri('云汐 14'), 'guihua-library:/%E4%BA%91%E6%B1%90%2014.md');
  });
});

describe('a reference plan as JSON', () => {
  it('gives everything the line of its document', () => {
    for (const plan of [...library.plans, { ...planOf(text), text }]) {
      const json = libraryPlanJson(plan);
      const lines = linesOf(plan);
      const shown = (nodes: readonly OutlineJsonNode[]): void => {
        for (const { title, range, children, entries = [] } of nodes) {
          ok(unescaped(lines[range.start.line]!).includes(title), title);
          for (const entry of entries) {
            if (!json.fullText)
              ok(unescaped(lines[entry.range.start.line]!).includes(entry.title), entry.title);
          }
          shown(children);
        }
      };
      shown(json.outline);
      shown(json.boxes);
      for (const { name, range } of json.tables.flatMap(({ rows }) => rows)) {
        ok(lines[range.start.line]!.includes(name), name);
      }
    }
  });
});

describe('the reference to a place of a plan', () => {
  const own = planOf(text);
  const at = (words: string, plan = own) =>
    libraryReference(
      plan,
      linesOf(plan).findIndex((line) => line.includes(words)),
    );

  it('names chapter and section, and the part where chapters begin anew in each', () => {
    equal(at('# 云汐市'), `《${own.title}》`);
    equal(at('第一篇'), `《${own.title}》第一篇“新征程”`);
    equal(at('### 第一章'), `《${own.title}》第一篇第一章“建设‘数字云汐’”`);
    equal(at('第一节'), `《${own.title}》第一篇第一章第一节“夯实基础”`);
  });

  it('names boxes, also for their entries, tables and indicators', () => {
    equal(at('专栏1'), `《${own.title}》专栏1“重点工程”`);
    equal(at('铁路工程'), `《${own.title}》专栏1“重点工程”`);
    equal(at('表1'), `《${own.title}》表1“主要指标”`);
    equal(at('| 序号'), `《${own.title}》表“主要指标”`);
    equal(at('森林覆盖率'), `《${own.title}》指标“森林覆盖率”`);
  });

  it('leaves the part out where chapters run through the plan', () => {
    const yongzhou = library.find('yongzhou-14')!;
    match(at('### 第十六章', yongzhou), /》第十六章“/);
    match(at('#### 第一节', yongzhou), /》第三章第一节“指导思想”$/);
  });

  it('quotes alone what lost its number', () => {
    const yueyang = library.find('yueyang-14')!;
    const first = yueyang.outline[0]!;
    equal(first.number, null);
    equal(at(first.title, yueyang), `《${yueyang.title}》中的“${first.title}”`);
  });
});
