import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Plan } from '../../../server/src/core/model/plan.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { type Change, isRefused, type Where } from '../../../server/src/core/structure/change.ts';
import { changeStructure } from '../../../server/src/core/structure/change-structure.ts';
import { inOrder, joinSources, withEdits } from '../../../server/src/core/text/join.ts';
import { createSource, type Source } from '../../../server/src/core/text/source.ts';
import { library } from '../../harness/library.ts';
import { manyFiles } from '../../harness/many-files.ts';
import { countsByRule, meanings, newFindings, parse, withReferences } from '../../harness/structure.ts';

const folder = join(import.meta.dirname ?? __dirname, '../../fixtures/clean');
const city = withReferences(readFileSync(join(folder, 'city.plan.md'), 'utf8'), 9);

/** Ten chapters without 篇. */
const { 'guihua.json': _, ...texts } = manyFiles(10);
const plain = withReferences(Object.values(texts).join('\n'), 7);

/** A file for what stands before the first chapter, then one for each; a 篇 stands in the file of its first chapter. */
function cutAtChapters(text: string): Source {
  const { nodes } = parse(text);
  const starts = nodes
    .filter(({ kind }) => kind === 'chapter')
    .map(({ range, parent }) =>
      parent?.kind === 'part' &&
      parent.children.find(({ kind }) => kind === 'chapter')?.range.start === range.start
        ? parent.range.start
        : range.start,
    );
  const borders = [0, ...starts, text.length];
  const files = borders
    .slice(1)
    .map((end, at) => createSource(text.slice(borders[at], end), `file:///${at}.plan.md`));
  return joinSources('file:///guihua.json', 0, files);
}

interface Wish {
  readonly kind: 'move' | 'moveUp' | 'moveDown' | 'insert';
  readonly node: number;
  readonly target: number;
  readonly where: Where;
}

const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10000);

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<Wish['kind']>('move', 'move', 'moveUp', 'moveDown', 'insert'),
  node: share,
  target: share,
  where: fc.constantFrom<Where>('before', 'after'),
});

function toChange({ nodes }: Plan, { kind, node, target, where }: Wish, at: number): Change {
  const chapters = nodes.filter((one) => one.kind === 'chapter');
  const pick = (part: number) => chapters[Math.floor(part * chapters.length)]!;
  if (kind === 'insert')
    return { kind, target: pick(target), where, what: 'chapter', title: `新增任务${at}` };
  if (kind === 'move') return { kind, nodes: [pick(node)], target: pick(target), where };
  return { kind, nodes: [pick(node)] };
}

/** Makes the changes one after the other; how many of them moved files. */
function carryOut(text: string, wishes: readonly Wish[]): number {
  let [draft, moved] = [cutAtChapters(text), 0];
  for (const [at, one] of wishes.entries()) {
    const plan = parsePlan(draft);
    const result = changeStructure(plan, library, toChange(plan, one, at));
    if (isRefused(result)) continue;
    const after = inOrder(withEdits(draft, result.edits), result.order);
    assert.deepEqual(newFindings(countsByRule(draft.text), after.text), []);
    const [before, now] = [meanings(draft.text), meanings(after.text)];
    if (result.warnings.length === 0) assert.deepEqual([...now].sort(), [...before].sort());
    if (result.order) moved++;
    draft = after;
  }
  return moved;
}

describe('a draft with a file per chapter', function () {
  this.timeout(60_000);

  for (const [name, text] of [
    ['of a city', city],
    ['without parts', plain],
  ] as const) {
    it(`keeps what every reference means, whichever chapters move: a plan ${name}`, () => {
      let moved = 0;
      fc.assert(
        fc.property(fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes) => {
          moved += carryOut(text, wishes);
        }),
        { numRuns: 20 },
      );
      assert.ok(moved > 0, 'no file moved');
    });
  }

  it('moves files in the order that their chapters have then, and leaves what stands in them', () => {
    const draft = cutAtChapters(plain);
    const plan = parsePlan(draft);
    const chapters = plan.nodes.filter(({ kind }) => kind === 'chapter');
    const result = changeStructure(plan, library, {
      kind: 'move',
      nodes: [chapters[7]!, chapters[5]!],
      target: chapters[1]!,
      where: 'before',
    });
    assert.ok(!isRefused(result));
    assert.deepEqual(result.order, [0, 1, 6, 8, 2, 3, 4, 5, 7, 9, 10]);
    assert.ok(result.edits.every(({ newText }) => newText.length < 30));
  });
});
