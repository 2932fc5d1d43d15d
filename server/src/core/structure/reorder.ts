import type { Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import type { EditLabel } from './change.ts';
import { cutOf, gapBefore, joinBlocks } from './lines.ts';
import type { Rearrangement } from './rearrangement.ts';

/** A line of a list that is to be written. */
export interface NewLine {
  readonly text: string;
  readonly detail: string;
}

/**
 * Brings the lines of a list into another order: as many as can be stay where they are, the others are moved. Of `blocks`, those that
 * are not `wanted` are taken out.
 */
export function reorder(
  plan: Plan,
  text: Rearrangement,
  blocks: readonly Range[],
  wanted: readonly (Range | NewLine)[],
  label: EditLabel,
): void {
  const staying = new Set(longestRise(wanted.filter((one) => 'start' in one)));
  const first = [...staying][0];
  if (!first) return;
  const gap = gapBefore(plan, blocks[1] ?? blocks[0]!);
  let last: Range | null = null;
  for (const one of wanted) {
    if ('start' in one && staying.has(one)) {
      last = one;
      continue;
    }
    const anchor = last
      ? ({ offset: last.end, side: 'behind' } as const)
      : ({ offset: first.start, side: 'before' } as const);
    if ('start' in one) text.move(one, anchor, gap, label);
    else text.add(one.text, anchor, gap, label, one.detail);
  }
  for (const gone of joinBlocks(
    plan,
    blocks.filter((block) => !staying.has(block)),
  ))
    text.remove(cutOf(plan, gone), label, '');
}

/** The longest list of blocks that stand in order already. */
function longestRise(blocks: readonly Range[]): Range[] {
  const lengths: number[] = [];
  const before: number[] = [];
  let best = -1;
  blocks.forEach(({ start }, at) => {
    lengths[at] = 1;
    before[at] = -1;
    for (let other = 0; other < at; other++) {
      if (blocks[other]!.start >= start || lengths[other]! + 1 <= lengths[at]!) continue;
      lengths[at] = lengths[other]! + 1;
      before[at] = other;
    }
    if (best < 0 || lengths[at]! > lengths[best]!) best = at;
  });
  const rise: Range[] = [];
  for (let at = best; at >= 0; at = before[at]!) rise.unshift(blocks[at]!);
  return rise;
}
