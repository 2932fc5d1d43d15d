import type { Plan } from '../model/plan.ts';
import { longestRise } from '../text/longest-rise.ts';
import type { Range } from '../text/range.ts';
import type { EditLabel } from './change.ts';
import { gapBefore } from './lines.ts';
import type { Rearrangement } from './rearrangement.ts';

/** A line of a list that is to be written. */
export interface NewLine {
  readonly text: string;
  readonly detail: string;
}

/**
 * Brings the lines of a list into another order: as many as can be stay where they are, the others are moved. Of `blocks`, those that
 * are not `wanted` are taken out. The blank lines between them stay as they are: the third line stands below those of the third.
 */
export function reorder(
  plan: Plan,
  text: Rearrangement,
  blocks: readonly Range[],
  wanted: readonly (Range | NewLine)[],
  label: EditLabel,
): void {
  const kept = wanted.filter((one) => 'start' in one);
  const staying = new Set(longestRise(kept.map(({ start }) => start)).map((at) => kept[at]!));
  const first = [...staying][0];
  if (!first) return;
  const gaps = gapsBetween(plan, blocks, wanted);
  const usual = gaps[0] ?? gapBefore(plan, blocks[0]!);
  let last: Range | null = null;
  for (const [at, one] of wanted.entries()) {
    if ('start' in one && staying.has(one)) {
      if (last) closeUp(plan, text, last, one, gaps[at - 1] ?? usual, label);
      last = one;
      continue;
    }
    const anchor = last
      ? ({ offset: last.end, side: 'behind' } as const)
      : ({ offset: first.start, side: 'before' } as const);
    const gap = gaps[last ? at - 1 : at] ?? usual;
    if ('start' in one) text.move(one, anchor, gap, label);
    else text.add(one.text, anchor, gap, label, one.detail);
  }
  const [start, end] = [blocks[0]!.start, blocks.at(-1)!.end];
  if (start < first.start) text.remove({ start, end: first.start }, label, '');
  if (last && last.end < end) text.remove({ start: last.end, end }, label, '');
}

/** Takes out what stood between two lines that stay, but for the blank lines above the second. */
function closeUp(
  { source: { text: all } }: Plan,
  text: Rearrangement,
  last: Range,
  next: Range,
  gap: string,
  label: EditLabel,
): void {
  const between = all.slice(last.end, next.start);
  if (between === gap) return;
  if (between.endsWith(gap)) text.remove({ start: last.end, end: next.start - gap.length }, label, '');
  else text.edit({ start: last.end, end: next.start }, gap, label, '');
}

/** What stands between the lines; where one goes, what is above it goes as well, unless something is written there: a page's mark. */
function gapsBetween(
  { source: { text } }: Plan,
  blocks: readonly Range[],
  wanted: readonly (Range | NewLine)[],
): string[] {
  const stays = new Set(wanted);
  const gaps: string[] = [];
  let above = '';
  blocks.forEach((block, at) => {
    const gap = at === 0 ? '' : text.slice(blocks[at - 1]!.end, block.start);
    above = above.trim() === '' ? gap : above + gap;
    if (!stays.has(block)) return;
    gaps.push(above);
    above = '';
  });
  return gaps.slice(1);
}
