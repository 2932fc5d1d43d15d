import type { NodeKind, OutlineNode, TocEntry } from '../../model/plan.ts';
import { longestRise } from '../../text/longest-rise.ts';

// Headings in the order in which the 目录 is to list them, with the entries that it has.

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

/** The entries that can stay where they are do; the others move. */
export function withEntries(
  nodes: readonly OutlineNode[],
  found: ReadonlyMap<OutlineNode, TocEntry>,
  entries: readonly TocEntry[],
  numbers: ReadonlyMap<OutlineNode, number>,
): ListedHeadings {
  const places = new Map(entries.map((entry, at) => [entry, at]));
  const numberOf = (node: OutlineNode) => numbers.get(node) ?? node.numbering?.value ?? null;
  const same = nodes.filter((node) => isLike(node.kind, numberOf(node), found.get(node)));
  const rising = longestRise(same.map((node) => places.get(found.get(node)!)!));
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
