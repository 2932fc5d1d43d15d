import type { Fix, RuleContext } from '../../lint/rule.ts';
import type { Sequence, Slot } from '../../model/sequence.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { digitsLike, labelLike } from './names.ts';

// Fixes that put numbers right, in the headings and in the 目录 entries that belong to them.

/** Fixes for one faulty number: it alone where that is enough, otherwise all that follow it. */
export function renumberFixes(context: RuleContext, sequence: Sequence, slot: Slot): Fix[] {
  const faulty = sequence.slots.filter(({ node, right }) => isWrong(node.numbering?.value, right));
  if (faulty.length === 0) return [];
  const edits = faulty.flatMap((wrong) => renumberEdits(context, wrong));
  const single = faulty.length === 1 && faulty[0] === slot;
  const title = single
    ? `改为“${labelLike(slot.node, slot.right)}”`
    : `从“${labelLike(faulty[0]!.node, faulty[0]!.right)}”起依次重新编号（${faulty.length}处）`;
  return [{ title, edits }];
}

function isWrong(value: number | undefined, right: number): boolean {
  return value !== undefined && value !== right;
}

function renumberEdits({ toc }: RuleContext, { node, right }: Slot): TextEdit[] {
  const edits: TextEdit[] = [];
  if (node.numbering) edits.push(replace(node.numbering.range, digitsLike(node, right)));
  const entry = [...toc.pairs, ...toc.moved].find((pair) => pair.node === node)?.entry;
  if (entry?.numbering && entry.numbering.value !== right) {
    edits.push(replace(entry.numbering.range, digitsLike(node, right)));
  }
  return edits;
}
