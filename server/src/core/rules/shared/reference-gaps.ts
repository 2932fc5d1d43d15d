import type { RuleContext } from '../../lint/rule.ts';
import type { NodeKind } from '../../model/plan.ts';
import type { Sequence, Slot } from '../../model/sequence.ts';
import type { Mention } from '../../reference/mention.ts';
import type { Reference } from '../../reference/reference.ts';

// A heading that is missing is told where the numbers jump; what refers to it is no second fault but is told there, too.

/** Whether the reference is to a number that is missing among those of the draft. */
export function isInGap({ sequences }: RuleContext, mention: Mention): boolean {
  return sequences.some((sequence) => sequence.slots.some((slot) => pointsInto(mention, sequence, slot)));
}

/** References to the numbers that are missing before the slot. */
export function referencesIntoGap(
  { references }: RuleContext,
  sequence: Sequence,
  slot: Slot,
): readonly Reference[] {
  return references.filter(
    ({ status, mention }) => status === 'unresolved' && pointsInto(mention, sequence, slot),
  );
}

function pointsInto(mention: Mention, { kind }: Sequence, { node, fault, expected }: Slot): boolean {
  if (fault !== 'gap' || mention.owner) return false;
  return numbersIn(mention).some(
    (one) => one.kind === kind && expected <= one.value && one.value < (node.numbering?.value ?? 0),
  );
}

function numbersIn(mention: Mention): readonly { readonly kind: NodeKind; readonly value: number }[] {
  if (mention.type === 'caption') return [{ kind: mention.kind, value: mention.numeral.value }];
  if (mention.type !== 'section') return [];
  return mention.steps.flatMap(({ kind, numeral }) => (numeral ? [{ kind, value: numeral.value }] : []));
}
