import { type Block, groupBlocks } from '../../model/blocks.ts';
import type { Plan } from '../../model/plan.ts';
import type { Line } from '../../syntax/line.ts';
import { lineOf } from '../../text/source.ts';

interface ItemLines {
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface TocItem extends ItemLines {
  readonly type: 'toc';
}

/** Lines between ```. */
export interface FenceItem extends ItemLines {
  readonly type: 'fence';
}

/** What a preview shows of the draft's lines: all but blank lines, comments, page marks and front matter. */
export type Item = Block | TocItem | FenceItem;

export function itemsOf({ source, lines, toc, wrapWidth }: Plan): Item[] {
  const first = toc ? lineOf(source, toc.range.start) : -1;
  const last = toc ? lineOf(source, toc.range.end) : -1;
  const items: Item[] = [
    ...groupBlocks(source, lines, first, last, wrapWidth),
    ...fencesOf(lines, first, last),
  ];
  if (toc) items.push({ type: 'toc', firstLine: first, lastLine: last });
  return items.sort((a, b) => a.firstLine - b.firstLine);
}

/** A fence that is never closed is its own line. */
function fencesOf(lines: readonly Line[], tocFirst: number, tocLast: number): FenceItem[] {
  const fences: FenceItem[] = [];
  let open = -1;
  for (const { index, kind } of lines) {
    if (kind !== 'fence' || (index >= tocFirst && index <= tocLast)) continue;
    if (open < 0) open = index;
    else {
      fences.push({ type: 'fence', firstLine: open, lastLine: index });
      open = -1;
    }
  }
  return fences;
}
