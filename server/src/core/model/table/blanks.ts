import type { Line } from '../../syntax/line.ts';
import { isVoid } from '../../syntax/reader.ts';
import { type Cell, cellAt, joinCells } from './cell.ts';
import { kindOfText } from './cell-kind.ts';
import type { GridRow } from './grid.ts';
import { isHeaderWord, roleOf } from './labels.ts';

// Cells parted by runs of blanks, a row a line, unless a cell breaks: its rest opens the next line.
//   1    地区生产总值（亿元）    20000以上    6.5%
//   左右    19428.78    预期性

/** Where four blanks part two cells, eight say that one between them is empty. */
export function readBlanks(text: string, lines: readonly Line[]): GridRow[] {
  const filled = lines.filter((line) => !isVoid(line));
  const runs = filled.flatMap((line) =>
    [...text.slice(line.start, line.textEnd).matchAll(/ {2,}/g)].map(([run]) => run.length),
  );
  const unit = Math.min(...runs.filter((length) => length > 2), 8);
  const even = runs.every((length) => length % unit === 0);
  return joinBroken(filled.map((line) => rowOf(splitAtRuns(text, line, even ? unit : 0), line)));
}

function rowOf(cells: readonly Cell[], line: Line): GridRow {
  return { cells, range: { start: line.start, end: line.end }, firstLine: line.index, lastLine: line.index };
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

/** Only numbers tell where a row begins, so that tables without 序号 stay as they are. */
function joinBroken(lines: readonly GridRow[]): GridRow[] {
  const number = lines[0]?.cells.findIndex(({ text }) => roleOf(text) === 'number') ?? -1;
  if (number < 0) return [...lines];
  const rows: GridRow[] = [];
  let numbered = false;
  let headings = false;
  for (const line of lines) {
    const above = rows.at(-1);
    const begins = beginsRow(line, number);
    if (!above || begins || line.cells[0]?.text === '') rows.push(line);
    else if (!numbered && !continuesHeader(above, line)) {
      headings = true;
      rows.push(line);
    } else if (headings && line.cells.length === 1) rows.push(line);
    else rows[rows.length - 1] = joinRows(above, line);
    numbered ||= begins;
  }
  return rows;
}

/** 1    地区生产总值（亿元）    … or 经济强    1    …; a name stands behind the number. */
function beginsRow({ cells }: GridRow, number: number): boolean {
  return cells
    .slice(0, number + 1)
    .some(
      ({ text }, at) => kindOfText(text) === 'integer' && kindOfText(cells[at + 1]?.text ?? '') === 'text',
    );
}

/** 2025年 | 完成情况 is one heading. 属性 | 经济发展 is not: the table has headings between its rows. */
function continuesHeader(above: GridRow, { cells }: GridRow): boolean {
  return isHeaderWord((above.cells.at(-1)?.text ?? '') + cells[0]!.text);
}

function joinRows(above: GridRow, { cells, range, lastLine }: GridRow): GridRow {
  const joined = joinCells(above.cells.at(-1)!, cells[0]!);
  return {
    cells: [...above.cells.slice(0, -1), joined, ...cells.slice(1)],
    range: { start: above.range.start, end: range.end },
    firstLine: above.firstLine,
    lastLine,
  };
}
