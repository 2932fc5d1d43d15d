import type { ColumnRole, IndicatorTable } from '../model/table/indicator-table.ts';
import type { Line } from '../syntax/line.ts';
import { skipBlanks, trimEnd } from '../text/chars.ts';
import type { TextEdit } from '../text/edit.ts';
import { displayWidth } from './display-width.ts';

// Rows of a Markdown table while they are being written: empty cells, and cells that have only their first pipe, count.

/** What stands between two pipes, blanks and all. */
export interface RowCell {
  readonly start: number;
  /** Before its second pipe, or at the end of the line. */
  readonly end: number;
  /** The second pipe is there. */
  readonly closed: boolean;
  /** Its words without the blanks around them; where it has none, both are behind its first blank. */
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * `> | 经济发展 | 3 | 常住` has three. Behind the last pipe of a complete row begins one more, which is empty and not closed. None for
 * a line that does not begin with a pipe.
 */
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
  return { start, end, closed, textStart, textEnd: trimEnd(text, textStart, end) };
}

export function isEmpty({ textStart, textEnd }: RowCell): boolean {
  return textStart === textEnd;
}

/**
 * Which cell of a row stands under the column of a role, counted from the first; -1 if there is no such column, or if the header's
 * first row has too few cells: 规划目标 alone over 2030年 and 年均增速.
 */
export function cellUnder(role: ColumnRole, { columns }: IndicatorTable, header: readonly RowCell[]): number {
  const column = columns.find((one) => one.role === role);
  const shown = header.filter((cell) => cell.closed || !isEmpty(cell)).length;
  if (!column || shown < columns.length) return -1;
  return header.findIndex(({ start, end }) => start <= column.range.start && column.range.start < end);
}

/** Puts words into a cell from an offset on. The pipe behind them stays in its column if there is room. */
export function fillCell(
  text: string,
  { start, end, closed }: RowCell,
  from: number,
  words: string,
): TextEdit {
  const lead = from === start ? ' ' : '';
  const room = displayWidth(text.slice(from, end)) - displayWidth(lead + words);
  const trail = closed ? ' '.repeat(Math.max(1, room)) : '';
  return { range: { start: from, end }, newText: lead + words + trail };
}
