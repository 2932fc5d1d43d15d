import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutlineNode, Plan } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { applyEdits, insert, replace } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';
import { referencesOf } from '../harness/references.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');
const clean = readFileSync(join(folder, 'city.plan.md'), 'utf8');
const parse = (text: string) => parsePlan(createSource(text));

/** A sentence for every numbered place of the draft, in the first chapter. */
function withReferences(): string {
  const plan = parse(clean);
  const places = plan.nodes.filter(
    ({ kind, numbering }) => numbering && (kind === 'chapter' || kind === 'section' || kind === 'box'),
  );
  const sentences = places.map((node) => `见${pathOf(node)}。`).join('');
  const spot = plan.nodes.find(({ title }) => title === '面临的机遇和挑战')!.selectionRange.end;
  return applyEdits(clean, [insert(spot, `\n\n${sentences}`)]);
}

function pathOf({ kind, label, parent }: OutlineNode): string {
  return kind === 'section' && parent?.kind === 'chapter' ? parent.label + label : label;
}

/** What every reference leads to, by title: numbers change, titles stay. */
function targetsOf(plan: Plan): string[] {
  return referencesOf(plan).map(({ target }) => titleOf(target));
}

function titleOf(target: Reference['target']): string {
  if (target?.type === 'place') return target.place.title;
  return target?.type === 'row' ? target.row.name : '?';
}

/** The first fix of every number finding, until none is left. */
function renumbered(text: string): string {
  for (let current = text, round = 0; ; round++) {
    const fix = findingsOf(current).find(({ rule }) => /number-(gap|duplicate)$/.test(rule))?.fixes?.[0];
    if (!fix) return current;
    assert.ok(round < 5, 'the fixes do not come to an end');
    current = applyEdits(current, fix.edits);
  }
}

function nodeTitled(plan: Plan, title: string): OutlineNode {
  return plan.nodes.find((node) => node.title === title)!;
}

describe('renumbering carries references along', () => {
  const text = withReferences();

  it('when a chapter is deleted', () => {
    const plan = parse(text);
    const { range, title, label } = nodeTitled(plan, '推进乡村全面振兴');
    const entry = plan.toc!.entries.find((one) => one.title === title)!;
    const below = plan.toc!.entries.filter(({ line }) => line >= entry.line && line <= entry.line + 3);
    const gone = { start: entry.range.start, end: below.at(-1)!.range.end };
    const shortened = applyEdits(text, [replace(range, ''), replace(gone, '')]);
    const before = targetsOf(parse(shortened));
    assert.equal(before.filter((one) => one === '?').length, 5, 'to the chapter, its sections and its box');
    const gap = findingsOf(shortened).filter(({ rule }) => rule === 'outline/number-gap');
    assert.equal(gap[0]!.related!.filter(({ message }) => message.startsWith('这里引用')).length, 4);
    const after = parse(renumbered(shortened));
    const now = targetsOf(after).map((one, at) => (before[at] === '?' ? '?' : one));
    assert.deepEqual(now, before);
    assert.equal(nodeTitled(after, '推动绿色低碳转型').label, label);
  });

  it('when a chapter is put in between', () => {
    const before = targetsOf(parse(text));
    const spot = nodeTitled(parse(text), '提高科技创新能力').range.start;
    const added = applyEdits(text, [insert(spot, '### 第四章　做强县域经济\n\n发展特色产业。\n\n')]);
    const result = renumbered(
      added.replace('  - 第四章　提高', '  - 第四章　做强县域经济\n  - 第四章　提高'),
    );
    assert.equal(nodeTitled(parse(result), '提高科技创新能力').label, '第五章');
    const fourth = (title: string) => title !== '提高科技创新能力' && title !== '做强县域经济';
    const titles = targetsOf(parse(result));
    assert.deepEqual(titles.filter(fourth).slice(0, 3), before.filter(fourth).slice(0, 3));
    assert.ok(titles.includes('办好民生实事') && titles.includes('健全规划实施机制'));
  });

  it('when two boxes change places', () => {
    const plan = parse(text);
    const [first, second] = ['先进制造业重点工程', '服务业提质重点工程'].map((title) =>
      nodeTitled(plan, title),
    );
    const swapped = applyEdits(text, [
      replace(first!.numbering!.range, '3'),
      replace(second!.numbering!.range, '2'),
    ]);
    const result = renumbered(swapped);
    assert.deepEqual(
      targetsOf(parse(result)).filter((title) => title.endsWith('重点工程')),
      targetsOf(parse(swapped)).filter((title) => title.endsWith('重点工程')),
    );
  });
});
