import { shifted } from '../../text/range.ts';
import type { Cell } from './cell.ts';
import type { GridRow } from './grid.ts';
import type { IndicatorRow, IndicatorTable, ValueCell } from './indicator-table.ts';

/** The same table so many characters and lines further down. Cells that rows share, as merged ones are, stay shared. */
export function movedTable(table: IndicatorTable, by: number, lines: number): IndicatorTable {
  if (by === 0 && lines === 0) return table;
  const moved = mover(by);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, range: shifted(column.range, by) })),
    headerRange: shifted(table.headerRange, by),
    rows: table.rows.map((row) => movedRow(row, by, lines, moved)),
    notes: table.notes.map((note) => shifted(note, by)),
    range: shifted(table.range, by),
    firstLine: table.firstLine + lines,
    lastLine: table.lastLine + lines,
  };
}

export function movedGridRow(
  { cells, range, firstLine, lastLine }: GridRow,
  by: number,
  lines: number,
): GridRow {
  return {
    cells: cells.map((cell) => movedCell(cell, by)),
    range: shifted(range, by),
    firstLine: firstLine + lines,
    lastLine: lastLine + lines,
  };
}

function movedCell(cell: Cell, by: number): Cell {
  return { ...cell, range: shifted(cell.range, by) };
}

interface Mover {
  cell(cell: Cell): Cell;
  value(value: ValueCell): ValueCell;
}

function mover(by: number): Mover {
  const cell = once((one: Cell) => movedCell(one, by));
  const value = once((one: ValueCell): ValueCell => {
    return { column: one.column, cell: cell(one.cell), value: one.value };
  });
  return { cell, value };
}

function once<Item>(make: (item: Item) => Item): (item: Item) => Item {
  const made = new Map<Item, Item>();
  return (item) => {
    const found = made.get(item);
    if (found) return found;
    const own = make(item);
    made.set(item, own);
    return own;
  };
}

function movedRow(row: IndicatorRow, by: number, lines: number, moved: Mover): IndicatorRow {
  const { numberCell, unitRange, nameUnit, unitCell, attributeCell } = row;
  return {
    ...row,
    numberCell: numberCell && moved.cell(numberCell),
    nameRange: shifted(row.nameRange, by),
    nameCell: moved.cell(row.nameCell),
    unitRange: unitRange && shifted(unitRange, by),
    nameUnit: nameUnit && {
      text: nameUnit.text,
      range: shifted(nameUnit.range, by),
      bracket: shifted(nameUnit.bracket, by),
    },
    unitCell: unitCell && moved.cell(unitCell),
    attributeCell: attributeCell && moved.cell(attributeCell),
    values: row.values.map(moved.value),
    range: shifted(row.range, by),
    firstLine: row.firstLine + lines,
  };
}
