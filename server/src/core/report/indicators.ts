import { nodeName } from '../features/node-name.ts';
import { indicatorTables } from '../library/indicator-rows.ts';
import type { Finding } from '../lint/rule.ts';
import type { Plan } from '../model/plan.ts';
import type { ColumnRole, IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { isInside } from '../text/range.ts';
import type { ReviewCategory, ReviewRow, ReviewTable } from './model.ts';

/** A finding under the number that the report gives it. */
export type Numbered = Pick<Finding, 'range' | 'severity'> & { readonly number: number };

const valueRoles: ReadonlySet<ColumnRole> = new Set(['base', 'target', 'actual', 'growth']);

/** The tables of targets and of what was reached, with the findings at their rows. */
export function reviewTables(plan: Plan, findings: readonly Numbered[]): ReviewTable[] {
  return indicatorTables(plan)
    .filter(({ rows }) => rows.length > 0)
    .map((table) => reviewTable(plan, table, findings));
}

function reviewTable(plan: Plan, table: IndicatorTable, findings: readonly Numbered[]): ReviewTable {
  const columns = valueColumns(table);
  return {
    caption: captionOf(plan, table),
    columns: columns.map((column) => table.columns[column]!.label),
    categories: categoriesOf(table.rows.map((row) => [row.category, reviewRow(row, columns, findings)])),
  };
}

function valueColumns({ columns }: IndicatorTable): number[] {
  return columns.flatMap(({ role }, at) => (valueRoles.has(role) ? [at] : []));
}

/** As the outline names it, with its number; the innermost where a table stands in a box. */
function captionOf({ nodes }: Plan, { caption, range }: IndicatorTable): string {
  const around = nodes
    .filter(({ kind }) => kind === 'table' || kind === 'box')
    .filter((node) => node.range.start <= range.start && range.end <= node.range.end)
    .at(-1);
  return around ? nodeName(around) : (caption ?? '指标表');
}

function categoriesOf(rows: readonly (readonly [string | null, ReviewRow])[]): ReviewCategory[] {
  const categories: { name: string | null; rows: ReviewRow[] }[] = [];
  for (const [name, row] of rows) {
    const last = categories.at(-1);
    if (last?.name === name) last.rows.push(row);
    else categories.push({ name, rows: [row] });
  }
  return categories;
}

function reviewRow(row: IndicatorRow, columns: readonly number[], findings: readonly Numbered[]): ReviewRow {
  const here = findings.filter(({ range }) => isInside(range, row.range));
  const name = row.group === null ? row.name : `${row.group}：${row.name}`;
  return {
    number: row.number,
    name,
    unit: row.unit ?? '',
    attribute: row.attribute ?? '',
    cells: columns.map((column) => {
      const cell = row.values.find((value) => value.column === column)?.cell;
      const faulty = cell !== undefined && here.some(({ range }) => isInside(range, cell.range));
      return { text: cell?.text ?? '', faulty };
    }),
    damaged: row.damaged,
    findings: here.map(({ number, severity }) => ({ number, severity })),
  };
}
