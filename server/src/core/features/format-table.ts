import type { Plan } from '../model/plan.ts';
import type { IndicatorTable } from '../model/table/indicator-table.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import { type Range, touches } from '../text/range.ts';
import { type PipeRow, readPipeRow, writeRows } from './pipe-table.ts';

/**
 * Edits that align the Markdown tables of a draft and touch nothing else. With a range, only the tables that it touches; these
 * as a whole, because one cell sets the width of its column.
 */
export function formatTables(plan: Plan, within?: Range): TextEdit[] {
  return plan.tables
    .filter(({ form }) => form === 'pipe')
    .flatMap((table) => runsOf(plan, table))
    .filter((rows) => !within || isTouched(rows, within))
    .flatMap((rows) => formatRun(plan.source.text, rows));
}

/** Rows on consecutive lines. A table that a page break parts has several such runs. */
function runsOf({ source, lines }: Plan, { firstLine, lastLine }: IndicatorTable): PipeRow[][] {
  const runs: PipeRow[][] = [[]];
  for (const line of lines.slice(firstLine, lastLine + 1)) {
    const row = readPipeRow(source.text, line);
    if (row) runs.at(-1)!.push(row);
    else runs.push([]);
  }
  // A row alone is no table yet.
  return runs.filter((rows) => rows.length > 1);
}

function isTouched(rows: readonly PipeRow[], within: Range): boolean {
  const own = { start: rows[0]!.line.start, end: rows.at(-1)!.line.end };
  return touches(own, within.start) || touches(within, own.start);
}

function formatRun(text: string, rows: readonly PipeRow[]): TextEdit[] {
  const written = writeRows(rows.map(({ cells }) => cells));
  return rows.flatMap(({ start, line }, at) => {
    const range = { start, end: line.end };
    const newText = written[at]!;
    return text.slice(start, line.end) === newText ? [] : [replace(range, newText)];
  });
}
