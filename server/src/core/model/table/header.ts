import type { Range } from '../../text/range.ts';
import type { Cell, GridRow } from './grid.ts';
import { type ColumnRole, isHeaderWord, roleOf, yearOf } from './labels.ts';

// The header of a table: one row, or two where 规划目标 stands over 2020年 and 年均增长.

export interface Column {
  readonly role: ColumnRole;
  /** As printed; for a column under a spanning heading both, 规划目标 2020年. */
  readonly label: string;
  readonly year: number | null;
  /** Growth columns of a review: whether they belong to the target or to what was reached. */
  readonly of: 'target' | 'actual' | null;
  readonly range: Range;
}

export interface Header {
  readonly columns: readonly Column[];
  /** How many rows of the grid it takes. */
  readonly rows: number;
}

const MOST_HEADER_ROWS = 3;

/** null for a grid without any row that reads as a header. */
export function readHeader(rows: readonly GridRow[]): Header | null {
  let count = 0;
  while (count < MOST_HEADER_ROWS && count < rows.length && isHeaderRow(rows[count]!)) count++;
  if (count === 0) return readPlainHeader(rows);
  const columns = withOwners(assignLevels(joinRows(rows.slice(0, count))));
  return {
    columns: columns.some(({ role }) => levelRoles.has(role)) ? columns : nameFirst(columns),
    rows: count,
  };
}

/** Only in a review it matters whose growth it is: that of the target or of what was reached, whichever stands before it. */
function withOwners(columns: readonly Column[]): Column[] {
  const review = columns.some(({ role }) => role === 'actual');
  let owner: Column['of'] = null;
  return columns.map((column) => {
    if (column.role === 'target' || column.role === 'actual') owner = column.role;
    return column.role === 'growth' ? { ...column, of: review ? (column.of ?? owner) : null } : column;
  });
}

const levelRoles: ReadonlySet<ColumnRole> = new Set(['base', 'target', 'actual', 'growth']);

/** Columns for a table without any header, as many as most of its rows have cells. */
export function plainColumns(rows: readonly GridRow[]): Column[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.filter(({ text }) => text !== '').length));
  const range = { start: rows[0]?.range.start ?? 0, end: rows[0]?.range.start ?? 0 };
  return nameFirst(
    Array.from({ length: width }, () => ({ role: 'other', label: '', year: null, of: null, range }) as const),
  );
}

/** At least two cells, all of them words of headers. */
export function isHeaderRow({ cells }: GridRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  // | 1 | 平均受教育年限 | 年 | | | is a row just begun.
  if (filled.some(({ text }) => /^\d{1,3}$/.test(text))) return false;
  return filled.length >= 2 && filled.filter(({ text }) => isHeaderWord(text)).length >= filled.length - 1;
}

/** Tables of other matters (类型 规模 个数 城镇名称) have a first row of words. */
function readPlainHeader(rows: readonly GridRow[]): Header | null {
  const [first, second] = rows;
  if (!first || !second || !isWordRow(first)) return null;
  const below = second.cells[0]?.text === '' && isWordRow(second);
  const columns = joinRows(below ? [first, second] : [first]).map(draftColumn);
  return { columns: nameFirst(columns), rows: below ? 2 : 1 };
}

/** Where no column holds levels, the first one names the rows. */
function nameFirst(columns: readonly Column[]): Column[] {
  const naming = columns.findIndex(({ role }) => role !== 'number');
  return columns.map((column, at) => {
    if (at === naming) return { ...column, role: 'name' };
    return column.role === 'name' || column.role === 'category' ? { ...column, role: 'other' } : column;
  });
}

function isWordRow({ cells }: GridRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return (
    filled.length >= 2 && filled.every(({ text }) => text.length <= 16 && !/^[\d[［〔【≥≤<>—－-]/.test(text))
  );
}

interface Label {
  readonly text: string;
  readonly parent: string;
  readonly range: Range;
}

/** Joins the rows of a header; the cells of the second row are dealt out to the headings that span. */
function joinRows([first, ...others]: readonly GridRow[]): Label[] {
  const parents = first!.cells.filter(({ text }) => text !== '');
  // A cell of the first row that reaches down (rowspan) is no heading of its own.
  const above = new Set(parents.map(({ range }) => range.start));
  const children = others.flatMap(({ cells }) =>
    cells.filter(({ text, range }) => text !== '' && !above.has(range.start)),
  );
  const spanning = spanningParents(parents, children.length, others[0]);
  const share = children.length / Math.max(1, spanning.length);
  if (spanning.length === 0 || !Number.isInteger(share)) return parents.map((cell) => labelOf(cell, ''));
  let dealt = 0;
  return parents.flatMap((parent) => {
    if (!spanning.includes(parent)) return [labelOf(parent, '')];
    const own = children.slice(dealt, dealt + share);
    dealt += share;
    return own.map((child) => labelOf(child, parent.text));
  });
}

/** Headings over several columns: told by their words, or by where the second row begins. */
function spanningParents(parents: readonly Cell[], children: number, below: GridRow | undefined): Cell[] {
  if (children === 0 || !below) return [];
  const worded = parents.filter(({ text }) => isSpanning(text));
  if (worded.length > 0) return worded;
  const indent = below.cells.findIndex(({ text }) => text !== '');
  return parents.slice(indent);
}

function labelOf({ text, range }: Cell, parent: string): Label {
  return { text, parent, range };
}

/** 规划目标, 实际完成 without a year of their own. */
function isSpanning(text: string): boolean {
  return (
    /目标|完成|实际|实现|情况|现状|指标值|规划值|进展/.test(text) &&
    yearOf(text) === null &&
    !/指标名称|属性/.test(text)
  );
}

/** Levels get their role from words and years together: the earliest year is the base, a later one the target. */
function assignLevels(labels: readonly Label[]): Column[] {
  const drafts = labels.map(draftColumn);
  const years = drafts.flatMap(({ role, year }) => (isLevel(role) && year !== null ? [year] : []));
  const earliest = Math.min(...years);
  const review = drafts.some(({ role }) => role === 'actual');
  return drafts.map((column) => {
    // 2025年完成值 beside 2030年目标值 is where the plan starts from, not a review.
    if (column.role === 'actual' && isBeforeTargets(column, drafts)) return { ...column, role: 'base' };
    if (column.role !== 'other' || column.year === null) return column;
    const isBase = column.year === earliest && (years.length > 1 || review);
    return { ...column, role: isBase ? 'base' : 'target' };
  });
}

function isBeforeTargets({ year }: Column, columns: readonly Column[]): boolean {
  const targets = columns.filter(({ role }) => role === 'target');
  return (
    year !== null &&
    targets.length > 0 &&
    targets.every((target) => target.year !== null && target.year > year)
  );
}

function isLevel(role: ColumnRole): boolean {
  return role === 'base' || role === 'target' || role === 'actual' || role === 'other';
}

/** 规划目标 over 年均增速, or in one: 实际年均增速. */
function ownerOf(above: ColumnRole, text: string): Column['of'] {
  if (above === 'target' || above === 'actual') return above;
  if (/实际|实现|完成/.test(text)) return 'actual';
  return /目标|规划/.test(text) ? 'target' : null;
}

function draftColumn({ text, parent, range }: Label): Column {
  const own = roleOf(text);
  const above = parent === '' ? 'other' : roleOf(parent);
  const role = own === 'growth' || above === 'other' ? own : above;
  const of = own === 'growth' ? ownerOf(above, text) : null;
  return {
    role,
    label: parent === '' ? text : `${parent} ${text}`,
    year: yearOf(text) ?? yearOf(parent),
    of,
    range,
  };
}
