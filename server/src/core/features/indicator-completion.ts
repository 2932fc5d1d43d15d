import { catalogue, type IndicatorEntry, matchIndicator } from '../library/catalogue.ts';
import { isInReference } from '../library/entry.ts';
import { nameKey } from '../library/name-key.ts';
import type { Plan } from '../model/plan.ts';
import type { ColumnRole, IndicatorTable } from '../model/table/indicator-table.ts';
import { plainText } from '../quantity/plain.ts';
import { splitUnit } from '../quantity/unit.ts';
import type { Line } from '../syntax/line.ts';
import { compact } from '../text/chars.ts';
import type { TextEdit } from '../text/edit.ts';
import { lineOf } from '../text/source.ts';
import { isDelimiter } from './pipe-table.ts';
import { cellUnder, fillCell, isEmpty, type RowCell, rowCells } from './row-cells.ts';

/** An indicator of the catalogue, offered where the name of one is being written. */
export interface IndicatorCompletion {
  readonly name: string;
  /** % · 预期性 */
  readonly detail: string;
  /** What is there already, from the beginning of the edit to the cursor. */
  readonly typed: string;
  readonly edit: TextEdit;
  /** Where in the edit's text the author goes on writing. */
  readonly caret: number;
  /** Fill the row's empty cells for unit and attribute. */
  readonly others: readonly TextEdit[];
}

/** The name cell in which the cursor stands. */
interface Place {
  readonly table: IndicatorTable;
  readonly line: Line;
  readonly header: readonly RowCell[];
  readonly cells: readonly RowCell[];
  readonly nameCell: RowCell;
}

/** 3. of `3. 常住人口城镇化率`, where number and name share a cell. */
const ownNumber = /^\d{1,3}[.．、][ \t]*/;

/** For the name cell of a row in a Markdown table of targets or in a review. */
export function indicatorCompletions(plan: Plan, offset: number): IndicatorCompletion[] {
  const place = placeAt(plan, offset);
  if (!place) return [];
  const { text } = plan.source;
  const { textStart, textEnd } = place.nameCell;
  const number = ownNumber.exec(text.slice(textStart, textEnd))?.[0].length ?? 0;
  if (number > 0 && offset < textStart + number) return [];
  const from = Math.min(textStart + number, offset);
  const typed = text.slice(from, offset);
  return entriesFor(place, typed).map((entry) => ({
    name: entry.name,
    detail: [entry.unit, entry.attribute].filter((part) => part !== null).join(' · '),
    typed,
    ...editsFor(text, place, from, entry),
  }));
}

function placeAt({ source, lines, tables }: Plan, offset: number): Place | null {
  const { text } = source;
  const line = lines[lineOf(source, offset)]!;
  const table = tables.find((one) => isBelowHeader(one, line));
  if (!table) return null;
  const header = rowCells(text, lines[lineOf(source, table.headerRange.start)]!);
  const cells = rowCells(text, line);
  const nameCell = cells.find(({ start, end }) => start <= offset && offset <= end);
  if (!nameCell || !isUnderName(cells.indexOf(nameCell), table, header)) return null;
  const words = text.slice(nameCell.textStart, nameCell.textEnd);
  // The delimiter row, or the header again on the next page.
  if (isDelimiter([words]) || table.columns.some(({ label }) => label === words)) return null;
  return { table, line, header, cells, nameCell };
}

/** Only tables of targets and reviews hold indicators. */
function isBelowHeader(
  { form, role, headerRange, lastLine }: IndicatorTable,
  { index, start }: Line,
): boolean {
  return form === 'pipe' && role !== 'other' && headerRange.end < start && index <= lastLine;
}

/** 指标名称 may stand over two cells, the heading of a group and the name; the header's second one is empty then. */
function isUnderName(at: number, table: IndicatorTable, header: readonly RowCell[]): boolean {
  const name = cellUnder('name', table, header);
  const own = header[at];
  return at === name || (name >= 0 && at === name + 1 && own?.closed === true && isEmpty(own));
}

/** In the order of the catalogue, but those of the reference plans first; without those that other rows have already. */
function entriesFor({ table, line }: Place, typed: string): IndicatorEntry[] {
  const others = table.rows.filter(({ firstLine }) => firstLine !== line.index);
  const taken = new Set(others.map(({ name, group }) => matchIndicator(name, group)?.id));
  const fits = matcher(splitUnit(typed).name);
  const fitting = catalogue().entries.filter(
    ({ id, name, aliases }) => !taken.has(id) && [name, ...aliases].some(fits),
  );
  return [...fitting.filter(isInReference), ...fitting.filter((entry) => !isInReference(entry))];
}

/** 城镇化 is part of 常住人口城镇化率 as it is printed; 规上工业增加值 is what 规模以上工业增加值 is called elsewhere. */
function matcher(typed: string): (name: string) => boolean {
  const words = plainWords(typed);
  const key = nameKey(typed);
  return (name) => plainWords(name).includes(words) || (key !== '' && nameKey(name).startsWith(key));
}

/** (gdp) is found in （GDP）. */
function plainWords(name: string): string {
  return compact(plainText(name)).toUpperCase();
}

function editsFor(
  text: string,
  place: Place,
  from: number,
  entry: IndicatorEntry,
): Pick<IndicatorCompletion, 'edit' | 'caret' | 'others'> {
  const { table, header, cells, nameCell } = place;
  const { name, unit, attribute } = entry;
  const hasUnits = table.columns.some(({ role }) => role === 'unit');
  const words = unit === null || hasUnits ? name : `${name}（${unit}）`;
  if (!nameCell.closed) {
    const { row, caret } = restOfRow(place, words, entry);
    const edit = fillCell(text, nameCell, from, row);
    return { edit, caret: edit.newText.length - row.length + caret, others: [] };
  }
  const fill = (role: ColumnRole, own: string | null): TextEdit[] => {
    const cell = cells[cellUnder(role, table, header)];
    return cell && own !== null && isEmpty(cell) ? [fillCell(text, cell, cell.textStart, own)] : [];
  };
  const edit = fillCell(text, nameCell, from, words);
  return {
    edit,
    caret: edit.newText.length,
    others: [...fill('unit', unit), ...fill('attribute', attribute)],
  };
}

/** A row that was just begun gets the cells it lacks, `森林覆盖率 | % |  |  | 约束性 |`; the author goes on in the first empty one. */
function restOfRow(
  { table, header, cells, nameCell }: Place,
  name: string,
  { unit, attribute }: IndicatorEntry,
): { row: string; caret: number } {
  const known = new Map([
    [cellUnder('unit', table, header), unit],
    [cellUnder('attribute', table, header), attribute],
  ]);
  let row = name;
  let caret: number | null = null;
  for (let at = cells.indexOf(nameCell) + 1; at < header.length; at++) {
    const above = header[at]!;
    if (isEmpty(above) && !above.closed) break;
    row += ' | ';
    if (!known.has(at) && !isEmpty(above)) caret ??= row.length;
    row += known.get(at) ?? '';
  }
  row += ' |';
  return { row, caret: caret ?? row.length };
}
