import type { TocLevel } from '../../config/settings.ts';
import type { NodeKind, OutlineNode, Plan, TocEntry } from '../../model/plan.ts';
import { numberSequences } from '../../model/sequence.ts';
import { matchToc } from '../../model/toc-match.ts';
import { titleKey } from '../../syntax/reader.ts';

// What the 目录 is to list, and which of it the present one has.

/** A heading that is to be listed, with its present entry: 第三章　……	12. */
export interface Listed {
  readonly node: OutlineNode;
  /** Its number, also where the heading has lost it; null where it has none. */
  readonly number: number | null;
  readonly entry: TocEntry | null;
  /** As far as it is known. */
  readonly page: number | null;
  /** The entry stays where it is; otherwise a new one is written, with the page of this one. */
  readonly stays: boolean;
}

/** All of one list in its order; boxes may have one of their own below the others: 专栏目录. */
export type ListedHeadings = readonly Listed[];

const structural: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem'];
const usual: readonly NodeKind[] = ['part', 'chapter', 'section'];

/** A level counts as listed where half of its headings are, as for the rules; the highest one always. */
const LISTED_SHARE = 0.5;

/** Headings that a new 目录 lists. Reports have no chapters but 一、二、. */
export function headingsToList(plan: Plan, levels: readonly TocLevel[] | undefined): OutlineNode[] {
  const of = (kinds: readonly NodeKind[]) => plan.nodes.filter(({ kind }) => kinds.includes(kind));
  if (levels) return of(levels);
  const found = of(usual);
  return found.length > 0 ? found : of(['item']);
}

/** What the present 目录 should list, beside what it lists. */
export function listHeadings(plan: Plan, levels: readonly TocLevel[] | undefined): ListedHeadings[] {
  const { pairs, moved } = matchToc(plan);
  const entryOf = new Map([...pairs, ...moved].map(({ node, entry }) => [node, entry]));
  const entries = plan.toc?.entries ?? [];
  const wanted =
    levels || lostNumbers(plan, entries) ? headingsToList(plan, levels) : alreadyListed(plan, entryOf);
  const found = new Map([...sameWords(wanted, entries, entryOf), ...entryOf]);
  const numbers = numbersOf(plan);
  const list = (nodes: readonly OutlineNode[]) => withEntries(nodes, found, entries, numbers);
  if (!boxesStandApart(entries)) return [list(wanted)];
  const boxes = wanted.filter(({ kind }) => kind === 'box');
  return [
    list(wanted.filter(({ kind }) => kind !== 'box')),
    list(countsOnce(entries) ? boxes : inListsOfTheirOwn(boxes, found, entries)),
  ];
}

/** For a draft without 目录. */
export function listAnew(plan: Plan, nodes: readonly OutlineNode[]): ListedHeadings {
  return withEntries(nodes, new Map(), [], numbersOf(plan));
}

/** Where conversion took a heading's number, the ones before and behind it tell it. */
function numbersOf(plan: Plan): ReadonlyMap<OutlineNode, number> {
  const slots = numberSequences(plan).flatMap(({ kind, slots }) => (kind === 'box' ? [] : slots));
  return new Map(slots.map(({ node, right }) => [node, node.numbering?.value ?? right]));
}

/** 前言 and 附件 are entries as well, but none that has to follow the headings. */
export function isStructural({ kind }: TocEntry): boolean {
  return kind === 'box' || structural.includes(kind);
}

/** Entries without any number, and not because the headings have none: 发展基础……1 */
function lostNumbers({ nodes }: Plan, entries: readonly TocEntry[]): boolean {
  const unnumbered = new Set(
    nodes.flatMap(({ kind, title }) => (kind === 'heading' ? [titleKey(title)] : [])),
  );
  return !entries.some((entry) => isStructural(entry) || unnumbered.has(titleKey(entry.title)));
}

function alreadyListed({ nodes, toc }: Plan, entryOf: ReadonlyMap<OutlineNode, TocEntry>): OutlineNode[] {
  const kinds = new Set(toc?.entries.map(({ kind }) => kind));
  const highest = structural.find((kind) => kinds.has(kind));
  const isListed = (kind: NodeKind) => {
    const same = nodes.filter((node) => node.kind === kind);
    const listed = same.filter((node) => entryOf.has(node)).length;
    return listed > 0 && listed >= same.length * LISTED_SHARE;
  };
  const levels = new Set<NodeKind>([...structural, 'box' as const].filter(isListed));
  if (highest) levels.add(highest);
  return nodes.filter((node) => levels.has(node.kind) || entryOf.has(node));
}

