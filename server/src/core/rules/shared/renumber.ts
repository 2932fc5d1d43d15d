import type { Fix, RuleContext } from '../../lint/rule.ts';
import type { TocEntry } from '../../model/plan.ts';
import type { Sequence, Slot } from '../../model/sequence.ts';
import { followNumbers } from '../../structure/follow-numbers.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { digitsLike, labelLike } from './names.ts';

// Fixes that put numbers right: in the headings, in the 目录 entries that belong to them, and in all that refers to them.

/** Gives the fixes for a faulty number of the sequence: it alone where that is enough, otherwise all that are wrong. */
export function renumberer(context: RuleContext, sequence: Sequence): (slot: Slot) => Fix[] {
  const faulty = sequence.slots.filter(({ node, right }) => isWrong(node.numbering?.value, right));
  const first = faulty[0];
  if (!first) return () => [];
  const entries = new Map(
    [...context.toc.moved, ...context.toc.pairs].map(({ node, entry }) => [node, entry]),
  );
  const rights = new Map(faulty.map(({ node, right }) => [node, right]));
  // A text pasted twice has as many faults as headings; all of them share these edits.
  const edits = [
    ...faulty.flatMap((wrong) => renumberEdits(entries.get(wrong.node), wrong)),
    ...followNumbers(context.plan, context.sequences, context.references, rights),
  ];
  const all = `从“${labelLike(first.node, first.right)}”起依次重新编号（${faulty.length}处）`;
  return (slot) => {
    const single = faulty.length === 1 && first === slot;
    return [{ title: single ? `改为“${labelLike(slot.node, slot.right)}”` : all, edits }];
  };
}

function isWrong(value: number | undefined, right: number): boolean {
  return value !== undefined && value !== right;
}

function renumberEdits(entry: TocEntry | undefined, { node, right }: Slot): TextEdit[] {
  const edits: TextEdit[] = [];
  if (node.numbering) edits.push(replace(node.numbering.range, digitsLike(node, right)));
  if (entry?.numbering && entry.numbering.value !== right) {
    edits.push(replace(entry.numbering.range, digitsLike(node, right)));
  }
  return edits;
}
