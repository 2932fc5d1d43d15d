import { sharesHalf, titleKey } from '../syntax/reader.ts';
import type { NodeKind, OutlineNode, Plan, TocEntry } from './plan.ts';

// Which entry of the 目录 belongs to which heading.

export interface TocPair {
  readonly entry: TocEntry;
  readonly node: OutlineNode;
}

export interface TocMatch {
  readonly pairs: readonly TocPair[];
  /** Entries and headings of the same words that stand at different places. */
  readonly moved: readonly TocPair[];
  readonly extra: readonly TocEntry[];
  readonly missing: readonly OutlineNode[];
}

const none: TocMatch = { pairs: [], moved: [], extra: [], missing: [] };

/** 篇, 章, 节 and 一、 that the 目录 lists; boxes are listed by some, their order is not checked. */
export const structural: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem'];

/** A 目录 that lists fewer than half the headings of a level does not list that level. */
const LISTED_SHARE = 0.5;

export function matchToc(plan: Plan): TocMatch {
  if (!plan.toc) return none;
  const entries = plan.toc.entries.filter(({ kind }) => structural.includes(kind));
  const levels = new Set(entries.map(({ kind }) => kind));
  const nodes = plan.nodes.filter(({ kind }) => levels.has(kind));
  const { pairs, lone, missed } = align(entries, nodes);
  const moved = pairUp(lone, missed);
  const found = new Set<unknown>(moved.flatMap(({ entry, node }) => [entry, node]));
  const listed = wellListed([...pairs, ...moved], nodes);
  const [boxPairs, boxExtra] = matchBoxes(plan);
  return {
    pairs: [...pairs, ...boxPairs],
    moved,
    extra: [...lone.filter((entry) => !found.has(entry)), ...boxExtra],
    missing: missed.filter((node) => !found.has(node) && listed.has(node.kind)),
  };
}

/** A note mark at the heading is no difference: 构建“三核四极”[114]空间结构, on the web without its brackets. */
export function sameTitle(entry: string, body: string): boolean {
  if (entry === body || titleKey(entry) === titleKey(body)) return true;
  const [listed, printed] = [titleKey(withoutNoteMarks(entry)), titleKey(withoutNoteMarks(body))];
  return listed === printed || listed === printed.replace(/\d{1,3}/, '');
}

export function withoutNoteMarks(title: string): string {
  return title.replace(/(?:\[\^?|［|〔|【)\s*\d{1,3}\s*(?:\]|］|〕|】)/g, '');
}

function wellListed(pairs: readonly TocPair[], nodes: readonly OutlineNode[]): Set<NodeKind> {
  const count = (kind: NodeKind, of: readonly { kind: NodeKind }[]) =>
    of.filter((one) => one.kind === kind).length;
  const inToc = pairs.map(({ node }) => node);
  return new Set(structural.filter((kind) => count(kind, inToc) >= count(kind, nodes) * LISTED_SHARE));
}

function pairUp(entries: readonly TocEntry[], nodes: readonly OutlineNode[]): TocPair[] {
  const free = [...nodes];
  return entries.flatMap((entry) => {
    const key = titleKey(entry.title);
    const at =
      key === '' ? -1 : free.findIndex((node) => node.kind === entry.kind && titleKey(node.title) === key);
    return at < 0 ? [] : [{ entry, node: free.splice(at, 1)[0]! }];
  });
}

function matchBoxes({ toc, boxes }: Plan): [TocPair[], TocEntry[]] {
  const pairs: TocPair[] = [];
  const extra: TocEntry[] = [];
  for (const entry of toc?.entries ?? []) {
    if (entry.kind !== 'box') continue;
    const same = boxes.filter(({ numbering, title }) =>
      entry.numbering
        ? numbering?.value === entry.numbering.value
        : titleKey(title) === titleKey(entry.title),
    );
    // A number that stands twice among the boxes stands twice in the 目录.
    const node = same.find((box) => !pairs.some((pair) => pair.node === box)) ?? same[0];
    if (node) pairs.push({ entry, node });
    else extra.push(entry);
  }
  return [pairs, extra];
}

