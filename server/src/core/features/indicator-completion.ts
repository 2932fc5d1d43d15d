import { type IndicatorEntry, matchIndicator } from '../library/catalogue.ts';
import type { Plan } from '../model/plan.ts';
import { sameUnit } from '../quantity/unit.ts';
import type { TextEdit } from '../text/edit.ts';
import { searchIndicators } from './indicator-search.ts';
import { type NameCell, nameCellAt } from './name-cell.ts';
import { fillCell, type Head, isEmpty, type RowForm } from './row-cells.ts';

/** An indicator of the catalogue, offered where the name of one is being written. */
export interface IndicatorCompletion {
  readonly name: string;
  /** % · 预期性 */
  readonly detail: string;
  /** What editors compare with the text from the beginning of the edit to the cursor. */
  readonly filterText: string;
  readonly edit: TextEdit;
  /** Where in the edit's text the author goes on writing. */
  readonly caret: number;
  /** Fill the row's empty cells for unit and attribute. */
  readonly others: readonly TextEdit[];
}

/** 3. of `3. 常住人口城镇化率`, where number and name share a cell. */
const ownNumber = /^\d{1,3}[.．、][ \t]*/;

/** For the name cell of a row, in tables of targets and in reviews, in the order in which they are to be offered. */
export function indicatorCompletions(plan: Plan, offset: number): IndicatorCompletion[] {
  const place = nameCellAt(plan, offset);
  if (!place) return [];
  const { text } = plan.source;
  const { textStart, textEnd } = place.cells[place.at]!;
  const number = ownNumber.exec(text.slice(textStart, textEnd))?.[0].length ?? 0;
  if (number > 0 && offset < textStart + number) return [];
  const from = Math.min(textStart + number, offset);
  const taken = new Set(place.otherRows.map(({ name, group }) => matchIndicator(name, group)?.id));
  return searchIndicators(text.slice(from, offset))
    .filter(({ entry }) => !taken.has(entry.id))
    .map(({ entry, filterText }) => ({
      name: entry.name,
      detail: [entry.unit, entry.attribute].filter((part) => part !== null).join(' · '),
      filterText,
      ...editsFor(text, place, from, entry),
    }));
}

type Edits = Pick<IndicatorCompletion, 'edit' | 'caret' | 'others'>;

function editsFor(text: string, place: NameCell, from: number, entry: IndicatorEntry): Edits {
  const { form, heads, cells, at } = place;
  const nameCell = cells[at]!;
  const name = printedName(place, entry);
  if (!nameCell.closed) {
    const { row, caret } = restOfRow(place, name, entry);
    const edit = fillCell(text, nameCell, from, row, form);
    return { edit, caret: edit.newText.length - row.length + caret, others: [] };
  }
  const fill = (head: Head, own: string | null): TextEdit[] => {
    const cell = cells[heads.indexOf(head)];
    return cell && own !== null && isEmpty(cell) ? [fillCell(text, cell, cell.textStart, own, form)] : [];
  };
  const edit = fillCell(text, nameCell, from, name, form);
  const others = [...fill('unit', entry.unit), ...fill('attribute', entry.attribute)];
  return { edit, caret: edit.newText.length, others };
}

/** With its unit, unless a column is there for it or the caption (单位：亿元) or the group's heading says it already. */
function printedName({ table, row }: NameCell, { name, unit }: IndicatorEntry): string {
  if (unit === null || table.columns.some(({ role }) => role === 'unit')) return name;
  const above = row?.unitRange === null ? row.unit : table.unit;
  return above !== null && sameUnit(above, unit) ? name : `${name}（${unit}）`;
}

const between: Readonly<Record<RowForm, string>> = { pipe: ' | ', tabs: '\t' };
const behind: Readonly<Record<RowForm, string>> = { pipe: ' |', tabs: '' };

/** A row that was just begun gets the cells it lacks, `森林覆盖率 | % |  |  | 约束性 |`; the author goes on in the first empty one. */
function restOfRow(
  { form, heads, at }: NameCell,
  name: string,
  { unit, attribute }: IndicatorEntry,
): { row: string; caret: number } {
  let row = name;
  let caret: number | null = null;
  for (const head of heads.slice(at + 1)) {
    row += between[form];
    if (head === 'unit') row += unit ?? '';
    else if (head === 'attribute') row += attribute ?? '';
    else if (head !== 'blank') caret ??= row.length;
  }
  row += behind[form];
  return { row, caret: caret ?? row.length };
}
