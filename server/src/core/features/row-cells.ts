import type { Line } from '../syntax/line.ts';
import { skipBlanks, trimEnd } from '../text/chars.ts';
import type { TextEdit } from '../text/edit.ts';
import { displayWidth } from './display-width.ts';

/** What stands between two pipes of a Markdown table's row, blanks and all. */
export interface RowCell {
  /** Behind its first pipe. */
  readonly start: number;
  /** Before its second pipe, or at the end of a line that was only begun. */
  readonly end: number;
  /** The second pipe is there. */
  readonly closed: boolean;
  /** Its words, without the blanks around them; where it has none, both are behind its first blank. */
  readonly textStart: number;
  readonly textEnd: number;
}

/** Of a complete row or of one just begun, `> | 经济发展 | 3 | 常住`; none for a line that does not begin with a pipe. */
export function rowCells(text: string, line: Line): RowCell[] {
  if (text.charAt(line.textStart) !== '|') return [];
  const cells: RowCell[] = [];
  let start = line.textStart + 1;
  for (let at = start; at < line.end; at++) {
    // \| is a character of its cell.
    if (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\') continue;
    cells.push(cellBetween(text, start, at, true));
    start = at + 1;
  }
  return [...cells, cellBetween(text, start, line.end, false)];
}

function cellBetween(text: string, start: number, end: number, closed: boolean): RowCell {
  const filled = skipBlanks(text, start, end);
  const textStart = filled < end ? filled : Math.min(start + 1, end);
  return { start, end, closed, textStart, textEnd: Math.max(textStart, trimEnd(text, textStart, end)) };
}

export function isEmpty({ textStart, textEnd }: RowCell): boolean {
  return textStart === textEnd;
}

/** Puts words into a cell from an offset on. Its pipes stay where they are if there is room, and never touch the words. */
export function fillCell(text: string, cell: RowCell, from: number, words: string): TextEdit {
  const lead = from === cell.start ? ' ' : '';
  const end = cell.closed ? cell.end : cell.textEnd;
  const room = displayWidth(text.slice(from, end)) - displayWidth(lead + words);
  const trail = cell.closed ? ' '.repeat(Math.max(1, room)) : '';
  return { range: { start: from, end: Math.max(from, end) }, newText: lead + words + trail };
}
