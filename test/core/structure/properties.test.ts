import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { NodeKind, OutlineNode, Plan } from '../../../server/src/core/model/plan.ts';
import { type Change, isRefused, type Where } from '../../../server/src/core/structure/change.ts';
import { changeStructure } from '../../../server/src/core/structure/change-structure.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { library } from '../../harness/library.ts';
import { describeWithPlans, planFiles, readPlan } from '../../harness/plans.ts';
import {
  countsByRule,
  meanings,
  newFindings,
  parse,
  undone,
  withReferences,
} from '../../harness/structure.ts';

const folder = join(import.meta.dirname ?? __dirname, '../../fixtures/clean');
const clean = (name: string) => readFileSync(join(folder, name), 'utf8');

/** A change with its nodes as shares of all: it can be made in any plan. */
interface Wish {
  readonly kind: Change['kind'];
  readonly nodes: readonly number[];
  readonly target: number;
  readonly where: Where;
  readonly what: NodeKind;
}

const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10000);

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<Change['kind']>(
    'move',
    'move',
    'move',
    'moveUp',
    'moveDown',
    'promote',
    'demote',
    'insert',
    'renumber',
  ),
  nodes: fc.array(share, { minLength: 1, maxLength: 3 }),
  target: share,
  where: fc.constantFrom<Where>('before', 'after', 'inside'),
  what: fc.constantFrom<NodeKind>('part', 'chapter', 'section', 'item', 'box', 'table', 'figure'),
});

function toChange({ nodes: all }: Plan, { kind, nodes, target, where, what }: Wish, at: number): Change {
  const pick = (part: number): OutlineNode => all[Math.floor(part * all.length)]!;
  const chosen = nodes.map(pick);
  switch (kind) {
    case 'renumber':
      return { kind, node: target < 0.5 ? null : chosen[0]! };
    case 'insert':
      return { kind, target: pick(target), where, what, title: `新增内容${at}` };
    case 'move':
      return { kind, nodes: chosen, target: pick(target), where };
    default:
      return { kind, nodes: chosen };
  }
}

/** Whether a sentence tells the past depends on the chapter it stands in; a list that loses one of its headings is shorter. */
const ofTheirPlace = /^(?:text\/stale-period|claim\/announced-count)/;

/** Makes the changes one after the other; after each, all must be as it was but for the places. Returns how many were made. */
function carryOut(start: string, wishes: readonly Wish[]): number {
  let [text, made] = [start, 0];
  wishes.forEach((one, at) => {
    const plan = parse(text);
    const result = changeStructure(plan, library, toChange(plan, one, at));
    if (isRefused(result)) {
      assert.match(result.refused, /。$/);
      return;
    }
    const after = applyEdits(text, result.edits);
    assert.equal(undone(text, after, result.edits), text, 'undoing restores the text');
    const found = newFindings(countsByRule(text), after);
    assert.deepEqual(
      found.filter((finding) => !ofTheirPlace.test(finding)),
      [],
    );
    expectSameMeanings(
      text,
      after,
      result.warnings.map(({ range }) => range.start),
    );
    [text, made] = [after, made + 1];
  });
  return made;
}

/** Every planted reference means what it meant, but where the author is warned. */
function expectSameMeanings(before: string, after: string, warned: readonly number[]): void {
  const now = meanings(after);
  for (const [number, meaning] of meanings(before)) {
    const start = before.indexOf(`〈${number}〉`);
    const end = before.indexOf('。', start);
    // Sentences that the planting put where they mean nothing, such as 见本章 above all chapters.
    if (meaning.includes('?') || warned.some((at) => start <= at && at < end)) continue;
    assert.equal(now.get(number), meaning, before.slice(start, end));
  }
}

function holds(start: string, numRuns: number): void {
  let made = 0;
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes) => {
      made += carryOut(start, wishes);
    }),
    { numRuns },
  );
  assert.ok(made > 0, 'all changes were refused');
}

/** Plans of parts, chapters and sections with boxes, numbered throughout. */
const generated = fc
  .record({
    parts: fc.boolean(),
    anew: fc.boolean(),
    hashes: fc.boolean(),
    arabic: fc.boolean(),
    blank: fc.boolean(),
    toc: fc.constantFrom<'none' | 'list' | 'pages'>('none', 'list', 'pages'),
    shape: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 4 }), {
      minLength: 2,
      maxLength: 3,
    }),
  })
  .map(writePlan);

const digits = '零一二三四五六七八九十';

interface Shape {
  readonly parts: boolean;
  readonly anew: boolean;
  readonly hashes: boolean;
  readonly arabic: boolean;
  readonly blank: boolean;
  readonly toc: 'none' | 'list' | 'pages';
  readonly shape: readonly (readonly number[])[];
}

function writePlan({ parts, anew, hashes, arabic, blank, toc, shape }: Shape): string {
  const number = (value: number) => (arabic || value > 10 ? String(value) : digits.charAt(value));
  const lines: string[] = [];
  const entries: string[] = [];
  const heading = (level: number, words: string) => {
    lines.push((hashes ? `${'#'.repeat(level)} ` : '') + words);
    const page = toc === 'pages' ? `\t${lines.length}` : '';
    entries.push(`${toc === 'list' ? `${'  '.repeat(level - 2)}- ` : ''}${words}${page}`);
  };
  let [chapter, box, title] = [0, 0, 0];
  shape.forEach((chapters, part) => {
    if (parts) heading(2, `第${number(part + 1)}篇　篇的标题${part}`);
    if (parts && anew) chapter = 0;
    for (const sections of chapters) {
      heading(3, `第${number(++chapter)}章　章的标题${title++}`);
      lines.push('这一章说明发展的任务和措施。');
      for (let section = 1; section <= sections; section++) {
        heading(4, `第${number(section)}节　节的标题${title++}`);
        lines.push('这一节说明具体的任务和措施。');
        if (section === 2)
          lines.push(`> **专栏${++box}　专栏的标题${title++}**\n>\n> 建设工程。建设一个项目。`);
      }
    }
  });
  const gap = blank ? '\n\n' : '\n';
  const contents = toc === 'none' ? [] : ['目录', entries.join('\n')];
  return `${['# 岚川市国民经济和社会发展第十五个五年规划纲要', ...contents, ...lines].join(gap)}\n`;
}

describe('any sequence of changes of the structure', function () {
  this.timeout(120_000);

  it('keeps what every reference of the clean plan means', () =>
    holds(withReferences(clean('city.plan.md'), 9), 12));

  it('keeps a plan without chapters clean', () => holds(clean('county.plan.txt'), 25));

  it('keeps a report readable', () => holds(clean('report.plan.md'), 25));

  it('keeps CRLF and a byte-order mark', () =>
    holds(`\ufeff${withReferences(clean('city.plan.md'), 41).replaceAll('\n', '\r\n')}`, 6));

  it('keeps generated plans of every form', () => {
    fc.assert(
      fc.property(generated, fc.array(wish, { minLength: 1, maxLength: 3 }), (text, wishes) => {
        carryOut(withReferences(text, 3), wishes);
      }),
      { numRuns: 60 },
    );
  });
});

describeWithPlans('changes of the reference documents', () => {
  for (const name of planFiles()) {
    it(`keep what every reference means: ${name}`, function () {
      this.timeout(120_000);
      holds(withReferences(readPlan(name), 97), 4);
    });
  }
});
