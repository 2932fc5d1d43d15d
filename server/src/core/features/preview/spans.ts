import type { Cell, GridRow } from '../../model/table/grid.ts';
import type { TableLayout } from './table-layout.ts';

/** A cell of a printed table, and the columns and rows that it covers. */
export interface Spanned {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  columns: number;
  rows: number;
}

/** The cells of each row. HTML says which are merged; elsewhere the places that a merged cell covers are empty. */
export function spansOf(rows: readonly GridRow[], layout: TableLayout): readonly (readonly Spanned[])[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const spots: Spanned[][] = [];
  for (const [row, { cells, range }] of rows.entries()) {
    spots.push([]);
    for (let column = 0; column < width; column++) {
      const cell = cells[column] ?? { text: '', range: { start: range.end, end: range.end }, span: 1 };
      const over = coveredBy(rows, spots, row, column, layout);
      const spot = over ?? { cell, row, column, columns: 1, rows: 1 };
      spot.columns = Math.max(spot.columns, column - spot.column + 1);
      spot.rows = Math.max(spot.rows, row - spot.row + 1);
      spots[row]!.push(spot);
    }
  }
  return spots.map((own, row) => [...new Set(own)].filter((spot) => spot.row === row));
}

function coveredBy(
  rows: readonly GridRow[],
  spots: readonly (readonly Spanned[])[],
  row: number,
  column: number,
  { headerRows, merged }: TableLayout,
): Spanned | undefined {
  const cell = rows[row]!.cells[column];
  const [left, above] = [spots[row]![column - 1], spots[row - 1]?.[column]];
  // A row that is one title, 一、经济发展, goes on to the end.
  if (!cell) return rows[row]!.cells.length === 1 ? left : undefined;
  if (cell === above?.cell) return above;
  if (left?.row === row && (cell === left.cell || column < left.column + left.cell.span)) return left;
  if (row >= headerRows) {
    // 经济发展 in each row of the category is one cell in print, as is an empty one below it; two rows of one number stay two.
    const goesOn = cell.text === '' || (cell.text === above?.cell.text && !/^\d+$/.test(cell.text));
    return goesOn && merged.has(column) && above && above.row >= headerRows ? above : undefined;
  }
  if (cell.text !== '') return undefined;
  // 指标 over an empty cell in the second row; 规划目标 beside one, with 2030年 below.
  if (above) return above;
  return row + 1 < headerRows && rows[row + 1]!.cells[column]?.text ? left : undefined;
}
