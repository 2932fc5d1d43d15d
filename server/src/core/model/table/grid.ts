import type { Line } from '../../syntax/line.ts';
import { isVoid } from '../../syntax/reader.ts';
import { skipBlanks, trimEnd } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import type { TableBlock } from '../blocks.ts';
import { readHtmlRows } from './html.ts';

// Five encodings, one grid: rows of cells, every cell with its range.

export interface Cell {
  /** As printed, without blanks around it; a cell broken over lines is joined. */
  readonly text: string;
  /** From its first to its last character; empty where the cell is. */
  readonly range: Range;
  /** Columns that the cell covers; 1 but for HTML. */
  readonly span: number;
}

export interface GridRow {
  readonly cells: readonly Cell[];
  readonly range: Range;
  readonly firstLine: number;
  readonly lastLine: number;
}

export function readGrid(text: string, lines: readonly Line[], block: TableBlock): GridRow[] {
  const own = lines.slice(block.firstLine, block.lastLine + 1);
  switch (block.form) {
    case 'pipe':
      return own
        .filter((line) => line.kind === 'row' && !isDelimiter(text, line))
        .map((line) => readPipes(text, line));
    case 'tabs':
      return own.filter((line) => !isVoid(line) || line.tab).map((line) => readTabs(text, line));
    case 'blanks':
      return readBlanks(text, own);
    case 'cells':
      return readCells(text, own);
    case 'html':
      return readHtmlRows(text, own);
  }
}

export function cellAt(text: string, start: number, end: number): Cell {
  const filled = skipBlanks(text, start, end);
  // What is put into an empty cell stands behind its first blank: |  |
  const from = filled < end ? filled : Math.min(start + 1, end);
  const to = Math.max(from, trimEnd(text, from, end));
  return { text: text.slice(from, to), range: { start: from, end: to }, span: 1 };
}

function rowOf(cells: readonly Cell[], line: Line): GridRow {
  return { cells, range: { start: line.start, end: line.end }, firstLine: line.index, lastLine: line.index };
}

/** | --- | ---: | */
function isDelimiter(text: string, line: Line): boolean {
  return (
    /^[|\s:-]+$/.test(text.slice(line.textStart, line.textEnd)) &&
    text.slice(line.textStart, line.textEnd).includes('-')
  );
}

function readPipes(text: string, line: Line): GridRow {
  const cells: Cell[] = [];
  let start = line.textStart + 1;
  for (let at = start; at <= line.textEnd; at++) {
    const closes = at === line.textEnd || (text.charAt(at) === '|' && text.charAt(at - 1) !== '\\');
    if (!closes) continue;
    // What is left behind the last pipe is no cell.
    if (at < line.textEnd || text.slice(start, at).trim() !== '') cells.push(cellAt(text, start, at));
    start = at + 1;
  }
  return rowOf(cells, line);
}

/** Every tab ends a cell; merged cells are empty. */
function readTabs(text: string, line: Line): GridRow {
  const cells: Cell[] = [];
  let start = line.quoted ? line.textStart : line.start;
  for (let at = start; at <= line.end; at++) {
    if (at < line.end && text.charCodeAt(at) !== 9) continue;
    cells.push(cellAt(text, start, at));
    start = at + 1;
  }
  return rowOf(cells, line);
}

/** Cells parted by runs of blanks; where four blanks part two cells, eight say that one between them is empty. */
function readBlanks(text: string, lines: readonly Line[]): GridRow[] {
  const filled = lines.filter((line) => !isVoid(line));
  const runs = filled.flatMap((line) =>
    [...text.slice(line.start, line.textEnd).matchAll(/ {2,}/g)].map(([run]) => run.length),
  );
  const unit = Math.min(...runs.filter((length) => length > 2), 8);
  const even = runs.every((length) => length % unit === 0);
  return filled.map((line) => rowOf(splitAtRuns(text, line, even ? unit : 0), line));
}

function splitAtRuns(text: string, line: Line, unit: number): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  const content = text.slice(line.start, line.textEnd);
  for (const match of content.matchAll(unit > 0 ? / {3,}/g : / {2,}/g)) {
    const at = line.start + match.index;
    cells.push(cellAt(text, start, at));
    const empties = unit > 0 ? Math.round(match[0].length / unit) - 1 : 0;
    for (let count = 0; count < empties; count++) cells.push(cellAt(text, at + unit, at + unit));
    start = at + match[0].length;
  }
  cells.push(cellAt(text, start, line.textEnd));
  return cells;
}

/** One cell a line behind a tab; an empty line ends the row, unless the rest of a broken cell follows: 城镇 | 化率. */
function readCells(text: string, lines: readonly Line[]): GridRow[] {
  const rows: Line[][] = [];
  let ended = true;
  for (const line of lines) {
    if (line.tab) {
      if (ended) rows.push([]);
      rows.at(-1)!.push(line);
      ended = false;
    } else if (isVoid(line)) ended = true;
    else {
      rows.at(-1)?.push(line);
      ended = false;
    }
  }
  return rows.map((own) => cellRow(text, own));
}

function cellRow(text: string, lines: readonly Line[]): GridRow {
  const cells: Cell[] = [];
  for (const line of lines) {
    const cell = cellAt(text, line.start, line.end);
    const broken = cells.at(-1);
    if (line.tab || !broken) cells.push(cell);
    else {
      const range = { start: broken.range.start, end: cell.range.end };
      cells[cells.length - 1] = { text: broken.text + cell.text, range, span: 1 };
    }
  }
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return {
    cells,
    range: { start: first.start, end: last.end },
    firstLine: first.index,
    lastLine: last.index,
  };
}
