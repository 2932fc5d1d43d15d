import type { IndicatorRow, ValueCell } from '../model/table/indicator-table.ts';
import { sameUnit } from '../quantity/unit.ts';
import type { Claim, Span } from './claim.ts';
import type { RowOf } from './rows.ts';

/** A cell that gives the very value a claim is about. */
export interface CellOf extends RowOf {
  readonly cell: ValueCell;
}

/** The cells that speak of the same year, or of the same change, as the claim: what it can be held against. */
export function cellsOf({ kind, rows, span }: Claim): CellOf[] {
  const found: CellOf[] = [];
  if (span === null || kind === 'yearly') return found;
  for (const { table, row } of rows) {
    for (const cell of row.values) {
      if (!hasNumber(cell) || !hasOwnUnit(row, cell)) continue;
      const of = { table, row, cell };
      if (fits(of, kind, span)) found.push(of);
    }
  }
  return found;
}

function hasNumber({ value: { kind, unbalanced } }: ValueCell): boolean {
  return (kind === 'number' || kind === 'bound') && !unbalanced;
}

/** 1270万元 in a row that is counted in 亿元 is a fault of the cell. */
function hasOwnUnit({ unit }: IndicatorRow, { value }: ValueCell): boolean {
  return value.unit === null || value.percent || unit === null || sameUnit(value.unit, unit);
}

function fits(of: CellOf, kind: Claim['kind'], span: Span): boolean {
  const { cumulative } = of.cell.value;
  switch (kind) {
    case 'level':
      return !cumulative && yearOf(of) === span.to;
    case 'growth':
      return !cumulative && (isGrowth(of) ? same(periodOf(of), span) : isRateOf(of, span));
    case 'change':
      return span.to - span.from === 1 ? isYearsChange(of, span) : cumulative && same(periodOf(of), span);
    case 'cumulative':
      return cumulative && same(periodOf(of), span);
  }
  return false;
}

function isGrowth({ table, cell }: CellOf): boolean {
  return table.columns[cell.column]?.role === 'growth';
}

/** 地区生产总值年均增长（%） has its rate under the year of the target. */
function isRateOf(of: CellOf, { to }: Span): boolean {
  const role = of.table.columns[of.cell.column]?.role;
  return /年均/.test(of.row.name) && (role === 'target' || role === 'actual') && yearOf(of) === to;
}

/** 地区生产总值增长 stood at 4.2% in 2020. */
function isYearsChange(of: CellOf, { to }: Span): boolean {
  return !of.cell.value.cumulative && yearOf(of) === to && /增长|增速|增幅|降低|下降/.test(of.row.name);
}

/** The year of a level; null for a growth column. */
function yearOf({ table, cell }: CellOf): number | null {
  const column = table.columns[cell.column];
  switch (column?.role) {
    case 'base':
      return column.year ?? table.baseYear;
    case 'target':
    case 'actual':
      return column.year ?? table.targetYear;
  }
  return null;
}

/** The years of growth and of what comes together: those of the table; in its base column the five before. */
function periodOf({ table, cell }: CellOf): Span | null {
  const { baseYear, targetYear } = table;
  if (table.columns[cell.column]?.role === 'base') return endingAt(baseYear);
  return baseYear !== null && targetYear !== null ? { from: baseYear, to: targetYear } : endingAt(targetYear);
}

function endingAt(year: number | null): Span | null {
  return year === null ? null : { from: year - 5, to: year };
}

function same(a: Span | null, b: Span): boolean {
  return a !== null && a.from === b.from && a.to === b.to;
}
