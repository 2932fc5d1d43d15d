import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Line } from '../syntax/line.ts';
import type { Range } from '../text/range.ts';
import { lineBreakOf, lineOf } from '../text/source.ts';
import type { Anchor } from './rearrangement.ts';

// Whole lines that are cut out and put in, so that blank lines, line ends and quotes stay well-formed.

/** The lines of a node with everything below it; a comment that silences a rule for its heading belongs to it. */
export function blockOf(plan: Plan, node: OutlineNode): Range {
  return { start: startOfBlock(plan, node), end: node.range.end };
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

/** What is cut out with a block: the blank lines behind it, or those before it where it ends the text. */
export function cutOf(plan: Plan, { start, end }: Range): Range {
  const { text } = plan.source;
  const behind = nextWritten(plan, end);
  if (behind !== null) return { start, end: behind };
  const before = endOfLineBefore(plan, start);
  return before === null ? { start, end: text.length } : { start: before, end };
}

/** The start of the next line with anything on it. */
export function nextWritten({ lines, source }: Plan, offset: number): number | null {
  for (let at = lineOf(source, offset) + 1; at < lines.length; at++) {
    if (lines[at]!.kind !== 'blank') return lines[at]!.start;
  }
  return null;
}

/** The end of the last line before the offset with anything on it. */
export function endOfLineBefore({ lines, source }: Plan, offset: number): number | null {
  for (let at = lineOf(source, offset) - 1; at >= 0; at--) {
    if (lines[at]!.kind !== 'blank') return lines[at]!.end;
  }
  return null;
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

/** The line ends before a block, as many as it has now: one, or two with a blank line between. */
export function gapBefore(plan: Plan, { start, end }: Range): string {
  const before = endOfLineBefore(plan, start);
  const next = nextWritten(plan, end);
  const gap =
    before !== null
      ? plan.source.text.slice(before, start)
      : next !== null
        ? plan.source.text.slice(end, next)
        : '';
  return lineEnds(plan, countBreaks(gap));
}

/** At least one, at most two blank lines. */
export function lineEnds(plan: Plan, count: number): string {
  return lineBreakOf(plan.source).repeat(Math.min(Math.max(count, 1), 3));
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 2;
}
