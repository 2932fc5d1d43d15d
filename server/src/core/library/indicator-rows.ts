import type { Plan } from '../model/plan.ts';
import type { ColumnRole, IndicatorRow, IndicatorTable, ValueCell } from '../model/table/indicator-table.ts';
import { compact } from '../text/chars.ts';
import { type IndicatorEntry, matchIndicator } from './catalogue.ts';

// Rows of indicator tables as rules and features look at them. Damaged rows are left to table/row-shifted: nothing in them is certain.

/** Tables of targets and reviews; other tables hold no indicators. */
export function indicatorTables(plan: Pick<Plan, 'tables'>): IndicatorTable[] {
  return plan.tables.filter(({ role }) => role !== 'other');
}

export function targetTables(plan: Pick<Plan, 'tables'>): IndicatorTable[] {
  return plan.tables.filter(({ role }) => role === 'targets');
}

/** Rows whose cells stand where they belong. */
export function soundRows({ rows }: IndicatorTable): IndicatorRow[] {
  return rows.filter(({ damaged }) => !damaged);
}

export function entryOf(row: IndicatorRow): IndicatorEntry | null {
  return matchIndicator(row.name, row.group);
}

export function cellOf(table: IndicatorTable, row: IndicatorRow, role: ColumnRole): ValueCell | null {
  return row.values.find(({ column }) => table.columns[column]?.role === role) ?? null;
}

/** Levels: base, target, what was reached. */
export function levelsOf(table: IndicatorTable, row: IndicatorRow): ValueCell[] {
  return row.values.filter(({ column }) => {
    const role = table.columns[column]?.role;
    return role === 'base' || role === 'target' || role === 'actual';
  });
}

/**
 * Whether a note below the table speaks of the row: 3.第13项指标……, 常住人口城镇化率2020年数据为预计数, or the mark of a cell. What is
 * explained is not reported.
 */
export function isExplained(
  { source }: Pick<Plan, 'source'>,
  table: IndicatorTable,
  row: IndicatorRow,
): boolean {
  const notes = table.notes.map(({ start, end }) => compact(source.text.slice(start, end)));
  if (notes.length === 0) return false;
  if (row.values.some(({ value }) => value.mark !== null)) return true;
  const name = compact(row.name);
  const item = row.number === null ? null : new RegExp(`第${row.number}项`);
  return notes.some(
    (note) =>
      note.includes(name) ||
      item?.test(note) ||
      (name.includes('生产总值') && /生产总值数据|GDP数据/.test(note)),
  );
}

/** 单位GDP能源消耗降低, 死亡率下降: the sign of a change does not count. */
export function tellsDecrease({ name, group }: IndicatorRow): boolean {
  return /降低|下降|减少|降幅/.test(name + (group ?? ''));
}

/** GDP, its parts and incomes: rates are at comparable prices and do not follow from the printed amounts. */
export function isRealGrowth(row: IndicatorRow, entry: IndicatorEntry | null): boolean {
  return entry?.growth === 'real' || /生产总值|GDP|增加值|劳动生产率|收入/.test(row.name + (row.group ?? ''));
}
