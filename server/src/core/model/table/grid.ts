import type { Line } from '../../syntax/line.ts';
import { isVoid } from '../../syntax/reader.ts';
import type { Range } from '../../text/range.ts';
import type { TableBlock } from '../blocks.ts';
import { readBlanks } from './blanks.ts';
import { type Cell, cellAt, joinCells } from './cell.ts';
import { readHtmlRows } from './html.ts';
import { looseGrid } from './loose.ts';

// Six encodings, one grid: rows of cells, every cell with its range.

export type { Cell } from './cell.ts';

export interface GridRow {
  readonly cells: readonly Cell[];
  readonly range: Range;
  readonly firstLine: number;
  readonly lastLine: number;
}

export function readGrid(text: string, lines: readonly Line[], block: TableBlock): readonly GridRow[] {
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
    case 'loose':
      return block.rows ?? looseGrid(text, own);
  }
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
    else cells[cells.length - 1] = joinCells(broken, cell);
  }
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return {
    cells,
    range: { start: first.start, end: last.end },
    firstLine: first.index,
    lastLine: last.index,
  };
}