/** 第二节 that has become 第三章 of the same title keeps its page; so does an entry that lost its number. */
function sameWords(
  wanted: readonly OutlineNode[],
  entries: readonly TocEntry[],
  entryOf: ReadonlyMap<OutlineNode, TocEntry>,
): Map<OutlineNode, TocEntry> {
  const taken = new Set(entryOf.values());
  const free = new Map<string, TocEntry>();
  for (const entry of entries) {
    const key = titleKey(entry.title);
    if (!taken.has(entry) && key !== '' && !free.has(key)) free.set(key, entry);
  }
  const found = new Map<OutlineNode, TocEntry>();
  for (const node of wanted) {
    const key = titleKey(node.title);
    const entry = entryOf.has(node) ? undefined : free.get(key);
    if (entry && free.delete(key)) found.set(node, entry);
  }
  return found;
}

/** 专栏目录 behind the list of chapters, not boxes below their chapters. */
function boxesStandApart(entries: readonly TocEntry[]): boolean {
  const firstBox = entries.findIndex(({ kind }) => kind === 'box');
  return firstBox >= 0 && !entries.slice(firstBox).some(({ kind }) => structural.includes(kind));
}

/** One list of all boxes. 重大工程专栏目录, 重大改革专栏目录 list some each, and which of them a new box belongs to nobody can tell. */
function countsOnce(entries: readonly TocEntry[]): boolean {
  const numbers = entries.flatMap(({ kind, numbering }) =>
    kind === 'box' && numbering ? [numbering.value] : [],
  );
  return numbers.every((value, at) => at === 0 || value >= numbers[at - 1]!);
}

function inListsOfTheirOwn(
  boxes: readonly OutlineNode[],
  found: ReadonlyMap<OutlineNode, TocEntry>,
  entries: readonly TocEntry[],
): OutlineNode[] {
  const placeOf = (node: OutlineNode) => entries.indexOf(found.get(node)!);
  return boxes.filter((node) => found.has(node)).sort((a, b) => placeOf(a) - placeOf(b));
}

function withEntries(
  nodes: readonly OutlineNode[],
  found: ReadonlyMap<OutlineNode, TocEntry>,
  entries: readonly TocEntry[],
  numbers: ReadonlyMap<OutlineNode, number>,
): ListedHeadings {
  const places = new Map(entries.map((entry, at) => [entry, at]));
  const numberOf = (node: OutlineNode) => numbers.get(node) ?? node.numbering?.value ?? null;
  const same = nodes.filter((node) => isLike(node.kind, numberOf(node), found.get(node)));
  const rising = longestRising(same.map((node) => places.get(found.get(node)!)!));
  const staying = new Set(rising.map((at) => same[at]!));
  return withPages(
    nodes.map((node) => ({
      node,
      number: numberOf(node),
      entry: found.get(node) ?? null,
      page: found.get(node)?.page ?? null,
      stays: staying.has(node),
    })),
  );
}

/** An entry that moves keeps its page only where pages still count up. */
function withPages(list: ListedHeadings): ListedHeadings {
  let last = 0;
  return list.map((one, at) => {
    const next = list.slice(at + 1).find(({ stays, page }) => stays && page !== null);
    const fits = one.page !== null && one.page >= last && one.page <= (next?.page ?? one.page);
    const page = one.stays || fits ? one.page : null;
    last = page ?? last;
    return { ...one, page };
  });
}

/** A chapter without number has an entry that looks like any heading's. */
function isLike(kind: NodeKind, number: number | null, entry: TocEntry | undefined): boolean {
  return entry?.kind === kind || (entry?.kind === 'heading' && number === null);
}

/** Places of the longest run of numbers that rises: what moves is then as little as can be. */
export function longestRising(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    let length = ends.length;
    while (length > 0 && values[ends[length - 1]!]! >= value) length--;
    before[at] = length > 0 ? ends[length - 1]! : -1;
    ends[length] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.unshift(at);
  return run;
}
