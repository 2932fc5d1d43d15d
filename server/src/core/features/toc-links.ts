import type { OutlineNode, Plan, TocEntry } from '../model/plan.ts';

/** An entry of the 目录 and the heading that it announces. */
export interface TocLink {
  readonly entry: TocEntry;
  readonly node: OutlineNode;
}

/**
 * Pairs the 目录 with the body: first by kind and title, in order of the text; what is left over, because its title was
 * changed on one side only, by kind and number between the neighbours that are already paired.
 */
export function tocLinks({ toc, nodes }: Plan): TocLink[] {
  const entries = toc?.entries ?? [];
  const paired = pairByTitle(entries, nodes);
  pairByNumber(entries, nodes, paired);
  return entries.flatMap((entry, index) => {
    const node = nodes[paired[index] ?? -1];
    return node === undefined ? [] : [{ entry, node }];
  });
}

/** For each entry the index of its node. */
type Pairs = (number | null)[];

function pairByTitle(entries: readonly TocEntry[], nodes: readonly OutlineNode[]): Pairs {
  const waiting = indicesBy(nodes, titleKey);
  return entries.map((entry) => waiting.get(titleKey(entry))?.shift() ?? null);
}

/** Fills the gaps. Both sides are in order of the text, so an entry's heading lies between its neighbours'. */
function pairByNumber(entries: readonly TocEntry[], nodes: readonly OutlineNode[], paired: Pairs): void {
  const taken = new Set(paired);
  const byNumber = indicesBy(nodes, numberKey);
  const limits = nextPaired(paired, nodes.length);
  let from = 0;
  entries.forEach((entry, index) => {
    const candidates = entry.numbering === null ? [] : (byNumber.get(numberKey(entry)) ?? []);
    const fits = (at: number) => at >= from && at < limits[index]! && !taken.has(at);
    paired[index] ??= candidates.find(fits) ?? null;
    if (paired[index] !== null) from = paired[index] + 1;
  });
}

/** For each entry the node of the next entry that has one. */
function nextPaired(paired: Pairs, end: number): number[] {
  let next = end;
  const limits = paired.map(() => end);
  for (let index = paired.length - 1; index >= 0; index--) {
    limits[index] = next;
    next = paired[index] ?? next;
  }
  return limits;
}

type Titled = Pick<OutlineNode | TocEntry, 'kind' | 'title' | 'numbering'>;

function titleKey({ kind, title }: Titled): string {
  return `${kind} ${title.normalize('NFKC').replace(/\s+/g, '')}`;
}

function numberKey({ kind, numbering }: Titled): string {
  return `${kind} ${numbering?.value}`;
}

function indicesBy(nodes: readonly OutlineNode[], key: (node: OutlineNode) => string): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    const list = indices.get(key(node));
    if (list) list.push(index);
    else indices.set(key(node), [index]);
  });
  return indices;
}
