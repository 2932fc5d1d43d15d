import type { Plan } from '../model/plan.ts';
import type { IndicatorTable } from '../model/table/indicator-table.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import { overlaps, type Range, touches } from '../text/range.ts';
import { lineBreakOf } from '../text/source.ts';
import { writeRows } from './pipe-table.ts';
import { cellsOf } from './table-cells.ts';

/** An edit that writes the table at a place as a Markdown table; null where there is none, or where it is one already. */
export function convertTable(plan: Plan, asked: Range): TextEdit | null {
  const table = plan.tables.find(
    ({ form, range }) => form !== 'pipe' && (touches(range, asked.start) || overlaps(range, asked)),
  );
  const cells = table && cellsOf(plan, table);
  return cells ? replace(table.range, markdownTable(plan, table, cells)) : null;
}

/** Parted by empty lines from the text around, without which a Markdown table does not begin or end; in a box behind `> `. */
function markdownTable({ source, lines }: Plan, table: IndicatorTable, cells: readonly string[][]): string {
  const [header, ...rows] = cells.map((row) => row.map(escapePipes));
  const written = writeRows([header!, header!.map(() => '---'), ...rows]);
  const { quoted } = lines[table.firstLine]!;
  const isFilled = (index: number) => lines[index] !== undefined && lines[index].kind !== 'blank';
  if (isFilled(table.firstLine - 1)) written.unshift('');
  if (isFilled(table.lastLine + 1)) written.push('');
  return written.map((row) => quote(row, quoted)).join(lineBreakOf(source));
}

function quote(row: string, quoted: boolean): string {
  return quoted ? `> ${row}`.trimEnd() : row;
}

function escapePipes(cell: string): string {
  return cell.replace(/(?<!\\)\|/g, '\\|');
}
