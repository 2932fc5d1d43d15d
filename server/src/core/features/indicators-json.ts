import type { Plan } from '../model/plan.ts';
import type {
  Cell,
  Column,
  ColumnRole,
  IndicatorRow,
  IndicatorTable,
  TableRole,
} from '../model/table/indicator-table.ts';
import { type Comparator, readValue, type Value, type ValueKind } from '../quantity/value.ts';
import type { Source } from '../text/source.ts';
import { type JsonRange, toJsonRange } from './json-range.ts';

export interface IndicatorsJsonColumn {
  readonly role: ColumnRole;
  readonly label: string;
  readonly year: number | null;
  /** Growth columns of a review only. */
  readonly of?: 'target' | 'actual';
}

export interface IndicatorsJsonValue {
  readonly kind: ValueKind;
  /** null: without bound, or no number at all. */
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
  readonly decimals: number;
  readonly cumulative: boolean;
  /** Printed in the cell itself. */
  readonly unit: string | null;
}

export interface IndicatorsJsonCell {
  /** Index into the table's columns. */
  readonly column: number;
  readonly text: string;
  readonly range: JsonRange;
  readonly value: IndicatorsJsonValue;
}

export interface IndicatorsJsonRow {
  readonly number: number | null;
  readonly category: string | null;
  readonly group: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly attribute: string | null;
  readonly damaged: boolean;
  readonly range: JsonRange;
  /** In the order of the columns, without the empty ones. */
  readonly cells: readonly IndicatorsJsonCell[];
}

export interface IndicatorsJsonTable {
  readonly caption: string | null;
  readonly box: number | null;
  readonly role: TableRole;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly range: JsonRange;
  readonly columns: readonly IndicatorsJsonColumn[];
  readonly rows: readonly IndicatorsJsonRow[];
}

/** What `guihua indicators --format json` prints. */
export interface IndicatorsJson {
  readonly tables: readonly IndicatorsJsonTable[];
}

export function indicatorsJson({ source, tables }: Plan): IndicatorsJson {
  return { tables: tables.map((table) => toTable(source, table)) };
}

function toTable(source: Source, table: IndicatorTable): IndicatorsJsonTable {
  const { caption, box, role, baseYear, targetYear, range, columns, rows } = table;
  return {
    caption,
    box,
    role,
    baseYear,
    targetYear,
    range: toJsonRange(source, range),
    columns: columns.map(toColumn),
    rows: rows.map((row) => toRow(source, columns, row)),
  };
}

function toColumn({ role, label, year, of }: Column): IndicatorsJsonColumn {
  return { role, label, year, ...(of && { of }) };
}

function toRow(source: Source, columns: readonly Column[], row: IndicatorRow): IndicatorsJsonRow {
  const { number, category, group, name, unit, attribute, damaged, range } = row;
  return {
    number,
    category,
    group,
    name,
    unit,
    attribute,
    damaged,
    range: toJsonRange(source, range),
    cells: toCells(source, columns, row),
  };
}

function toCells(source: Source, columns: readonly Column[], row: IndicatorRow): IndicatorsJsonCell[] {
  const cells: IndicatorsJsonCell[] = [];
  const add = (column: number, cell: Pick<Cell, 'text' | 'range'> | null, value: Value) => {
    if (!cell || cell.text === '' || column < 0) return;
    const { text, range } = cell;
    cells.push({ column, text, range: toJsonRange(source, range), value: toValue(value) });
  };
  const at = (wanted: ColumnRole) => columns.findIndex(({ role }) => role === wanted);
  // 序号 is counted, not measured: 3 is not what was rounded to 3.
  add(
    at('number'),
    row.numberCell,
    row.number === null ? words : readValue(`${row.number}`, { exact: true }),
  );
  add(at('name'), row.nameCell, words);
  add(at('unit'), unitCell(row), words);
  add(at('attribute'), row.attributeCell, words);
  for (const { column, cell, value } of row.values) add(column, cell, value);
  return cells.sort((a, b) => a.column - b.column);
}

/** What names a thing holds no value, even 3岁以下婴幼儿入托率. */
const words: Value = { ...readValue(''), kind: 'text' };

/** The cell of a column of units; a unit in the name's bracket has none. */
function unitCell({ unit, unitRange, nameCell }: IndicatorRow): Pick<Cell, 'text' | 'range'> | null {
  const inName = unitRange && unitRange.start >= nameCell.range.start && unitRange.end <= nameCell.range.end;
  return unit === null || unitRange === null || inName ? null : { text: unit, range: unitRange };
}

export function toValue(value: Value): IndicatorsJsonValue {
  const { kind, low, high, comparator, decimals, cumulative, unit } = value;
  return {
    kind,
    low: low === null ? null : Number(low),
    high: high === null ? null : Number(high),
    comparator,
    decimals,
    cumulative,
    unit,
  };
}
