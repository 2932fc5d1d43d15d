import { splitUnit } from '../../quantity/unit.ts';
import { readValue } from '../../quantity/value.ts';
import { compact } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import type { TableForm } from '../blocks.ts';
import { type AlignedRow, alignRow, chooseTemplate, hasLevels, placeRow, type Slot } from './align.ts';
import { rangeWithin } from './cell.ts';
import { kindOfText } from './cell-kind.ts';
import type { Cell, GridRow } from './grid.ts';
import { type Column, isHeaderRow } from './header.ts';
import type { IndicatorRow, ValueCell } from './indicator-table.ts';

// From rows of cells to indicators: categories and groups carried down, names parted from their units.

/** What merged cells above say about the rows below. */
interface Carried {
  category: string | null;
  group: string | null;
  groupUnit: string | null;
  /** Rows of the group so far. */
  groupRows: number;
  number: number | null;
  /** The row before, for cells that are merged with it. */
  row: IndicatorRow | null;
}

export function readRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
  captionUnit: string | null,
  form: TableForm,
): IndicatorRow[] {
  const data = rows.filter((row) => !isHeaderRow(row));
  const kinds = data.map(({ cells }) => cells.map(({ text }) => kindOfText(text)));
  const template = chooseTemplate(columns, kinds);
  const complete = form !== 'tabs' && form !== 'blanks';
  const aligned = settleShifts(
    data.map(({ cells }, at) =>
      form === 'loose' ? placeRow(columns, cells) : alignRow(columns, template, cells, kinds[at]!, complete),
    ),
  );
  const carried: Carried = {
    category: null,
    group: null,
    groupUnit: null,
    groupRows: 0,
    number: null,
    row: null,
  };
  return data.flatMap((row, at) => {
    if (takeHeadingRow(row, template, carried)) return [];
    const next = aligned[at + 1];
    const found = readRow(
      row,
      aligned[at]!,
      carried,
      captionUnit,
      next !== undefined && !cellIn(next, 'number'),
    );
    carried.row = found;
    return found ? [found] : [];
  });
}

/** Where every other row is shifted alike, the encoding leaves merged cells out; no row is damaged by that. */
function settleShifts(aligned: readonly AlignedRow[]): AlignedRow[] {
  const usual = (shift: number) => aligned.filter((row) => row.shift === shift).length * 3 > aligned.length;
  return aligned.map((row) =>
    row.shift !== 0 && usual(row.shift) ? { ...row, shift: 0, damaged: false } : row,
  );
}

/** The filled cell of a role. */
function cellIn(aligned: AlignedRow, role: Slot['role']): Cell | null {
  const cell = anyCellIn(aligned, role);
  return cell?.text ? cell : null;
}

function anyCellIn(aligned: AlignedRow, role: Slot['role']): Cell | null {
  for (const [slot, cell] of aligned.cells) if (slot.role === role) return cell;
  return null;
}

/** 24. of 24. 每千人口拥有医护人员数, where number and name share a cell. */
const numberPrefix = /^(\d{1,3})[.．、]\s*(?=\D)/;

/** 经济发展 or 一、经济强（12项）, alone in its row, where categories and names stand. */
function takeHeadingRow({ cells }: GridRow, template: readonly Slot[], carried: Carried): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (filled.length !== 1 || !only || kindOfText(only.text) !== 'text') return false;
  if (cells.indexOf(only) > template.findIndex(({ role }) => role === 'name')) return false;
  // 24. 每千人口拥有医护人员数 heads a group; its number shares the cell.
  const numbered = numberPrefix.exec(only.text);
  if (numbered) {
    carried.number = Number(numbered[1]);
    setGroup(carried, only.text.slice(numbered[0].length));
  } else if (hasLevels(template)) {
    carried.category = categoryName(only.text);
    setGroup(carried, null);
  } else setGroup(carried, only.text);
  return true;
}

/** 一、经济强（12项） → 经济强 */
function categoryName(text: string): string {
  return compact(text)
    .replace(/^[（(]?[一二三四五六七八九十]+[、）).．]/, '')
    .replace(/[（(]\d+项[）)]$/, '');
}

