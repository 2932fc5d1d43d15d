import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Renamable } from '../../../server/src/core/features/rename/renamable.ts';
import { renamableAt } from '../../../server/src/core/features/rename/rename.ts';
import type { OutlineNode } from '../../../server/src/core/model/plan.ts';
import { thingOf } from '../../../server/src/core/reference/target.ts';
import { applyEdits, insert, type TextEdit } from '../../../server/src/core/text/edit.ts';
import { findingsOf } from '../../harness/lint.ts';
import { describeWithPlans, planFiles, readPlan } from '../../harness/plans.ts';
import { draftOf } from '../../harness/rename.ts';

const folder = join(import.meta.dirname ?? __dirname, '../../fixtures/clean');
const clean = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** 第五章第二节“推动制造业升级” for every numbered place, and 第13项指标“…” for every target. */
function withReferences(text: string): string {
  const { plan } = draftOf(text);
  const places = plan.nodes
    .filter(
      ({ kind, numbering, title }) =>
        numbering && title.length < 50 && /^(chapter|section|box|table)$/.test(kind),
    )
    .map((node) => `见${pathOf(node)}“${node.title.replaceAll('“', '‘').replaceAll('”', '’')}”。`);
  const targets = plan.tables.find(({ role }) => role === 'targets')?.rows ?? [];
  const named = targets
    .filter(({ number }) => number !== null)
    .map(({ number, name }) => `见第${number}项指标“${name}”。`);
  return applyEdits(text, [
    insert(plan.nodes[0]!.selectionRange.end, `\n\n${[...places, ...named].join('')}\n`),
  ]);
}

function pathOf({ kind, label, parent }: OutlineNode): string {
  return kind === 'section' && parent?.kind === 'chapter' ? parent.label + label : label;
}

/** What a reference leads to, by its place among headings and rows: titles change, places stay. */
function targetsOf({ plan, references }: Draft): string[] {
  const rows = plan.tables.flatMap((table) => table.rows);
  return references.map(({ kind, status, target }) => {
    const thing = target && thingOf(target);
    return [kind, status, plan.nodes.indexOf(thing as never), rows.indexOf(thing as never)].join(' ');
  });
}

/** What an indicator is, its name tells: a renamed one is no longer known to grow at comparable prices, or to have no unit. */
const byMeaning = new Set(['indicator/growth-mismatch', 'indicator/unit-missing']);

function rulesOf(text: string): string[] {
  return findingsOf(text)
    .map(({ rule }) => rule)
    .filter((rule) => !byMeaning.has(rule));
}

/** Everything in `now` that is not in `before`, as often as it is more. */
function added(before: readonly string[], now: readonly string[]): string[] {
  const left = [...before];
  return now.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Where a place in the text stands after the edits. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  return edits
    .filter(({ range }) => range.end <= offset)
    .reduce((at, { range, newText }) => at + newText.length - (range.end - range.start), offset);
}

/** What was broken over lines is set on one, and what differed is made the same: neither comes back. */
function isReversible(text: string, { placeholder }: Renamable, edits: readonly TextEdit[]): boolean {
  return edits.every(({ range }) => text.slice(range.start, range.end) === placeholder);
}

const fresh = '蓬莱';

/** Renames and names back; false where nothing could be renamed. */
function assertSafe(text: string, draft: Draft, offset: number, before: readonly string[]): boolean {
  const renamable = renamableAt(draft, offset);
  if (!renamable || renamable.placeholder === '') return false;
  const name = fresh + renamable.placeholder;
  if (renamable.refuse(name)) return false;
  const edits = renamable.edits(name);
  const changed = applyEdits(text, edits);
  const now = draftOf(changed);
  assert.deepEqual(targetsOf(now), targetsOf(draft), `references after ${name}`);
  assert.deepEqual(added(before, rulesOf(changed)), [], `new findings after ${name}`);
  const back = renamableAt(now, moved(renamable.range.start, edits));
  assert.equal(back?.placeholder, name);
  const restored = applyEdits(changed, back.edits(renamable.placeholder));
  if (isReversible(text, renamable, edits)) assert.ok(restored === text, `${name} does not come back`);
  else assert.equal(restored.includes(fresh), false, `${name} is left somewhere`);
  return true;
}

function assertAllSafe(text: string, every = 1): void {
  const draft = draftOf(text);
  const { plan } = draft;
  const before = rulesOf(text);
  const titles = plan.nodes.filter(({ title }) => title !== '').map(({ titleRange }) => titleRange.start);
  const names = plan.tables.flatMap(({ rows }) => rows.map(({ nameRange }) => nameRange.start));
  const sample = [...titles, ...names].filter((_, at) => at % every === 0);
  const done = sample.filter((offset) => assertSafe(text, draft, offset, before)).length;
  assert.ok(done >= sample.length * 0.9, `only ${done} of ${sample.length} could be renamed`);
}

describe('renaming leaves no new finding, keeps every reference and can be taken back', () => {
  it('in clean drafts', () => {
    for (const text of clean) assertAllSafe(text);
  }).timeout(60_000);

  it('in a draft that quotes all of its titles and indicators', () => {
    const text = withReferences(clean[0]!);
    assert.ok(draftOf(text).references.length > 60);
    assertAllSafe(text, 3);
  }).timeout(60_000);
});

describeWithPlans('renaming in real plans', () => {
  for (const name of planFiles())
    it(name, () => assertAllSafe(withReferences(readPlan(name)), 29)).timeout(60_000);
});
