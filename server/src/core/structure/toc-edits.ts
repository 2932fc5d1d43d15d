import { labelOf } from '../model/numbering.ts';
import type { NodeKind, OutlineNode, Plan, TocEntry } from '../model/plan.ts';
import { matchToc } from '../model/toc-match.ts';
import { formatNumeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';
import { lineOf } from '../text/source.ts';
import type { Arrangement, Item } from './arrangement.ts';
import { withDescendants } from './levels.ts';
import type { Numbers } from './numbers.ts';
import type { OutlineChange } from './outline-change.ts';
import type { Rearrangement } from './rearrangement.ts';
import { type NewLine, reorder } from './reorder.ts';
import { entryPrefix, writeEntry } from './toc-form.ts';

/** An entry with those behind it that belong to no heading. */
interface Unit {
  readonly entry: TocEntry;
  /** null where its heading is deleted, or it has none. */
  readonly item: Item | null;
  readonly owned: boolean;
  readonly block: Range;
}

/** The 目录 follows: entries move with their headings and get their numbers. Its order stays where nothing but numbers changes (null). */
export function editToc(
  plan: Plan,
  after: Arrangement,
  numbers: Numbers,
  change: OutlineChange | null,
  text: Rearrangement,
): void {
  if (!plan.toc) return;
  const moved = new Set(change?.moved.flatMap(withDescendants));
  const match = matchToc(plan);
  const nodes = new Map([...match.moved, ...match.pairs].map(({ entry, node }) => [entry, node]));
  for (const entries of listsOf(plan.toc.entries)) {
    const units = unitsOf(plan, entries, nodes, after);
    const listed = listedKinds(plan, units);
    for (const unit of units) editEntry(plan, unit, numbers, units, text);
    if (!change) continue;
    const wanted = wantedUnits(units, after, listed, moved);
    const pages = keepPages(plan, units, wanted, text);
    const lines = wanted.flatMap((one, at) =>
      'block' in one ? one.block : (newLine(plan, one, pageBefore(wanted, at, pages), units, numbers) ?? []),
    );
    reorder(
      plan,
      text,
      units.map(({ block }) => block),
      lines,
      '目录',
    );
  }
}

/** 专栏目录 behind the 目录 of the headings is a list of its own. */
function listsOf(entries: readonly TocEntry[]): readonly (readonly TocEntry[])[] {
  const first = entries.findIndex(({ kind }) => kind === 'box');
  const apart = first > 0 && entries.slice(first).every(({ kind }) => kind === 'box');
  return apart ? [entries.slice(0, first), entries.slice(first)] : [entries];
}

function unitsOf(
  plan: Plan,
  entries: readonly TocEntry[],
  nodes: ReadonlyMap<TocEntry, OutlineNode>,
  after: Arrangement,
): Unit[] {
  const units: Unit[] = [];
  for (const entry of entries) {
    const node = nodes.get(entry);
    const { source, lines } = plan;
    const end = lines[entry.line]!.end;
    const last = units.at(-1);
    if (!node && last) units[units.length - 1] = { ...last, block: { start: last.block.start, end } };
    else {
      const { start } = lines[lineOf(source, entry.range.start)]!;
      const item = node ? after.itemOf(node) : null;
      units.push({ entry, item, owned: node !== undefined, block: { start, end } });
    }
  }
  return units;
}

/** A 目录 that lists fewer than half the headings of a level does not list that level. */
function listedKinds({ nodes }: Plan, units: readonly Unit[]): Set<NodeKind> {
  const kinds = new Set(units.map(({ entry }) => entry.kind));
  const countOf = (kind: NodeKind, of: readonly { readonly kind: NodeKind }[]) =>
    of.filter((one) => one.kind === kind).length;
  const entries = units.map(({ entry }) => entry);
  return new Set([...kinds].filter((kind) => countOf(kind, entries) * 2 >= countOf(kind, nodes)));
}

/**
 * Entries of headings that are moved, and new ones where their level is listed, stand behind the entry of the heading before them; all
 * others stay, even in a 目录 whose columns were read one after the other. What belongs to no heading and opens the list stays first.
 */
function wantedUnits(
  units: readonly Unit[],
  after: Arrangement,
  listed: ReadonlySet<NodeKind>,
  moved: ReadonlySet<OutlineNode>,
): (Unit | Item)[] {
  const isNew = ({ node, kind }: Item) => kind !== node?.kind;
  const isWanted = (item: Item) => !isNew(item) || listed.has(item.kind);
  const byItem = new Map(units.flatMap((unit) => (unit.item ? [[unit.item, unit] as const] : [])));
  const wanted: (Unit | Item)[] = units.filter(({ owned, item }) =>
    owned ? item && isWanted(item) && !moved.has(item.node!) : true,
  );
  const staying = new Set(wanted);
  let last: Unit | Item | undefined = units.slice(0, 1).find(({ owned }) => !owned);
  for (const item of after.items) {
    const unit = byItem.get(item);
    if (!isWanted(item) || !(unit || isNew(item))) continue;
    const one = unit ?? item;
    if (!staying.has(one)) wanted.splice(last ? wanted.indexOf(last) + 1 : 0, 0, one);
    last = one;
  }
  return wanted;
}

function editEntry(
  plan: Plan,
  { entry, item, block }: Unit,
  numbers: Numbers,
  units: readonly Unit[],
  text: Rearrangement,
): void {
  const { numbering } = entry;
  const number = item && numbers.get(item);
  if (!item?.node || number == null || !numbering) return;
  const detail = (style: typeof numbering.style) =>
    `${entry.label} → ${labelOf(item.kind, { value: number, style })}`;
  if (item.kind !== item.node.kind) {
    const model = units.find((unit) => unit.entry.kind === item.kind && unit.entry.numbering);
    if (!model) return;
    const style = model.entry.numbering!.style;
    const range = { start: block.start, end: entry.titleRange.start };
    text.edit(range, entryPrefix(plan, model.entry, number), '目录', detail(style));
  } else if (number !== item.node.numbering?.value && number !== numbering.value) {
    text.edit(numbering.range, formatNumeral(number, numbering.style), '目录', detail(numbering.style));
  }
}

type Pages = ReadonlyMap<TocEntry, string>;

/** Which page a heading comes to stand on nobody knows before it is set: the pages stay in their order. Returns those of all entries. */
function keepPages(
  { source }: Plan,
  units: readonly Unit[],
  wanted: readonly (Unit | Item)[],
  text: Rearrangement,
): Pages {
  const pages = new Map<TocEntry, string>();
  const paged = (all: readonly (Unit | Item)[]) =>
    all.flatMap((one) => ('block' in one && one.entry.pageRange ? [one.entry] : []));
  const old = paged(units.filter((unit) => wanted.includes(unit)));
  paged(wanted).forEach((entry, at) => {
    const { start, end } = old[at]!.pageRange!;
    pages.set(entry, source.text.slice(start, end));
    text.edit(entry.pageRange!, pages.get(entry)!, '目录', '');
  });
  return pages;
}

/** A new entry has the page of the one above it. */
function pageBefore(wanted: readonly (Unit | Item)[], at: number, pages: Pages): string | null {
  const above = wanted.slice(0, at).flatMap((one) => ('block' in one ? (pages.get(one.entry) ?? []) : []));
  return above.at(-1) ?? null;
}

function newLine(
  plan: Plan,
  item: Item,
  page: string | null,
  units: readonly Unit[],
  numbers: Numbers,
): NewLine | null {
  const model = units.find(({ entry }) => entry.kind === item.kind);
  if (!model) return null;
  const written = writeEntry(plan, model.entry, item.title, numbers.get(item) ?? null, page);
  return { text: written, detail: item.title };
}