/** `continued`: the row below has no number of its own. */
function readRow(
  row: GridRow,
  aligned: AlignedRow,
  carried: Carried,
  captionUnit: string | null,
  continued: boolean,
): IndicatorRow | null {
  const numberCell = cellIn(aligned, 'number');
  const first = cellIn(aligned, 'category');
  // 24. 每千人口拥有医护人员数 | 执业（助理）医师数: the lost cell of the category lets a group stand in its place.
  const category = first && numberPrefix.test(first.text) ? null : first;
  if (category) carried.category = categoryName(category.text);
  const heading = cellIn(aligned, 'group') ?? (category ? null : first);
  const [groupCell, ownName] = namesOf(heading, cellIn(aligned, 'name'));
  // In tables of other matters an empty first cell is merged with the one above.
  const merged = aligned.cells.size > 0 && !hasLevelCells(aligned) ? (carried.row?.nameCell ?? null) : null;
  const nameCell = ownName ?? merged;
  if (!nameCell) return null;
  const own = readValues(aligned);
  const attributeCell = anyCellIn(aligned, 'attribute');
  if (continued && numberCell && !attributeCell?.text && own.every(({ cell }) => cell.text === '')) {
    takeGroup(nameCell, numberCell, carried);
    return null;
  }
  if (groupCell) takeGroup(groupCell, numberCell, carried);
  else if (numberCell || category || numberPrefix.test(nameCell.text)) setGroup(carried, null);
  else if (nameCell === heading && !completesGroup(aligned, carried)) setGroup(carried, null);
  if (carried.group !== null) carried.groupRows++;
  const name = readName(nameCell);
  if (numberCell) carried.number = integerOf(numberCell);
  else if (name.number !== null) carried.number = name.number;
  const above =
    carried.group !== null && !groupCell && carried.row?.group === carried.group ? carried.row : null;
  const unit = readUnit(cellIn(aligned, 'unit'), name, carried.groupUnit ?? above?.unit ?? captionUnit);
  return {
    number: carried.number,
    numberCell,
    category: carried.category,
    group: carried.group,
    name: name.text,
    nameRange: name.range,
    nameCell,
    unit: unit.text,
    unitRange: unit.range,
    nameUnit: name.unit === null ? null : { text: name.unit, range: name.unitRange!, bracket: name.bracket! },
    unitCell: anyCellIn(aligned, 'unit'),
    attribute: attributeCell?.text || (above?.attribute ?? null),
    attributeCell,
    values: above ? withMerged(own, above) : own,
    damaged: aligned.damaged && !(above && aligned.shift === 0),
    shift: aligned.shift,
    range: row.range,
    firstLine: row.firstLine,
  };
}

function integerOf({ text }: Cell): number | null {
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) ? null : value;
}

interface Name {
  readonly text: string;
  readonly range: Range;
  readonly unit: string | null;
  readonly unitRange: Range | null;
  /** The unit with its brackets. */
  readonly bracket: Range | null;
  /** 8 of 8. 全社会研发投入, where number and name share a cell. */
  readonly number: number | null;
}

function readName(cell: Cell): Name {
  const prefix = numberPrefix.exec(cell.text);
  const skipped = prefix?.[0].length ?? 0;
  const { name, unit, start, end, bracket } = splitUnit(cell.text.slice(skipped));
  const within = (from: number, to: number) => rangeWithin(cell, skipped + from, skipped + to);
  return {
    text: name,
    range: within(0, name.length),
    unit,
    unitRange: unit === null ? null : within(start, end),
    bracket: bracket && within(bracket.start, bracket.end),
    number: prefix ? Number(prefix[1]) : null,
  };
}

/** The unit of the column, of the name, or of what stands above: group, merged cell, caption. */
function readUnit(
  cell: Cell | null,
  name: Name,
  above: string | null,
): { text: string | null; range: Range | null } {
  if (cell && kindOfText(cell.text) !== 'placeholder') return { text: cell.text, range: cell.range };
  return name.unit === null ? { text: above, range: null } : { text: name.unit, range: name.unitRange };
}

function hasLevelCells({ cells }: AlignedRow): boolean {
  for (const { role } of cells.keys())
    if (role === 'base' || role === 'target' || role === 'actual') return true;
  return false;
}

/** 完成省下达任务 over four rows of a group: the words above hold for the empty cells below. */
function withMerged(own: readonly ValueCell[], above: IndicatorRow): ValueCell[] {
  return own.map((value) => {
    if (value.cell.text !== '') return value;
    const merged = above.values.find(({ column }) => column === value.column);
    return merged?.value.kind === 'qualitative' ? merged : value;
  });
}

/**
 * A heading stands over two rows at least. Where the second one has lost its empty cells, it seems to have a heading's place:
 * 互联网普及率 | 固定宽带家庭普及率（%） above 移动宽带用户普及率（%）, which stands where the categories do.
 */
function completesGroup({ shift }: AlignedRow, { groupRows }: Carried): boolean {
  return shift < 0 && groupRows === 1;
}

function setGroup(carried: Carried, group: string | null, unit: string | null = null): void {
  [carried.group, carried.groupUnit, carried.groupRows] = [group, unit, 0];
}

/** 城镇化率 | 常住人口城镇化率; where the place of the group is filled alone, it is the name. */
function namesOf(group: Cell | null, name: Cell | null): [Cell | null, Cell | null] {
  return group && !name ? [null, group] : [group, name];
}

/** 基本社会保险覆盖率, with a number but without a value, or 城镇化率 before its first row. */
function takeGroup(cell: Cell, number: Cell | null, carried: Carried): void {
  const prefix = numberPrefix.exec(cell.text);
  const { name, unit } = splitUnit(cell.text.slice(prefix?.[0].length ?? 0));
  setGroup(carried, name, unit);
  if (number) carried.number = integerOf(number);
  else if (prefix) carried.number = Number(prefix[1]);
}

const valueRoles: ReadonlySet<Slot['role']> = new Set([
  'base',
  'target',
  'actual',
  'growth',
  'other',
  'note',
]);

function readValues(aligned: AlignedRow): ValueCell[] {
  const values: ValueCell[] = [];
  for (const [slot, cell] of aligned.cells) {
    if (!valueRoles.has(slot.role)) continue;
    values.push({ column: slot.column, cell, value: readValue(cell.text) });
  }
  return values;
}
