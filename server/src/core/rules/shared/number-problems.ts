import type { Problem, RuleContext } from '../../lint/rule.ts';
import type { NodeKind } from '../../model/plan.ts';
import type { Fault, Sequence, Slot } from '../../model/sequence.ts';
import { labelLike, listNumbers, nameOf, relatedTo } from './names.ts';
import { referencesIntoGap } from './reference-gaps.ts';
import { renumberer } from './renumber.ts';
import { entriesInGap } from './toc-causes.ts';

/** Problems of one sort in all sequences of the kinds. */
export function* numberProblems(
  context: RuleContext,
  wanted: (kind: NodeKind) => boolean,
  faults: readonly Fault[],
): Iterable<Problem> {
  for (const sequence of context.sequences) {
    if (!wanted(sequence.kind)) continue;
    const found = sequence.slots.filter(({ fault }) => fault && faults.includes(fault));
    if (found.length === 0) continue;
    const fixesOf = renumberer(context, sequence);
    for (const slot of found) yield { ...problemOf(context, sequence, slot), fixes: fixesOf(slot) };
  }
}

function problemOf(context: RuleContext, sequence: Sequence, slot: Slot): Problem {
  const { node, other } = slot;
  return {
    range: node.numbering!.range,
    message: `${describe(sequence, slot)}${advice(sequence.kind)}`,
    related: [
      ...(other ? [relatedTo(other, `${nameOf(other)}在这里`)] : previousOf(sequence, slot)),
      ...entriesInGap(context, sequence, slot).map((entry) =>
        relatedTo(entry, `目录中有${nameOf(entry)}，正文没有`),
      ),
      ...referencesIntoGap(context, sequence, slot).map(({ mention }) => ({
        range: mention.place,
        message: '这里引用的编号正好缺少，重新编号以后会指到别处',
      })),
    ],
  };
}

function previousOf(sequence: Sequence, slot: Slot) {
  const previous = sequence.slots[sequence.slots.indexOf(slot) - 1]?.node;
  return previous ? [relatedTo(previous, `前一处是${nameOf(previous)}`)] : [];
}

function describe(sequence: Sequence, { node, fault, expected, other }: Slot): string {
  const here = labelLike(node, node.numbering!.value);
  const wanted = labelLike(node, expected);
  if (fault === 'swapped' && other) return `“${here}”排在“${other.label}”前面，顺序颠倒。`;
  if (fault === 'duplicate') return `编号“${here}”重复使用，此处按顺序应为“${wanted}”。`;
  const value = node.numbering!.value;
  if (value < expected) return `编号倒退：此处应为“${wanted}”，实为“${here}”。`;
  const missing = listNumbers(node, expected, value - 1);
  if (sequence.slots[0]?.node === node) return `编号从“${here}”开始，缺少${missing}。`;
  return `编号不连续：此处应为“${wanted}”，实为“${here}”，缺少${missing}。`;
}

function advice(kind: NodeKind): string {
  return kind === 'box'
    ? '断号或重号多半是漏排、误删或增补后未改，“见专栏×”一类的引用会随之错位，请核对并重新编号。'
    : '断号或重号多半是漏排、误删或增补后未改，目录和文中的引用会随之错位，请核对并重新编号。';
}
