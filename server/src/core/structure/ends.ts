import type { OutlineNode } from '../model/plan.ts';
import type { Arrangement, Item } from './arrangement.ts';
import { type Pointer, titleOf } from './pointers.ts';
import type { Wording } from './wording.ts';

type Ends = readonly (Item | null)[];

/**
 * Which place each number of a pointer is to name; `items` are those it named. 第三至五章 must still be all chapters from the first to the
 * last, else null; lists that counted up go on counting up.
 */
export function endsOf(wording: Wording, pointer: Pointer, items: Ends): Ends | null {
  const { mentions, nodes, covered, upTo } = pointer;
  const { after } = wording;
  const all = covered.map((node) => after.itemOf(node));
  const hasRange = upTo.includes(true);
  if (hasRange && all.includes(null)) return null;
  const isRising = nodes.every((node, at) => at === 0 || numberOf(node) > numberOf(nodes[at - 1]!));
  if (mentions.length < 2 || !isRising || items.includes(null) || mentions.some(titleOf)) return items;
  // All that is meant, as the single range that it was: two chapters that changed places within it do not matter.
  const meant = inOrder(after, hasRange && mentions.length === 2 ? all : items);
  const ends = hasRange && mentions.length === 2 ? [meant[0]!, meant.at(-1)!] : meant;
  return !hasRange || namesAll(wording, ends, upTo, all) ? ends : null;
}

function inOrder(after: Arrangement, items: Ends): Item[] {
  return items.filter((item) => item !== null).sort((a, b) => after.indexOf(a) - after.indexOf(b));
}

/** Whether the ends with what lies between them are just what is meant. */
function namesAll(
  { after, numbers }: Wording,
  ends: readonly Item[],
  upTo: readonly boolean[],
  all: Ends,
): boolean {
  const named = new Set<Item>(ends);
  ends.forEach((end, at) => {
    if (!upTo[at]) return;
    for (const between of after.items.slice(after.indexOf(end), after.indexOf(ends[at + 1]!))) {
      if (between.kind === end.kind && numbers.get(between) != null) named.add(between);
    }
  });
  return named.size === all.length && all.every((item) => item && named.has(item));
}

function numberOf(node: OutlineNode | null | undefined): number {
  return node?.numbering?.value ?? 0;
}
