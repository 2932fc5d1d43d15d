import type { Cell, GridRow } from '../../model/table/grid.ts';
import { type Column, readHeader } from '../../model/table/header.ts';
import type { IndicatorRow, IndicatorTable } from '../../model/table/indicator-table.ts';
import { compact } from '../../text/chars.ts';
import { emptyBehind, layoutHeader } from './header-layout.ts';

// Every row with a cell under each column of the header, as the model understands them: a paste has lost merged cells, rows of a group have
// a cell more, 城镇化率 | 常住人口城镇化率（%）.

export interface TableLayout {
  readonly rows: readonly GridRow[];
  readonly headerRows: number;
  /** Columns of categories, groups and their numbers, whose empty cells belong to the one above. */
  readonly merged: ReadonlySet<number>;
}

export function layoutTable(
  grid: readonly GridRow[],
  table: IndicatorTable | undefined,
  hasHeader: boolean,
): TableLayout {
  const header = readHeader(grid);
  const count = Math.min(grid.length, Math.max(hasHeader ? 1 : 0, header?.rows ?? 0));
  const columns: readonly Column[] = header?.columns ?? [];
  const name = columns.findIndex(({ role }) => role === 'name');
  const head = name < 0 || !table ? null : layoutHeader(grid.slice(0, count), columns);
  const category = columns.findIndex(({ role }) => role === 'category');
  if (!head) return { rows: grid, headerRows: count, merged: new Set([category]) };
  const known = new Map(table!.rows.map((row) => [row.firstLine, row]));
  const body = grid.slice(count);
  const grouped = body.some((row) => known.get(row.firstLine)?.group != null);
  const slots = slotsOf(columns, grouped);
  const rows = [
    ...head.map((row) => (grouped ? widened(row, name) : row)),
    ...body.map((row) => {
      const own = known.get(row.firstLine);
      const placed = own && placeRow(row, own, slots);
      return placed ?? (grouped && row.cells.length <= columns.length ? widened(row, name) : row);
    }),
  ];
  const merged = ['category', ...(grouped ? ['number', 'group'] : [])].map((role) => slots.indexOf(role));
  return { rows, headerRows: head.length, merged: new Set(merged) };
}

/** As the encoding itself has it. The header goes on as far as its cells reach down. */
export function keptLayout(grid: readonly GridRow[]): TableLayout {
  const header = readHeader(grid);
  let count = header?.rows ?? 0;
  const reachesDown = ({ cells }: GridRow, next: GridRow | undefined) =>
    cells.some((cell) => cell.text !== '' && next?.cells.includes(cell));
  while (count > 0 && reachesDown(grid[count - 1]!, grid[count])) count++;
  return { rows: grid, headerRows: count, merged: new Set() };
}

/** What stands in each column of the page: its role, or for values the index of the table's column. */
function slotsOf(columns: readonly Column[], grouped: boolean): readonly string[] {
  return columns.flatMap(({ role }, at) => {
    if (role === 'name') return grouped ? ['group', 'name'] : ['name'];
    return role === 'category' || role === 'number' || role === 'unit' || role === 'attribute'
      ? [role]
      : [String(at)];
  });
}

/** null where a cell has no place: then the row is shown as it stands. */
function placeRow(row: GridRow, own: IndicatorRow, slots: readonly string[]): GridRow | null {
  const places = new Map<string, Cell>([['name', own.nameCell]]);
  const put = (slot: string, cell: Cell | null | undefined) => {
    if (cell) places.set(slot, cell);
  };
  put('number', own.numberCell);
  put('unit', own.unitCell);
  put('attribute', own.attributeCell);
  for (const { column, cell } of own.values) put(String(column), cell);
  const starts = new Set([...places.values()].map(({ range }) => range.start));
  const others = row.cells.filter(({ text, range }) => text !== '' && !starts.has(range.start));
  for (const cell of others) {
    const slot = slotOfWords(cell, own);
    if (slot === null || places.has(slot)) return null;
    places.set(slot, cell);
  }
  if ([...places].some(([slot, { text }]) => text !== '' && !slots.includes(slot))) return null;
  const filler = emptyBehind(row);
  const cells = slots.map((slot) => places.get(slot) ?? filler);
  const name = slots.indexOf('name');
  // Without a group the name takes its place as well.
  if (own.group === null && slots[name - 1] === 'group')
    cells.splice(name - 1, 2, { ...own.nameCell, span: 2 }, emptyBehind(own.nameCell));
  return { ...row, cells: cells.map((cell) => (cell === filler ? { ...filler } : cell)) };
}

function slotOfWords({ text }: Cell, { category, group }: IndicatorRow): string | null {
  const words = compact(text);
  if (category !== null && words === compact(category)) return 'category';
  return group !== null && words.startsWith(compact(group)) ? 'group' : null;
}

/** The cell in this column takes two. */
function widened(row: GridRow, column: number): GridRow {
  const cell = row.cells[column];
  if (!cell) return row;
  const cells = row.cells.flatMap((own) =>
    own === cell ? [{ ...cell, span: 2 }, emptyBehind(cell)] : [own],
  );
  return { ...row, cells };
}
