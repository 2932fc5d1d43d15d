import { cellOf, soundRows, targetTables } from '../library/indicator-rows.ts';
import type { Library, Reference } from '../library/library.ts';
import type { Plan } from '../model/plan.ts';
import type { ColumnRole, IndicatorRow, IndicatorTable, ValueCell } from '../model/table/indicator-table.ts';
import { sameUnit } from '../quantity/unit.ts';
import { readValue, type Value } from '../quantity/value.ts';
import type { Source } from '../text/source.ts';
import { type JsonRange, toJsonRange } from './json-range.ts';

/** A value as printed: 95以上. The number is null where none can stand beside the others: 完成省定目标, 40—45. */
export interface Figure {
  readonly text: string;
  readonly number: number | null;
}

export interface ComparedReference {
  /** 益阳“十四五” */
  readonly plan: string;
  readonly base: Figure | null;
  readonly target: Figure | null;
  /** As printed: ［4.5］, 6%. */
  readonly change: string | null;
  readonly unit: string | null;
  readonly attribute: string | null;
  /** Figures in another unit have no number. */
  readonly sameUnit: boolean;
}

/** A target of the draft beside those that the reference plans set for the same indicator. */
export interface ComparedRow {
  readonly category: string | null;
  readonly group: string | null;
  readonly number: number | null;
  readonly name: string;
  readonly unit: string | null;
  readonly attribute: string | null;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly base: Figure | null;
  readonly target: Figure | null;
  /** As printed: ［4.5］, 6%. */
  readonly change: string | null;
  readonly range: JsonRange;
  readonly references: readonly ComparedReference[];
}

export interface IndicatorComparison {
  readonly rows: readonly ComparedRow[];
}

/** The rows of the draft's tables of targets. Damaged rows are left out: their values may stand under a wrong column. */
export function compareIndicators(plan: Plan, library: Library): IndicatorComparison {
  const rows = targetTables(plan).flatMap((table) =>
    soundRows(table).map((row) => compareRow(plan.source, table, row, library)),
  );
  return { rows };
}

/** What numbers must share to stand side by side. */
interface Scale {
  readonly unit: string | null;
  /** ［25］ in five years is not 5 a year. */
  readonly cumulative: boolean;
}

function compareRow(source: Source, table: IndicatorTable, row: IndicatorRow, library: Library): ComparedRow {
  const base = levelOf(table, row, 'base', table.baseYear);
  const target = levelOf(table, row, 'target', table.targetYear);
  const { category, group, number, name, unit, attribute, range } = row;
  const scale = { unit, cumulative: (target ?? base)?.value.cumulative ?? false };
  return {
    category,
    group,
    number,
    name,
    unit,
    attribute,
    baseYear: table.baseYear,
    targetYear: table.targetYear,
    base: base && figure(base.cell.text, base.value, scale),
    target: target && figure(target.cell.text, target.value, scale),
    change: said(cellOf(table, row, 'growth')?.cell.text),
    range: toJsonRange(source, range),
    references: library.referencesOf(row).map((reference) => compareReference(reference, scale)),
  };
}

/** The value of the year the table speaks of: plans print that of 2035 beside that of 2030 at times. */
function levelOf(
  table: IndicatorTable,
  row: IndicatorRow,
  role: ColumnRole,
  year: number | null,
): ValueCell | null {
  const level =
    row.values.find(({ column }) => {
      const found = table.columns[column];
      return found?.role === role && found.year === year;
    }) ?? cellOf(table, row, role);
  return level && said(level.cell.text) ? level : null;
}

function compareReference(reference: Reference, scale: Scale): ComparedReference {
  const { plan, base, target, growth, unit, attribute } = reference;
  const comparable = isSame(unit, scale.unit);
  const printed = (cell: string | null) => {
    const text = said(cell);
    if (text === null) return null;
    return comparable ? figure(text, readValue(text), scale) : { text, number: null };
  };
  return {
    plan,
    base: printed(base),
    target: printed(target),
    change: said(growth),
    unit,
    attribute,
    sameUnit: comparable,
  };
}

/** Nothing for an empty cell, — and 无. */
export function said(text: string | null | undefined): string | null {
  return text && readValue(text).kind !== 'absent' ? text : null;
}

function figure(text: string, { printed, cumulative, unit }: Value, scale: Scale): Figure {
  const fits = cumulative === scale.cumulative && (unit === null || isSame(unit, scale.unit));
  return { text, number: printed && fits ? Number(printed) : null };
}

function isSame(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : sameUnit(a, b);
}
