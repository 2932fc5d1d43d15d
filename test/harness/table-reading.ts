import type {
  Column,
  IndicatorRow,
  IndicatorTable,
} from '../../server/src/core/model/table/indicator-table.ts';
import { lineOf, type Source } from '../../server/src/core/text/source.ts';

// Compares a table of the model with its reading by hand; test/truth/tables/README.md has the conventions.

interface ReadColumn {
  readonly role: string;
  readonly label: string;
  readonly year?: number | null;
  readonly of?: string;
}

interface ReadRow {
  readonly number: number | null;
  readonly category: string | null;
  readonly group: string | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly attribute: string | null;
  readonly damaged: boolean;
  readonly line: number;
  readonly lastLine?: number;
  /** Printed text by column. */
  readonly values: Readonly<Record<string, string>>;
  /** Columns whose value is that of a merged cell above. */
  readonly merged?: readonly number[];
  /** Fields on which two readers may differ. */
  readonly doubt?: readonly string[];
}

export interface ReadTable {
  readonly caption: string | null;
  readonly box: number | null;
  readonly role: string;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
}

export interface Reading {
  readonly file: string;
  readonly tables: readonly ReadTable[];
}

/** Where the model differs from the reading, a line each: “207 name: 人均用水量, not 用水量”. */
export function differences(source: Source, read: ReadTable, table: IndicatorTable): string[] {
  const found: string[] = [];
  const compare = (what: string, wanted: unknown, got: unknown) => {
    if (bare(wanted) !== bare(got)) found.push(`${what}: ${bare(wanted)}, not ${bare(got)}`);
  };
  for (const field of ['caption', 'box', 'role', 'baseYear', 'targetYear'] as const)
    compare(field, read[field], table[field]);
  compare('lines', [read.firstLine, read.lastLine], [table.firstLine + 1, table.lastLine + 1]);
  const columns = read.columns.filter(({ label }) => label !== '').map(keyOf);
  compare('columns', columns, columns.length > 0 ? table.columns.map(keyOf) : []);
  compare('rows', read.rows.length, table.rows.length);
  for (const [row, got] of pairs(source, read.rows, table.rows)) {
    if (!got) found.push(`${row.line}: no row for ${row.name}`);
    else compareRow(read, table, row, got, (field, ...values) => compare(`${row.line} ${field}`, ...values));
  }
  return found;
}

type Compare = (field: string, wanted: unknown, got: unknown) => void;

function compareRow(
  read: ReadTable,
  table: IndicatorTable,
  row: ReadRow,
  got: IndicatorRow,
  compare: Compare,
): void {
  for (const field of ['number', 'category', 'group', 'name', 'unit', 'attribute', 'damaged'] as const) {
    if (!row.doubt?.includes(field)) compare(field, row[field], got[field]);
  }
  const values = new Map(
    got.values
      .filter(({ cell }) => cell.text !== '')
      .map(({ column, cell }) => [keyOf(table.columns[column]!), cell.text]),
  );
  for (const [at, column] of read.columns.entries()) {
    const wanted = row.values[at] ?? '';
    const value = values.get(keyOf(column)) ?? '';
    values.delete(keyOf(column));
    if (row.merged?.includes(at)) continue;
    compare(keyOf(column), wanted, wanted.endsWith('…') ? cutLike(wanted, value) : value);
  }
  compare('values in no column of the reading', [], [...values.values()]);
}

/** Columns are told apart by role, year and whose growth they hold; those without role by their label. */
function keyOf({ role, label, year, of }: ReadColumn | Column): string {
  if (role === 'other') return `other ${bare(label)}`;
  return [role, year, of].filter(Boolean).join(' ');
}

/** Long cells are cut in the readings: 高端生物… */
function cutLike(wanted: string, value: string): string {
  return `${bare(value).slice(0, bare(wanted).length - 1)}…`;
}

/** Rows by the lines they stand on; of several on one line, those of the same name first. */
function pairs(
  source: Source,
  read: readonly ReadRow[],
  rows: readonly IndicatorRow[],
): [ReadRow, IndicatorRow | undefined][] {
  const left = new Set(rows);
  return read.map((row) => {
    const near = [...left].filter(
      ({ range }) =>
        lineOf(source, range.start) + 1 <= (row.lastLine ?? row.line) &&
        lineOf(source, range.end) + 1 >= row.line,
    );
    const got = near.find(({ name }) => bare(name) === bare(row.name)) ?? near[0];
    if (got) left.delete(got);
    return [row, got];
  });
}

function bare(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s/g, '') : JSON.stringify(value ?? null);
}
