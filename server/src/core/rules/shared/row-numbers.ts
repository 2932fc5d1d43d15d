import { indicatorTables } from '../../library/indicator-rows.ts';
import type { Fix, Problem } from '../../lint/rule.ts';
import { countUp, type Fault, type Place } from '../../model/count-up.ts';
import type { Plan } from '../../model/plan.ts';
import type { IndicatorRow } from '../../model/table/indicator-table.ts';
import { rowRuns } from '../../structure/rows.ts';
import { replace } from '../../text/edit.ts';

/** Problems of the 序号 columns; rows of a group share the number of its first row. */
export function* rowNumberProblems(plan: Plan, faults: readonly Fault[]): Iterable<Problem> {
  let last = 0;
  for (const table of indicatorTables(plan)) {
    for (const rows of rowRuns(table)) {
      const values = rows.map(({ number }) => number);
      const places = countUp(values, values[0] === last + 1 ? last + 1 : 1);
      for (const [at, place] of places.entries()) {
        if (!place.fault || !faults.includes(place.fault) || !rows[at]!.numberCell) continue;
        yield problemOf(rows, places, at);
      }
      last = values.at(-1) ?? 0;
    }
  }
}

function problemOf(rows: readonly IndicatorRow[], places: readonly Place[], at: number): Problem {
  const { expected, fault, other } = places[at]!;
  const row = rows[at]!;
  const twin = other === null ? null : rows[other]!;
  const what =
    fault === 'duplicate'
      ? `序号“${row.number}”重复使用，此处按顺序应为“${expected}”`
      : `序号不连续：此处应为“${expected}”，实为“${row.number}”`;
  return {
    range: row.numberCell!.range,
    message: `${what}。“第×项指标”一类的引用和表注会随之错位，请核对并重新编号。`,
    related: twin ? [{ range: twin.nameRange, message: `“${twin.name}”也用这个序号` }] : [],
    fixes: renumber(rows, places),
  };
}

function renumber(rows: readonly IndicatorRow[], places: readonly Place[]): Fix[] {
  const edits = rows.flatMap((row, at) => {
    const { right } = places[at]!;
    if (row.number === right || !row.numberCell) return [];
    const { start } = row.numberCell.range;
    return [replace({ start, end: start + String(row.number).length }, String(right))];
  });
  if (edits.length === 0) return [];
  return [
    { title: edits.length === 1 ? `改为“${edits[0]!.newText}”` : `重新编号（${edits.length}处）`, edits },
  ];
}
