import { nodeName } from '../features/node-name.ts';
import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';

/** A stretch of the draft under which findings are told: mostly a chapter. */
export interface Stretch {
  readonly title: string;
  readonly part: string | null;
  readonly range: Range;
  /** null for the 目录 and what stands before the first heading. */
  readonly node: OutlineNode | null;
  /** Named in the report even if nothing was found in it. */
  readonly isChapter: boolean;
}

/** In order of the text. They cover all of it, so that each finding has a place. */
export function stretchesOf(plan: Plan): Stretch[] {
  const { outline, toc, source } = plan;
  const nodes = outline.flatMap((node) => stretchesIn(node));
  const end = nodes[0]?.range.start ?? source.text.length;
  const front = { title: '标题和篇首', part: null, range: { start: 0, end }, node: null, isChapter: false };
  const contents = toc && { ...front, title: '目录', range: toc.range };
  const stretches = [front, ...(contents ? [contents] : []), ...nodes];
  return stretches.sort((a, b) => a.range.start - b.range.start);
}

/** The last one that has begun: what stands between two chapters belongs to the first. */
export function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  const begun = stretches.filter(({ range }) => range.start <= offset);
  return begun.filter(({ range }) => offset < range.end).at(-1) ?? begun.at(-1) ?? stretches[0]!;
}

/** A 篇 with chapters stands for what is said before the first of them; the chapters follow. */
function stretchesIn(node: OutlineNode): Stretch[] {
  const chapters = node.kind === 'part' ? node.children.filter(({ kind }) => kind === 'chapter') : [];
  const own = stretchOf(node, null, chapters.length === 0);
  return [own, ...chapters.map((chapter) => stretchOf(chapter, nodeName(node), true))];
}

function stretchOf(node: OutlineNode, part: string | null, isChapter: boolean): Stretch {
  return { title: nodeName(node), part, range: node.range, node, isChapter };
}

/** The headings between a stretch and a place in it, from the outside in. */
export function pathTo(plan: Plan, stretch: Stretch, offset: number): string[] {
  const path: string[] = [];
  // Nodes stand in order of the text, those inside behind those around them.
  let node = plan.nodes.filter(({ range }) => range.start <= offset && offset < range.end).at(-1) ?? null;
  for (; node && node !== stretch.node; node = node.parent) path.unshift(nodeName(node));
  return stretch.node ? path : [];
}
