import { defaultSettings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import { fixAll } from '../lint/fix-all.ts';
import { usualStyle } from '../model/node-label.ts';
import { labelOf } from '../model/numbering.ts';
import type { NodeKind, Period, Plan } from '../model/plan.ts';
import { parsePlan } from '../parse.ts';
import { EditedText } from '../text/compose.ts';
import { applyEdits, insert, type TextEdit } from '../text/edit.ts';
import { createSource, lineBreakOf } from '../text/source.ts';
import { isRestarting, nextHeading } from './insert/next-heading.ts';
import { placeForBlock } from './insert/place.ts';
import { type SkeletonLevel, type SkeletonNode, skeletonNodes } from './skeleton-nodes.ts';
import { rewriteTitle } from './skeleton-titles.ts';
import { writeToc } from './toc/write-toc.ts';
import { usualPeriod } from './usual-period.ts';

// 从参考规划套用提纲: the titles of a published plan as a draft to start from, each marked as to be rewritten.

export interface SkeletonOptions {
  readonly deepest: SkeletonLevel;
  /** Of the new plan; without it, the next one behind the reference plan's. */
  readonly period?: Period | null;
}

/** A whole draft: title, 目录, headings. Empty where the plan has no headings. */
export function newSkeleton(
  plan: ReferencePlan,
  library: Library,
  { deepest, period }: SkeletonOptions,
): string {
  const own = periodFor(plan, period ?? null);
  const body = bodyOf(plan, skeletonNodes(plan, deepest), own, {
    counts: new Map(),
    hashes: 2,
    anew: null,
  });
  if (body === '') return '';
  const text = tidied(`# ${rewriteTitle(plan.title, plan, own)}\n\n${body}`, library);
  return applyEdits(text, writeToc(parsePlan(createSource(text))));
}

/** At the cursor of a draft, behind its paragraph: chapters count on, and the 目录 follows. */
export function insertSkeleton(
  draft: Plan,
  offset: number,
  plan: ReferencePlan,
  library: Library,
  { deepest, period }: SkeletonOptions,
): TextEdit[] {
  const nodes = skeletonNodes(plan, deepest);
  if (nodes.length === 0) return [];
  const place = placeForBlock(draft, offset);
  const own = periodFor(plan, period ?? draft.period);
  const body = tidied(bodyOf(plan, nodes, own, countsAt(draft, place.offset, nodes)), library).trimEnd();
  const lineBreak = lineBreakOf(draft.source);
  const text = place.before + body.replaceAll('\n', lineBreak) + place.behind;
  const edited = new EditedText(draft.source.text);
  edited.apply([insert(place.offset, text)]);
  if (draft.toc) edited.apply(writeToc(parsePlan(createSource(edited.text))));
  return edited.edits();
}

/** “ 十四五 ” and half-width commas are what conversion left in the published text. */
function tidied(text: string, library: Library): string {
  return fixAll(createSource(text), defaultSettings, library).text;
}

/** An author who follows a plan to 2025 writes the one to 2030. */
function periodFor(plan: ReferencePlan, stated: Period | null): Period {
  return stated ?? (plan.period.ordinal < usualPeriod.ordinal ? usualPeriod : plan.period);
}

interface Start {
  /** The number that each kind had last. */
  readonly counts: Map<NodeKind, number>;
  /** Of the headings at the top. */
  readonly hashes: number;
  /** Whether the draft counts its chapters anew in every part; where it has none yet, it does as the plan. */
  readonly anew: boolean | null;
}

function countsAt(draft: Plan, offset: number, nodes: readonly SkeletonNode[]): Start {
  const counts = new Map<NodeKind, number>();
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    const { last, value } = nextHeading(draft, kind, offset);
    // Sections begin anew below the first chapter that is put in.
    if (last && kind !== 'section' && kind !== 'item') counts.set(kind, value - 1);
  }
  const top = nextHeading(draft, nodes[0]!.kind, offset).print;
  const anew = counts.has('chapter') ? isRestarting(draft, 'chapter') : null;
  return { counts, anew, hashes: /^#+/.exec(top)?.[0].length ?? 2 };
}

function bodyOf(plan: ReferencePlan, nodes: readonly SkeletonNode[], period: Period, start: Start): string {
  const anew = start.anew ?? restarting(nodes);
  return nodes
    .map((node, at) => {
      const number = count(node.kind, start.counts, anew);
      const title = rewriteTitle(node.title, plan, period);
      return node.kind === 'box'
        ? boxLines(plan, node, number, title)
        : headingLines(plan, node, number, title, start.hashes, isEmpty(nodes, at));
    })
    .join('');
}

const below: Readonly<Partial<Record<NodeKind, readonly NodeKind[]>>> = {
  part: ['section', 'item'],
  chapter: ['section', 'item'],
  section: ['item'],
};

/** 第一节 in every chapter; 第一章 in every part only where the plan counts so. */
function count(kind: NodeKind, counts: Map<NodeKind, number>, chaptersAnew: boolean): number {
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  for (const lower of below[kind] ?? []) counts.delete(lower);
  if (kind === 'part' && chaptersAnew) counts.delete('chapter');
  return number;
}

function restarting(nodes: readonly SkeletonNode[]): boolean {
  return nodes.filter(({ kind, label }) => kind === 'chapter' && label === '第一章').length > 1;
}

/** Nothing of the skeleton stands below the heading. */
function isEmpty(nodes: readonly SkeletonNode[], at: number): boolean {
  const next = nodes[at + 1];
  return !next || (next.kind !== 'box' && next.depth <= nodes[at]!.depth);
}

function headingLines(
  plan: ReferencePlan,
  node: SkeletonNode,
  number: number,
  title: string,
  hashes: number,
  empty: boolean,
): string {
  const label = labelOf(node.kind, { value: number, style: usualStyle(node.kind) });
  const separator = label.endsWith('、') ? '' : '　';
  const heading = `${'#'.repeat(Math.min(hashes + node.depth, 6))} ${label}${separator}${title}`;
  return `${heading}\n\n${remark(plan, node, title)}\n\n${empty ? '（待写）\n\n' : ''}`;
}

function boxLines(plan: ReferencePlan, node: SkeletonNode, number: number, title: string): string {
  return `${remark(plan, node, title)}\n\n> **专栏 ${number}　${title}**\n>\n> （待写）\n\n`;
}

/** Where the title comes from, and whether words of it were exchanged. */
function remark(plan: ReferencePlan, { title, label }: SkeletonNode, written: string): string {
  const changed = written === title ? '' : '；其中的地名、规划期或年份已替换，请核对';
  return `<!-- 待改写：题目取自${plan.shortNames[0] ?? plan.title}规划${label}${changed} -->`;
}
