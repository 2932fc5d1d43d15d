import type { Plan } from '../../model/plan.ts';
import { lineBreakOf, lineOf } from '../../text/source.ts';
import type { Piece } from './piece.ts';

/** Where a block can stand, with the blank lines that part it from the text around it. */
export interface BlockPlace {
  readonly offset: number;
  readonly before: string;
  readonly behind: string;
}

/** At an empty line, or behind the paragraph, table or box that the cursor is in. */
export function placeForBlock({ source, lines }: Plan, offset: number): BlockPlace {
  const lineBreak = lineBreakOf(source);
  const isBlank = (index: number) => (lines[index]?.kind ?? 'blank') === 'blank';
  const start = lineOf(source, offset);
  if (isBlank(start)) {
    return {
      offset: lines[start]?.end ?? offset,
      before: isBlank(start - 1) ? '' : lineBreak,
      behind: isBlank(start + 1) ? '' : lineBreak,
    };
  }
  let end = start;
  while (!isBlank(end + 1)) end++;
  return { offset: lines[end]!.end, before: lineBreak + lineBreak, behind: '' };
}

/** Pieces are written with \n. */
export function withLineBreaks(pieces: readonly Piece[], lineBreak: string): Piece[] {
  return pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll('\n', lineBreak) : piece));
}
