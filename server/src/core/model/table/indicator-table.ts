import type { Value } from '../../quantity/value.ts';
import type { Range } from '../../text/range.ts';
import type { TableForm } from '../blocks.ts';
import type { Cell } from './grid.ts';
import type { Column } from './header.ts';
import type { TableWording } from './table-wording.ts';

export type { Cell } from './grid.ts';
export type { Column } from './header.ts';
export type { ColumnRole } from './labels.ts';

/** A cell under one of the columns, with what it says. */
export interface ValueCell {
  /** Index into the table's columns. */
  readonly column: number;
  readonly cell: Cell;
  readonly value: Value;
}

export interface IndicatorRow {
  /** 序号; rows of a group have that of the group. */
  readonly number: number | null;
  readonly numberCell: Cell | null;
  readonly category: string | null;
  /** Merged heading such as 城镇化率 over its rows. */
  readonly group: string | null;
  /** Without unit. */
  readonly name: string;
  /** The name's characters without its unit. */
  readonly nameRange: Range;
  readonly nameCell: Cell;
  readonly unit: string | null;
  /** Where the unit stands; null where group or caption give it. */
  readonly unitRange: Range | null;
  /** The unit as the name has it, where a column may have one too. */
  readonly nameUnit: { readonly text: string; readonly range: Range; readonly bracket: Range } | null;
  /** The cell of the unit column, empty or not. */
  readonly unitCell: Cell | null;
  readonly attribute: string | null;
  /** Empty where the attribute is missing or merged with the one above. */
  readonly attributeCell: Cell | null;
  /** Cells of base, target, actual and growth columns and of columns without role. */
  readonly values: readonly ValueCell[];
  /** The source row has lost or shifted cells. */
  readonly damaged: boolean;
  /** By how many places the row stands too far right (positive) or left. */
  readonly shift: number;
  readonly range: Range;
  readonly firstLine: number;
}

/** What a table is for: targets of the plan, review of the last one, or anything else. */
export type TableRole = 'targets' | 'review' | 'other';

export interface IndicatorTable {
  readonly caption: string | null;
  /** For all of it, from the caption or a line above: 单位：亿元. */
  readonly unit: string | null;
  /** Number of the box it stands in. */
  readonly box: number | null;
  readonly role: TableRole;
  readonly form: TableForm;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly columns: readonly Column[];
  readonly headerRange: Range;
  readonly rows: readonly IndicatorRow[];
  /** 备注 and 注 below the table. */
  readonly notes: readonly Range[];
  readonly range: Range;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The same table by itself, for what is remembered of it. */
  readonly wording: TableWording;
}
