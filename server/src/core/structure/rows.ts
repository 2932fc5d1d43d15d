import { indicatorTables } from '../library/indicator-rows.ts';
import { countUp } from '../model/count-up.ts';
import type { OutlineNode, Plan } from '../model/plan.ts';
import type { IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import type { Range } from '../text/range.ts';
import type { Rearrangement } from './rearrangement.ts';

/** Rows that count together. Numbers may begin anew in each category: most beginnings decide. */
export function rowRuns({ rows }: IndicatorTable): IndicatorRow[][] {
  // The heading of a group may have the number: 34 基本社会保险覆盖率, and below it rows without.
  const numbered = rows.filter(
    ({ numberCell, number }, at) =>
      number !== null && (numberCell !== null || rows[at - 1]?.number !== number),
  );
  const runs: IndicatorRow[][] = [];
  for (const row of numbered) {
    if (runs.at(-1)?.at(-1)?.category === row.category) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  const anew = runs.slice(1).filter(([first]) => first!.number === 1).length;
  return anew * 2 > runs.length - 1 && runs.length > 1 ? runs : [numbered];
}

export type RowNumbers = ReadonlyMap<IndicatorRow, number>;

/** The 序号 that rows get, where they count from one again. */
export function editRows(plan: Plan, scope: Range | null, text: Rearrangement): RowNumbers {
  return numberRows(indicatorTables(plan), scope, false, text);
}

/** Tables that change places or go: where rows ran on from one table to the next, they do so in the new order. */
export function followTables(plan: Plan, deleted: readonly OutlineNode[], text: Rearrangement): RowNumbers {
  const tables = indicatorTables(plan);
  const now = text.build();
  const isGone = ({ range }: IndicatorTable) =>
    deleted.some((node) => node.range.start <= range.start && range.end <= node.range.end);
  const order = tables
    .filter((table) => !isGone(table))
    .sort((a, b) => now.startOf(a.range.start) - now.startOf(b.range.start));
  const same = order.length === tables.length && order.every((table, at) => table === tables[at]);
  return same || !runOn(tables) ? new Map() : numberRows(order, null, true, text);
}

/** Whether the rows of all tables are one row of numbers without a fault. */
function runOn(tables: readonly IndicatorTable[]): boolean {
  const rows = tables.flatMap((table) => rowRuns(table).flat());
  return rows.every(({ number }, at) => number === at + 1);
}

/** With `runsOn` the rows of a table count on from the table before; without, only those that do so now. */
function numberRows(
  tables: readonly IndicatorTable[],
  scope: Range | null,
  runsOn: boolean,
  text: Rearrangement,
): RowNumbers {
  const numbers = new Map<IndicatorRow, number>();
  let last = 0;
  for (const table of tables) {
    for (const rows of rowRuns(table)) {
      const values = rows.map(({ number }) => number);
      const places = countUp(values, runsOn || values[0] === last + 1 ? last + 1 : 1);
      const outside = scope && (table.range.start < scope.start || table.range.end > scope.end);
      for (const [at, row] of outside ? [] : rows.entries()) renumber(row, places[at]!.right, numbers, text);
      last = (rows.at(-1) && numbers.get(rows.at(-1)!)) ?? values.at(-1) ?? 0;
    }
    followGroups(table, numbers);
  }
  return numbers;
}

function renumber(
  row: IndicatorRow,
  right: number,
  numbers: Map<IndicatorRow, number>,
  text: Rearrangement,
): void {
  if (row.number === right || !row.numberCell) return;
  numbers.set(row, right);
  const { start } = row.numberCell.range;
  const range = { start, end: start + String(row.number).length };
  text.edit(range, String(right), '序号', `${row.number} → ${right}　${row.name}`);
}

/** The rows of a group share the number of its first row. */
function followGroups({ rows }: IndicatorTable, numbers: Map<IndicatorRow, number>): void {
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    if (before && !row.numberCell && row.number === before.number && numbers.has(before))
      numbers.set(row, numbers.get(before)!);
  });
}