interface Alignment {
  readonly pairs: TocPair[];
  readonly lone: TocEntry[];
  readonly missed: OutlineNode[];
}

/** Aligns both lists in order at the least cost; the equal beginning and end, nearly always all, cost no search. */
function align(entries: readonly TocEntry[], nodes: readonly OutlineNode[]): Alignment {
  const lefts = entries.map(keyOf);
  const rights = nodes.map(keyOf);
  let head = 0;
  while (head < lefts.length && head < rights.length && isSame(lefts[head]!, rights[head]!)) head++;
  let tail = 0;
  while (
    tail < lefts.length - head &&
    tail < rights.length - head &&
    isSame(lefts[lefts.length - 1 - tail]!, rights[rights.length - 1 - tail]!)
  ) {
    tail++;
  }
  const middle = search(lefts.slice(head, lefts.length - tail), rights.slice(head, rights.length - tail));
  const pairs: TocPair[] = [];
  for (let at = 0; at < head; at++) pairs.push({ entry: entries[at]!, node: nodes[at]! });
  for (const [left, right] of middle)
    pairs.push({ entry: entries[head + left]!, node: nodes[head + right]! });
  for (let at = tail; at > 0; at--) {
    pairs.push({ entry: entries[entries.length - at]!, node: nodes[nodes.length - at]! });
  }
  const used = new Set<unknown>(pairs.flatMap(({ entry, node }) => [entry, node]));
  return {
    pairs,
    lone: entries.filter((entry) => !used.has(entry)),
    missed: nodes.filter((node) => !used.has(node)),
  };
}

interface Key {
  readonly kind: NodeKind;
  readonly number: number | null;
  readonly title: string;
}

function keyOf({ kind, numbering, title }: TocEntry | OutlineNode): Key {
  return { kind, number: numbering?.value ?? null, title: titleKey(title) };
}

function isSame(a: Key, b: Key): boolean {
  return a.kind === b.kind && a.number === b.number && a.title === b.title;
}

/** Leaving one out of both lists costs 2; a pair must agree in number or title. */
const LEFT_OUT = 1;
const DIFFERENT_NUMBER = 0.5;
const DIFFERENT_TITLE = 0.9;

function costOf(a: Key, b: Key): number {
  if (a.kind !== b.kind) return Number.POSITIVE_INFINITY;
  const [sameNumber, sameTitle] = [a.number === b.number, a.title === b.title];
  if (sameNumber && sameTitle) return 0;
  if (sameTitle) return DIFFERENT_NUMBER;
  if (sharesHalf(a.title, b.title)) return DIFFERENT_TITLE;
  return sameNumber ? DIFFERENT_TITLE + 0.6 : Number.POSITIVE_INFINITY;
}

/** Least-cost alignment by dynamic programming; at most some hundred entries, and only where the lists differ. */
function search(lefts: readonly Key[], rights: readonly Key[]): [number, number][] {
  const width = rights.length + 1;
  const cost = new Float64Array((lefts.length + 1) * width);
  for (let i = lefts.length; i >= 0; i--) {
    for (let j = rights.length; j >= 0; j--) {
      if (i === lefts.length || j === rights.length) {
        cost[i * width + j] = (lefts.length - i + rights.length - j) * LEFT_OUT;
        continue;
      }
      const leave = LEFT_OUT + Math.min(cost[(i + 1) * width + j]!, cost[i * width + j + 1]!);
      cost[i * width + j] = Math.min(leave, costOf(lefts[i]!, rights[j]!) + cost[(i + 1) * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < lefts.length && j < rights.length; ) {
    const here = cost[i * width + j]!;
    if (here === costOf(lefts[i]!, rights[j]!) + cost[(i + 1) * width + j + 1]!) pairs.push([i++, j++]);
    else if (here === LEFT_OUT + cost[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}
