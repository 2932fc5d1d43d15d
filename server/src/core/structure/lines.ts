import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Line } from '../syntax/line.ts';
import type { Range } from '../text/range.ts';
import { extentAt, lineBreakOf, lineOf } from '../text/source.ts';
import type { Anchor } from './rearrangement.ts';

// Whole lines that are cut out and put in, so that blank lines, line ends and quotes stay well-formed.

/** The lines of a node with everything below it; a comment that silences a rule for its heading belongs to it. */
export function blockOf(plan: Plan, node: OutlineNode): Range {
  return { start: startOfBlock(plan, node), end: endOfBlock(plan, node) };
}

/** A box into which nothing is written yet ends with `>` alone. */
function endOfBlock({ source, lines }: Plan, { range }: OutlineNode): number {
  const last = lineOf(source, range.end);
  let at = last;
  while (lines[at]!.quoted && lines[at + 1]?.quoted && lines[at + 1]!.kind === 'blank') at++;
  return at === last ? range.end : lines[at]!.end;
}

/** <!-- guihua-disable-next-line … --> speaks of the heading below it. */
function startOfBlock({ source, lines }: Plan, { firstLine }: OutlineNode): number {
  let at = firstLine;
  while (at > 0 && isForNextLine(source.text, lines[at - 1]!)) at--;
  return behindMark(source.text, lines[at]!.start);
}

function isForNextLine(text: string, { kind, textStart, textEnd }: Line): boolean {
  return kind === 'comment' && text.slice(textStart, textEnd).includes('guihua-disable-next-line');
}

/** A byte-order mark stays at the start of the text. */
export function behindMark(text: string, offset: number): number {
  return offset === 0 && text.startsWith('\ufeff') ? 1 : offset;
}

/** Stretches with nothing but blank lines between them are one. */
export function joinBlocks({ source }: Plan, blocks: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && source.text.slice(last.end, block.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, block.end) };
    else joined.push(block);
  }
  return joined;
}

/** What is cut out with a block: the blank lines above it, or those below it where it is the first of its file; all of a file. */
export function cutOf(plan: Plan, block: Range): Range {
  const above = gapAbove(plan, block.start);
  if (above) return { start: above.start, end: block.end };
  const end = gapBelow(plan, block.end)?.end ?? extentAt(plan.source, block.end).end;
  return { start: block.start, end };
}

/** The line ends above a line, with the blank lines between them; null above the first line of a file. */
export function gapAbove(plan: Plan, offset: number): Range | null {
  const start = endOfLineBefore(plan, offset);
  return start === null || start < extentAt(plan.source, offset).start ? null : { start, end: offset };
}

function gapBelow(plan: Plan, offset: number): Range | null {
  const end = nextWritten(plan, offset);
  return end === null || end > extentAt(plan.source, offset).end ? null : { start: offset, end };
}

/** The start of the next line with anything on it. */
export function nextWritten({ lines, source: { text }, source }: Plan, offset: number): number | null {
  for (let at = lineOf(source, offset) + 1; at < lines.length; at++) {
    if (isWritten(text, lines[at]!)) return lines[at]!.start;
  }
  return null;
}

/** The end of the last line before the offset with anything on it. */
export function endOfLineBefore({ lines, source: { text }, source }: Plan, offset: number): number | null {
  for (let at = lineOf(source, offset) - 1; at >= 0; at--) {
    if (isWritten(text, lines[at]!)) return lines[at]!.end;
  }
  return null;
}

/** A line with `>` alone is part of a box. */
function isWritten(text: string, { start, end, kind }: Line): boolean {
  return kind !== 'blank' || text.slice(start, end).replace('\ufeff', '').trim() !== '';
}

/** Behind the line that ends at the offset; where that line is moved or removed itself, behind the last one before that stays. */
export function anchorBehind(plan: Plan, offset: number, gone: readonly Range[]): Anchor {
  let at: number | null = offset;
  for (;;) {
    const inside = gone.find(({ start, end }) => at !== null && start < at && at <= end);
    if (!inside) break;
    at = endOfLineBefore(plan, inside.start);
  }
  return at === null
    ? { offset: behindMark(plan.source.text, 0), side: 'before' }
    : { offset: at, side: 'behind' };
}

/** What goes with a block that is put elsewhere: the line ends above it, just as they are. */
export function gapBefore(plan: Plan, { start, end }: Range): string {
  const gap = gapAbove(plan, start) ?? gapBelow(plan, end);
  return gap ? plan.source.text.slice(gap.start, gap.end) : lineEnds(plan, 2);
}

/** As many line ends as stand before a block, for one that is new. */
export function gapLike(plan: Plan, block: Range): string {
  return lineEnds(plan, gapBefore(plan, block).match(/\r\n|\r|\n/g)?.length ?? 2);
}

/** At least one, at most two blank lines. */
export function lineEnds(plan: Plan, count: number): string {
  return lineBreakOf(plan.source).repeat(Math.min(Math.max(count, 1), 3));
}
