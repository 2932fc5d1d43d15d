import type { ColumnRole, IndicatorTable } from '../model/table/indicator-table.ts';
import type { Line } from '../syntax/line.ts';
import { skipBlanks, trimEnd } from '../text/chars.ts';
import type { TextEdit } from '../text/edit.ts';
import { displayWidth } from './display-width.ts';

// Rows of a table while they are being written: empty cells, and cells that have only their first pipe, count.

/** What parts the cells of a row. */
export type RowForm = 'pipe' | 'tabs';

/** What stands between two pipes or tabs, blanks and all. */
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
 * a line that does not begin with a pipe where it should.
 */
export function rowCells(text: string, line: Line, form: RowForm): RowCell[] {
  if (form === 'tabs') return cellsFrom(text, line.quoted ? line.textStart : line.start, line.end, '\t');
  return text.charAt(line.textStart) === '|' ? cellsFrom(text, line.textStart + 1, line.end, '|') : [];
}

function cellsFrom(text: string, from: number, to: number, separator: string): RowCell[] {
  const cells: RowCell[] = [];
  let start = from;
  for (let at = start; at < to; at++) {
    // \| is a character of its cell.
    if (text.charAt(at) !== separator || text.charAt(at - 1) === '\\') continue;
    cells.push(cellBetween(text, start, at, true));
    start = at + 1;
  }
  return [...cells, cellBetween(text, start, to, false)];
}

function cellBetween(text: string, start: number, end: number, closed: boolean): RowCell {
  const filled = skipBlanks(text, start, end);
  const textStart = filled < end ? filled : Math.min(start + 1, end);
  return { start, end, closed, textStart, textEnd: trimEnd(text, textStart, end) };
}

export function isEmpty({ textStart, textEnd }: RowCell): boolean {
  return textStart === textEnd;
}

/** What stands over a cell: a column, or an empty cell of the header. */
export type Head = ColumnRole | 'blank';

/**
 * What stands over each cell of a row, from the first. As the header's first row has it; where that has fewer cells than the table has
 * columns, 规划目标 alone over 2030年 and 年均增速, the columns in their order.
 */
export function headsOf({ columns }: IndicatorTable, header: readonly RowCell[]): Head[] {
  const shown = header.filter((cell) => cell.closed || !isEmpty(cell));
  if (shown.length < columns.length) return columns.map(({ role }) => role);
  return shown.map((cell) => {
    const own = columns.find(({ range }) => cell.start <= range.start && range.start < cell.end);
    return isEmpty(cell) ? 'blank' : (own?.role ?? 'other');
  });
}

/** Puts words into a cell from an offset on. The pipe behind them stays in its column if there is room; tabs need no blanks. */
export function fillCell(
  text: string,
  { start, end, closed }: RowCell,
  from: number,
  words: string,
  form: RowForm,
): TextEdit {
  if (form === 'tabs') return { range: { start: from, end }, newText: words };
  const lead = from === start ? ' ' : '';
  const room = displayWidth(text.slice(from, end)) - displayWidth(lead + words);
  const trail = closed ? ' '.repeat(Math.max(1, room)) : '';
  return { range: { start: from, end }, newText: lead + words + trail };
}
