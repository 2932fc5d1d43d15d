import { classifyLines } from '../../syntax/classify.ts';
import { compact } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import { type GridRow, readGrid } from './grid.ts';
import { type Column, plainColumns, readHeader } from './header.ts';
import type { IndicatorTable, TableRole } from './indicator-table.ts';
import { readRows } from './rows.ts';
import type { TableText, TableWording } from './table-wording.ts';

/** Reads a table from its text alone. */
export function readTable(own: TableText, wording: TableWording): IndicatorTable {
  const { pieces, caption, unit, box, notes } = own;
  const { text } = wording.source;
  const lines = classifyLines(wording.source);
  const rows = pieces.flatMap((piece) => readGrid(text, lines, piece));
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const header = readHeader(rows);
  const columns = header?.columns ?? plainColumns(rows);
  return {
    caption,
    unit,
    box,
    role: roleOf(columns),
    form: first.form,
    ...yearsOf(columns, own.targetYear),
    columns,
    headerRange: header ? spanOf(rows.slice(0, header.rows)) : { start: 0, end: 0 },
    rows: columns.length > 0 ? readRows(rowsBelow(rows, header?.rows ?? 0), columns, unit, first.form) : [],
    notes,
    range: { start: 0, end: lines[last.lastLine]!.end },
    firstLine: 0,
    lastLine: last.lastLine,
    wording,
  };
}

/** Without the header, which is printed again after a page break. */
function rowsBelow(rows: readonly GridRow[], header: number): GridRow[] {
  const printed = new Map(rows.slice(0, header).map((row) => [firstWord(row), wordsOf(row)]));
  return rows.slice(header).filter((row) => {
    const words = printed.get(firstWord(row));
    return words === undefined || words !== wordsOf(row);
  });
}

function firstWord({ cells }: GridRow): string {
  return cells.find(({ text }) => text !== '')?.text ?? '';
}

export function wordsOf({ cells }: GridRow): string {
  return cells
    .map(({ text }) => compact(text))
    .filter(Boolean)
    .join('|');
}

function spanOf(rows: readonly { range: Range }[]): Range {
  return { start: rows[0]!.range.start, end: rows.at(-1)!.range.end };
}

function roleOf(columns: readonly Column[]): TableRole {
  const has = (role: Column['role']) => columns.some((column) => column.role === role);
  if (has('actual') && (has('target') || has('growth'))) return 'review';
  if (has('name') && has('target')) return 'targets';
  return 'other';
}

function yearsOf(
  columns: readonly Column[],
  planned: number | null,
): { baseYear: number | null; targetYear: number | null } {
  const yearOf = (role: Column['role']) =>
    columns.find((column) => column.role === role && column.year !== null)?.year ?? null;
  const targetYear = yearOf('target') ?? yearOf('actual') ?? null;
  return {
    baseYear: yearOf('base'),
    targetYear: targetYear ?? (columns.some(({ role }) => role === 'target') ? planned : null),
  };
}
