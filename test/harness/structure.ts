import assert from 'node:assert/strict';
import type { NodeKind, OutlineNode, Plan } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import type { Reference } from '../../server/src/core/reference/reference.ts';
import { type Change, type Changed, isRefused } from '../../server/src/core/structure/change.ts';
import { changeStructure } from '../../server/src/core/structure/change-structure.ts';
import { applyEdits, insert, type TextEdit } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';
import { findingsOf } from './lint.ts';
import { referencesOf } from './references.ts';

export const parse = (text: string): Plan => parsePlan(createSource(text));

export function nodeTitled(plan: Plan, title: string): OutlineNode {
  const node = plan.nodes.find((one) => one.title === title);
  assert.ok(node, `no heading ${title}`);
  return node;
}

/** The change made, checked for what holds of every change. */
export function changed(text: string, change: (plan: Plan) => Change): Changed & { readonly text: string } {
  const plan = parse(text);
  const result = changeStructure(plan, library, change(plan));
  assert.ok(!isRefused(result), 'refused' in result ? result.refused : '');
  const after = applyEdits(text, result.edits);
  assert.equal(undone(text, after, result.edits), text, 'undoing restores the text');
  return { ...result, text: after };
}

export function refusal(text: string, change: (plan: Plan) => Change): string {
  const plan = parse(text);
  const result = changeStructure(plan, library, change(plan));
  assert.ok(isRefused(result), 'not refused');
  return result.refused;
}

/** What an editor's undo makes of the new text. */
export function undone(text: string, after: string, edits: readonly TextEdit[]): string {
  let shift = 0;
  const back = edits.map(({ range, newText }) => {
    const start = range.start + shift;
    shift += newText.length - (range.end - range.start);
    return {
      range: { start, end: start + newText.length },
      newText: text.slice(range.start, range.end),
    };
  });
  return applyEdits(after, back);
}

/** How many findings each rule has. */
export function countsByRule(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findingsOf(text)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Chapters that lose or get their only section are what the author asked for. */
const asked = new Set([
  'outline/section-empty',
  'outline/only-child',
  'box/empty',
  'outline/title-duplicate',
]);

export function newFindings(before: ReadonlyMap<string, number>, text: string): string[] {
  const found = findingsOf(text);
  return found
    .filter(({ rule }) => !asked.has(rule))
    .filter(({ rule }) => found.filter((one) => one.rule === rule).length > (before.get(rule) ?? 0))
    .map(({ rule, message, range }) => `${rule} ${text.slice(range.start, range.end)}: ${message}`);
}

/** Before each number of a planted reference, so that it is known again: ［引12］ */
const tag = /〈(\d+)〉/g;

/** Sentences that refer to every numbered place, planted into the text of every heading: 〈7〉见第五章第二节。 */
export function withReferences(text: string, every = 1): string {
  const plan = parse(text);
  const sentences = sentencesFor(plan);
  const spots = plan.nodes.filter(
    ({ kind, children, selectionRange, range }) =>
      (kind === 'section' || kind === 'chapter' || kind === 'part') &&
      (children.length === 0 ? range.end > selectionRange.end : true),
  );
  let planted = 0;
  const edits = spots.map((node, at) => {
    const own = sentences.filter((_, which) => (which + at) % every === 0);
    const written = own.map((sentence) => `〈${planted++}〉${sentence(node)}。`).join('');
    return insert(node.selectionRange.end, `\n\n${written}`);
  });
  return applyEdits(text, edits);
}

type Sentence = (spot: OutlineNode) => string;

function sentencesFor(plan: Plan): Sentence[] {
  const of = (kind: NodeKind) => plan.nodes.filter((node) => node.kind === kind && node.numbering);
  const chapters = of('chapter');
  const boxes = of('box');
  const anew = new Set(chapters.map(({ label }) => label)).size < chapters.length;
  return [
    ...plan.nodes.flatMap((node): Sentence[] => {
      const path = pathTo(node, anew);
      return path ? [() => `见${path}`] : [];
    }),
    ...chapters
      .slice(2)
      .flatMap((chapter, at): Sentence[] =>
        isRising(chapters.slice(at, at + 3))
          ? [() => `见${anew ? partOf(chapters[at]!, chapter) : ''}${joined(chapters[at]!, '至', chapter)}`]
          : [],
      ),
    ...boxes.slice(2).map(
      (box, at): Sentence =>
        () =>
          `见${joined(boxes[at]!, '、', box)}`,
    ),
    ({ kind }) => (kind === 'part' ? '见本篇' : '见本章'),
    ({ kind }) => (kind === 'section' ? '见本节' : '见第一篇'),
    ({ kind }) => (kind === 'section' ? '见第一节' : '见第一篇第一章'),
  ];
}

/** 第一篇第二至四章, where they stand in one part. */
function partOf({ parent }: OutlineNode, last: OutlineNode): string {
  return parent?.kind === 'part' && parent.numbering && parent === last.parent ? parent.label : '';
}

/** Not over the beginning of a part in which chapters begin anew. */
function isRising(nodes: readonly OutlineNode[]): boolean {
  return nodes.every(
    ({ numbering }, at) => at === 0 || numbering!.value === nodes[at - 1]!.numbering!.value + 1,
  );
}

/** 第三至五章, 专栏3、5 */
function joined({ numbering, label }: OutlineNode, word: string, last: OutlineNode): string {
  const [before, after] = label.split(label.match(/[一二三四五六七八九十百零]+|\d+/)![0]);
  const number = (one: OutlineNode) => one.label.slice(before!.length, one.label.length - after!.length);
  return numbering
    ? `${before}${label.slice(before!.length, label.length - after!.length)}${word}${number(last)}${after}`
    : '';
}

function pathTo(node: OutlineNode, anew: boolean): string | null {
  const { kind, label, parent, numbering } = node;
  if (!numbering) return null;
  if (kind === 'section') {
    const above = parent?.kind === 'chapter' && parent.numbering ? pathTo(parent, anew) : null;
    return above && above + label;
  }
  if (kind === 'chapter') return anew && parent?.numbering ? parent.label + label : label;
  return ['part', 'box', 'table', 'figure'].includes(kind) ? label : null;
}

/** What each planted reference means, by titles: with the chapters between for 第三至五章. */
export function meanings(text: string): Map<string, string> {
  const plan = parse(text);
  const marks = [...text.matchAll(tag)];
  const references = referencesOf(plan).filter(({ mention }) => mention.type !== 'plan');
  const found = new Map<string, string>();
  for (const { 0: word, 1: number, index } of marks) {
    const end = text.indexOf('。', index);
    const own = references.filter(({ range }) => range.start >= index + word.length && range.end <= end);
    found.set(number!, meaning(plan, own, text.slice(index, end)));
  }
  return found;
}

function meaning(plan: Plan, references: readonly Reference[], words: string): string {
  const nodes = references.map(({ target }) =>
    target?.type === 'place' && 'node' in target.place.site ? target.place.site.node : null,
  );
  const [first, last] = [nodes[0], nodes.at(-1)];
  const all =
    words.includes('至') && first && last
      ? plan.nodes.filter(
          (node) =>
            node.kind === first.kind &&
            node.selectionRange.start >= first.selectionRange.start &&
            node.selectionRange.start <= last.selectionRange.start,
        )
      : nodes;
  const titles = all.map((node) => node?.title ?? '?');
  return [...new Set(titles)].sort().join('|');
}
