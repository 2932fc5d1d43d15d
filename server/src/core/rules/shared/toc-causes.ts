import type { RuleContext } from '../../lint/rule.ts';
import type { OutlineNode, TocEntry } from '../../model/plan.ts';
import type { Sequence, Slot } from '../../model/sequence.ts';

// A heading that was deleted or inserted shows in the numbers and in the 目录. The numbers tell more, so they speak for both.

/** Entries of the 目录 without a heading that say what is missing where the numbers skip. */
export function entriesInGap({ plan, toc }: RuleContext, { slots }: Sequence, slot: Slot): TocEntry[] {
  if (slot.fault !== 'gap') return [];
  const entries = plan.toc?.entries ?? [];
  const placeOf = (node: OutlineNode | undefined) =>
    entries.findIndex((entry) => toc.pairs.some((pair) => pair.entry === entry && pair.node === node));
  const to = placeOf(slot.node);
  if (to < 0) return [];
  const from = placeOf(slots[slots.indexOf(slot) - 1]?.node ?? slot.node.parent ?? undefined);
  const between = entries.slice(from + 1, to).filter((entry) => toc.extra.includes(entry));
  return between.some(({ kind }) => kind === slot.node.kind) ? between : [];
}

/** Headings that have a wrong number, or one that another heading has too. */
export function misnumbered({ sequences }: RuleContext): Set<OutlineNode> {
  const faulty = sequences.flatMap(({ slots }) => slots.filter(({ fault }) => fault !== null));
  return new Set(faulty.flatMap(({ node, other }) => (other ? [node, other] : [node])));
}

/** Entries without a heading that a gap among the numbers already speaks of. */
export function explainedEntries(context: RuleContext): Set<TocEntry> {
  return new Set(
    context.sequences.flatMap((sequence) =>
      sequence.slots.flatMap((slot) => entriesInGap(context, sequence, slot)),
    ),
  );
}
