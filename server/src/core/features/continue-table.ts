import type { Plan } from '../model/plan.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import { lineBreakOf, lineOf } from '../text/source.ts';
import { isDelimiter, type PipeRow, readPipeRow } from './pipe-table.ts';

/**
 * What follows Enter at the end of a row of a Markdown table, the cursor being on the new line: an empty row of as many cells;
 * below a header, its delimiter row first. Enter behind an empty row takes that row away, which ends the table.
 */
export function continueTable(plan: Plan, offset: number): TextEdit[] {
  const { source, lines } = plan;
  const line = lines[lineOf(source, offset)]!;
  const above = rowAt(plan, line.index - 1);
  const existing = source.text.slice(line.start, line.end);
  if (!above?.closed || !/^[\s>]*$/.test(existing)) return [];
  if (above.cells.every((cell) => cell === '')) return [emptied(source.text, above)];
  const next = nextRows(above, rowAt(plan, line.index - 2), rowAt(plan, line.index + 1));
  if (next.length === 0) return [];
  const prefix = source.text.slice(above.line.start, above.start).replace('\ufeff', '');
  const newText = next.map((row) => prefix + row).join(lineBreakOf(source));
  return [replace({ start: line.start, end: line.end }, newText)];
}

function rowAt({ source, lines, tables }: Plan, index: number): PipeRow | null {
  const inTable = tables.some(
    ({ form, firstLine, lastLine }) => form === 'pipe' && firstLine <= index && index <= lastLine,
  );
  return inTable ? readPipeRow(source.text, lines[index]!) : null;
}

function nextRows(above: PipeRow, before: PipeRow | null, below: PipeRow | null): string[] {
  // Between a header and its delimiter row no row can stand.
  if (below && isDelimiter(below.cells)) return [];
  const row = (cell: string) => `|${above.cells.map(() => cell).join('|')}|`;
  const isHeader = before === null && below === null && above.cells.length > 1;
  return isHeader ? [row(' --- '), row('  ')] : [row('  ')];
}

/** The line stays, in a box with its `>`: a table ends at an empty line. */
function emptied(text: string, { line, start }: PipeRow): TextEdit {
  const prefix = text.slice(line.start, start).replace(/[ \t]+$/, '');
  return replace({ start: line.start + prefix.length, end: line.end }, '');
}
