import type { Plan } from '../model/plan.ts';
import { type Cell, type GridRow, readGrid } from '../model/table/grid.ts';
import { readHeader } from '../model/table/header.ts';
import type { ColumnRole, IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { splitUnit } from '../quantity/unit.ts';
import type { Line, LineKind } from '../syntax/line.ts';
import { compact } from '../text/chars.ts';

// A table of any encoding as plain rows of cells under one header row. What stands in which column the model knows.

/** A caption that comes again where a page break parts a table. */
const captions: ReadonlySet<LineKind> = new Set(['box', 'table', 'figure']);
const foreign: ReadonlySet<LineKind> = new Set(['comment', 'rule', 'fence', 'matter']);

/** Index of a column, or the place for the heading of a group, which stands before the name. */
type Slot = number | 'group';
type Places = Map<Slot, Cell>;

/**
 * The header, its rows joined, and the rows below it. Every cell stands under its column; a row that has lost or shifted cells stays
 * as it is, so that it can still be seen. null for a table that could not be read, or in which something else stands: a comment, a rule.
 */
export function cellsOf({ source, lines }: Plan, table: IndicatorTable): string[][] | null {
  const own = lines.slice(table.firstLine, table.lastLine + 1);
  if (table.rows.length === 0 || own.some(({ kind }) => foreign.has(kind))) return null;
  const grid = piecesOf(own).flatMap((piece) => gridOf(source.text, piece, table));
  return arrange(withoutHeaders(grid, readHeader(grid)?.rows ?? 0), table);
}

/** What stands between captions. */
function piecesOf(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [[]];
  for (const line of lines) {
    if (captions.has(line.kind)) pieces.push([]);
    else pieces.at(-1)!.push(line);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function gridOf(text: string, piece: readonly Line[], { form }: IndicatorTable): readonly GridRow[] {
  const block = { type: 'table', form, quoted: false, firstLine: 0, lastLine: piece.length - 1 } as const;
  return readGrid(text, piece, block);
}

/** Without the header, and without the same header on later pages. */
function withoutHeaders(grid: readonly GridRow[], count: number): GridRow[] {
  const key = ({ cells }: GridRow) => cells.flatMap(({ text }) => compact(text) || []).join('|');
  const header = new Set(grid.slice(0, count).map(key));
  return grid
    .slice(count)
    .filter((row) => !header.has(key(row)) && row.cells.some(({ text }) => text !== ''));
}

function arrange(rows: readonly GridRow[], table: IndicatorTable): string[][] {
  const known = new Map(table.rows.map((row) => [row.range.start, row]));
  const slots = slotsOf(table);
  let above: Places = new Map();
  const body = rows.map(({ cells, range }) => {
    const row = known.get(range.start);
    const places = row ? place(cells, row, table) : null;
    const own = places && withoutMerged(places, above, table);
    above = places ?? new Map();
    if (own) return slots.map((slot) => own.get(slot)?.text ?? '');
    // A row that heads others is as long as they are; a damaged one shows what it has lost.
    const texts = cells.map(({ text }) => text);
    return row ? texts : [...texts, ...slots.slice(texts.length).map(() => '')];
  });
  return [headerOf(table, slots), ...body];
}

/** Tables with groups have a column for their headings before that of the names. */
function slotsOf(table: IndicatorTable): Slot[] {
  const name = isGrouped(table) ? columnOf(table, 'name') : -1;
  return table.columns.flatMap((_, at): Slot[] => (at === name ? ['group', at] : [at]));
}

/** 指标名称 stands over groups and names, in the first of both columns. */
function headerOf({ columns }: IndicatorTable, slots: readonly Slot[]): string[] {
  return slots.map((slot, at) => {
    if (slot === 'group') return columns[slots[at + 1] as number]!.label;
    return slots[at - 1] === 'group' ? '' : columns[slot]!.label;
  });
}

/** null for a damaged row, and for one of which a cell finds no place. */
function place(cells: readonly Cell[], row: IndicatorRow, table: IndicatorTable): Places | null {
  if (row.damaged) return null;
  const known = knownCells(row, table);
  const places: Places = new Map();
  for (const cell of cells) {
    if (cell.text === '') continue;
    const slot = known.get(cell.range.start) ?? headingSlot(cell, row, table);
    if (slot === null || places.has(slot)) return null;
    places.set(slot, cell);
  }
  return places;
}

/** By where they begin. In a table with groups a name without one fills the place of the heading, as a merged cell does. */
function knownCells(row: IndicatorRow, table: IndicatorTable): Map<number, Slot> {
  const known = new Map<number, Slot>();
  const add = (cell: Cell | null, slot: Slot) => {
    if (cell?.text) known.set(cell.range.start, slot);
  };
  for (const { cell, column } of row.values) add(cell, column);
  add(row.numberCell, columnOf(table, 'number'));
  add(row.unitCell, columnOf(table, 'unit'));
  add(row.attributeCell, columnOf(table, 'attribute'));
  add(row.nameCell, row.group === null && isGrouped(table) ? 'group' : columnOf(table, 'name'));
  return known;
}

/** Cells before the name: the heading of its group, or its category. */
function headingSlot({ text }: Cell, { group }: IndicatorRow, table: IndicatorTable): Slot | null {
  if (group !== null && splitUnit(text).name === group) return 'group';
  const category = columnOf(table, 'category');
  return category < 0 ? null : category;
}

/**
 * A cell of HTML that reaches down stands in every row that it covers. Category, number and group are written once; what is said of
 * each row, unit, value or attribute, in every row.
 */
function withoutMerged(places: Places, above: Places, table: IndicatorTable): Places {
  const own = new Map(places);
  const isMerged = (slot: Slot) => {
    const cell = own.get(slot);
    return cell !== undefined && above.get(slot)?.range.start === cell.range.start;
  };
  const [category, number] = [columnOf(table, 'category'), columnOf(table, 'number')];
  for (const slot of [category, number]) if (isMerged(slot)) own.delete(slot);
  // A number or category of its own would end the group, were its heading left out.
  const goesOn = !own.has(category) && !own.has(number) && own.has(columnOf(table, 'name'));
  if (goesOn && isMerged('group')) own.delete('group');
  return own;
}

function columnOf({ columns }: IndicatorTable, role: ColumnRole): number {
  return columns.findIndex((column) => column.role === role);
}

function isGrouped({ rows }: IndicatorTable): boolean {
  return rows.some(({ group }) => group !== null);
}
