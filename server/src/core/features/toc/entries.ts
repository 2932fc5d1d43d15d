import type { TocLevel } from '../../config/settings.ts';
import type { OutlineNode, Plan, TocEntry } from '../../model/plan.ts';
import { numberSequences } from '../../model/sequence.ts';
import { matchToc } from '../../model/toc-match.ts';
import { titleKey } from '../../syntax/reader.ts';
import { alreadyListed, headingsToList, isStructural, lostNumbers } from './levels.ts';
import { type ListedHeadings, withEntries } from './listed.ts';

// What the 目录 is to list, and which of it the present one has.

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
  return (
    firstBox >= 0 && !entries.slice(firstBox).some((entry) => entry.kind !== 'box' && isStructural(entry))
  );
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
