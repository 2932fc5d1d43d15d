import type { Library } from '../library/library.ts';
import type { OutlineNode, Plan } from '../model/plan.ts';
import { numberSequences } from '../model/sequence.ts';
import { parsePlan } from '../parse.ts';
import type { Reference } from '../reference/reference.ts';
import { resolveReferences } from '../reference/resolve.ts';
import type { Range } from '../text/range.ts';
import { createSource } from '../text/source.ts';
import type { Arrangement, Item } from './arrangement.ts';
import type { Written } from './follow.ts';
import type { Numbers } from './numbers.ts';
import { nodeOf, type Pointer } from './pointers.ts';
import type { Rearranged } from './rearrangement.ts';
import { isReferable } from './wording.ts';

// The new text is read again: its outline must be the one that was meant, and every reference lead where it led.

export interface Reading {
  readonly plan: Plan;
  readonly references: readonly Reference[];
  readonly rearranged: Rearranged;
}

export function readAgain({ source }: Plan, rearranged: Rearranged, library: Library): Reading {
  const plan = parsePlan(createSource(rearranged.text, source.uri, source.version));
  return { plan, references: resolveReferences(plan, library, numberSequences(plan)), rearranged };
}

/** The first heading or box that the new text does not show as it was meant; null if all is well. */
export function firstDamaged(
  after: Arrangement,
  numbers: Numbers,
  { plan, rearranged }: Reading,
): Item | null {
  const { items } = after;
  for (const [at, item] of items.entries()) {
    const node = plan.nodes[at];
    const number = numbers.get(item) ?? node?.numbering?.value;
    if (!node || node.kind !== item.kind || node.numbering?.value !== number) return item;
    if (!isSamePlace(item, node, rearranged)) return item;
    if (isReferable(item.kind) && node.parent !== nodeFor(after.parentOf(item), after, plan)) return item;
  }
  return plan.nodes.length > items.length ? (items.at(-1) ?? null) : null;
}

function nodeFor(item: Item | null, after: Arrangement, { nodes }: Plan): OutlineNode | null {
  return item && nodes[after.indexOf(item)]!;
}

function isSamePlace({ node: old, title }: Item, node: OutlineNode, rearranged: Rearranged): boolean {
  if (!old) return node.title === title;
  if (withoutNumbers(old.title) !== withoutNumbers(node.title)) return false;
  if (old.kind !== 'box') return true;
  return rearranged.endOf(old.range.end) === node.range.end;
}

/** Footnote marks and references in a title get new numbers: 推动“四链”[19]深度融合. */
function withoutNumbers(title: string): string {
  return title.replace(/[0-9０-９零〇一二三四五六七八九十百]+/g, '');
}

/** Whether the numbers of a pointer, as it is written now, lead where they are to. */
export function leadsRight(
  after: Arrangement,
  { references, plan, rearranged }: Reading,
  pointer: Pointer,
  written: Written,
): boolean {
  if (written.leads.length === 0) return true;
  const found = referencesAt({ references, rearranged }, pointer);
  const items = found.map((reference) => {
    const node = nodeOf(reference);
    return node ? after.items[plan.nodes.indexOf(node)] : undefined;
  });
  if (!written.leads.every((item) => items.includes(item))) return false;
  return pointer.nodes.includes(null) || items.every((item) => item && written.leads.includes(item));
}

/** What stands now where the pointer stood. */
export function referencesAt(
  { references, rearranged }: Pick<Reading, 'references' | 'rearranged'>,
  pointer: Pointer,
): readonly Reference[] {
  const { start, end } = newRange(rearranged, pointer);
  return references.filter(({ mention: { place } }) => start <= place.start && place.end <= end);
}

function newRange(rearranged: Rearranged, { range }: Pointer): Range {
  return { start: rearranged.startOf(range.start), end: rearranged.endOf(range.end) };
}
