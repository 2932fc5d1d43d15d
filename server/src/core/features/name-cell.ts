import type { Plan } from '../model/plan.ts';
import type { IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import type { Line } from '../syntax/line.ts';
import { touches } from '../text/range.ts';
import { lineOf } from '../text/source.ts';
import { isDelimiter } from './pipe-table.ts';
import { type Head, headsOf, type RowCell, type RowForm, rowCells } from './row-cells.ts';

/** A row of a table of indicators, with the cell in which the cursor stands. The row may have just been begun: `| 3 | 常住`. */
export interface CellAt {
  readonly table: IndicatorTable;
  readonly form: RowForm;
  readonly line: Line;
  readonly heads: readonly Head[];
  readonly cells: readonly RowCell[];
  /** Which of the cells it is. */
  readonly at: number;
}

/** The cell for the name of an indicator. */
export interface NameCell extends CellAt {
  /** Null for a row that has no name yet. */
  readonly row: IndicatorRow | null;
  /** The other rows of the table. */
  readonly otherRows: readonly IndicatorRow[];
}

export function cellAt({ source, lines, tables }: Plan, offset: number): CellAt | null {
  const { text } = source;
  const line = lines[lineOf(source, offset)]!;
  const table = tables.find((one) => isBelowHeader(one, line));
  const form = table && formOf(table);
  if (!form) return null;
  const heads = headsOf(table, rowCells(text, lines[lineOf(source, table.headerRange.start)]!, form));
  const cells = rowCells(text, line, form);
  const at = cells.findIndex((cell) => touches(cell, offset));
  return at < 0 ? null : { table, form, line, heads, cells, at };
}

export function nameCellAt(plan: Plan, offset: number): NameCell | null {
  const found = cellAt(plan, offset);
  if (!found || !isUnderName(found.at, found.heads)) return null;
  const { table, line, cells, at } = found;
  const { textStart, textEnd } = cells[at]!;
  const words = plan.source.text.slice(textStart, textEnd);
  // The delimiter row, or the header again on the next page.
  if (isDelimiter([words]) || table.columns.some(({ label }) => label === words)) return null;
  const row = table.rows.find(({ firstLine }) => firstLine === line.index) ?? null;
  return { ...found, row, otherRows: table.rows.filter((one) => one !== row) };
}

/** Only tables of targets and reviews hold indicators. */
function isBelowHeader({ role, headerRange, lastLine }: IndicatorTable, { index, start }: Line): boolean {
  return role !== 'other' && headerRange.end < start && index <= lastLine;
}

/** Nobody writes the other forms by hand; they come from scans and web pages. */
function formOf({ form }: IndicatorTable): RowForm | null {
  return form === 'pipe' || form === 'tabs' ? form : null;
}

/** 指标名称 may stand over two cells, the heading of a group and the name; the header's second one is empty then. */
function isUnderName(at: number, heads: readonly Head[]): boolean {
  const name = heads.indexOf('name');
  return at === name || (name >= 0 && at === name + 1 && heads[at] === 'blank');
}
