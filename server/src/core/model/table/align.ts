import { type CellKind, kindOfText, SKIP_COST, type SlotRole, suits } from './cell-kind.ts';
import type { Cell } from './grid.ts';
import type { Column } from './header.ts';

// Which cell of a row stands in which column. Scans and pastes lose merged cells, so that a row may have too few or begin too early;
// what the cells say tells more than where they stand.

/** A place in a row: a column, or the heading of a group before the name (城镇化率 | 常住人口城镇化率（%）). */
export interface Slot {
  readonly role: SlotRole;
  /** Index of the column; -1 for the group. */
  readonly column: number;
}

export interface AlignedRow {
  readonly cells: ReadonlyMap<Slot, Cell>;
  /** Cells are missing or stand one off. */
  readonly damaged: boolean;
  /** By how many places the row is shifted; negative to the left. */
  readonly shift: number;
}

export function slotsOf(columns: readonly Column[], grouped: boolean): Slot[] {
  const slots: Slot[] = [];
  for (const [column, { role }] of columns.entries()) {
    if (role === 'name' && grouped) slots.push({ role: 'group', column: -1 });
    slots.push({ role, column });
  }
  return slots;
}

const MOST_SHIFT = 2;
const SHIFT_COST = 1.5;
/** The other template is taken for a row only if it fits clearly better. */
const OTHER_TEMPLATE_COST = 1;

/** The template, with or without a place for groups, that most rows fit. Only tables of levels have groups. */
export function chooseTemplate(columns: readonly Column[], rows: readonly (readonly CellKind[])[]): Slot[] {
  const [plain, grouped] = [slotsOf(columns, false), slotsOf(columns, true)];
  if (!hasLevels(columns)) return plain;
  const votes = rows.filter((kinds) => scoreAt(kinds, grouped, 0) > scoreAt(kinds, plain, 0)).length;
  return votes * 2 > rows.length ? grouped : plain;
}

/** Whether there are targets, or the like, so that it is a table of indicators. */
export function hasLevels(columns: readonly { readonly role: Slot['role'] }[]): boolean {
  return columns.some(isLevel);
}

/** `complete` says that the encoding keeps empty cells at the end of a row. */
export function alignRow(
  columns: readonly Column[],
  template: readonly Slot[],
  cells: readonly Cell[],
  kinds: readonly CellKind[],
  complete: boolean,
): AlignedRow {
  // Tables of other matters say nothing by which a cell could be known to stand elsewhere.
  if (!hasLevels(columns)) return { cells: placed(cells, template, 0), damaged: false, shift: 0 };
  const grouped = template.some(({ role }) => role === 'group');
  let best = bestShift(kinds, template);
  const other = bestShift(kinds, slotsOf(columns, !grouped));
  if (other.score - OTHER_TEMPLATE_COST > best.score) best = other;
  if (complete && best.shift === 0 && cells.length < best.slots.length) return fillGaps(cells, best.slots);
  const short = withoutTrailing(cells).length < best.slots.length;
  if (short && (best.score < 0 || hasMisfit(kinds, best))) return fillGaps(withoutTrailing(cells), template);
  return { cells: placed(cells, best.slots, best.shift), damaged: best.shift !== 0, shift: best.shift };
}

/** A row that has a cell for every column already, and one more where it heads or belongs to a group. */
export function placeRow(columns: readonly Column[], cells: readonly Cell[]): AlignedRow {
  const slots = slotsOf(columns, cells.length > columns.length);
  const found = new Map([...placed(cells, slots, 0)].filter(([, { text }]) => text !== ''));
  return {
    cells: found,
    damaged: isAmbiguous(
      found,
      cells.map(({ text }) => kindOfText(text)),
      slots,
    ),
    shift: 0,
  };
}

interface Placement {
  readonly slots: readonly Slot[];
  readonly shift: number;
  readonly score: number;
}

function bestShift(kinds: readonly CellKind[], slots: readonly Slot[]): Placement {
  let best: Placement = { slots, shift: 0, score: scoreAt(kinds, slots, 0) };
  if (!hasMisfit(kinds, best)) return best;
  for (let shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift++) {
    const score = scoreAt(kinds, slots, shift) - Math.abs(shift) * SHIFT_COST;
    if (score > best.score) best = { slots, shift, score };
  }
  return best;
}

/** How well the cells fit when the row stands `shift` places too far right. */
function scoreAt(kinds: readonly CellKind[], slots: readonly Slot[], shift: number): number {
  let score = 0;
  let named = false;
  for (const [at, kind] of kinds.entries()) {
    const slot = slots[at - shift];
    if (slot) score += suits(kind, slot.role);
    else if (kind !== 'empty') score -= 6;
    named ||= kind === 'text' && (slot?.role === 'name' || slot?.role === 'group');
  }
  return named ? score : score - NAMELESS_COST;
}

/** A row without a name is hardly one: 基本养老保险覆盖率（%） in the column of categories stands too far left. */
const NAMELESS_COST = 4;

/** A cell that certainly does not belong where it stands, or a row without a name. */
function hasMisfit(kinds: readonly CellKind[], { slots, shift }: Placement): boolean {
  let named = false;
  for (const [at, kind] of kinds.entries()) {
    const slot = slots[at - shift];
    if (slot === undefined ? kind !== 'empty' : suits(kind, slot.role) <= -2) return true;
    named ||= kind === 'text' && (slot?.role === 'name' || slot?.role === 'group');
  }
  return !named;
}

function placed(cells: readonly Cell[], slots: readonly Slot[], shift: number): Map<Slot, Cell> {
  const found = new Map<Slot, Cell>();
  for (const [at, cell] of cells.entries()) {
    const slot = slots[at - shift];
    if (slot) found.set(slot, cell);
  }
  return found;
}

function withoutTrailing(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.text === '') end--;
  return cells.slice(0, end);
}

/** Aligns a row with too few cells at the least cost, in order; a cell that covers several columns stands under the first. */
function fillGaps(cells: readonly Cell[], slots: readonly Slot[]): AlignedRow {
  const kinds = cells.map(({ text }) => kindOfText(text));
  const width = slots.length + 1;
  const best = new Float64Array((cells.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  for (let i = cells.length; i >= 0; i--) {
    for (let j = slots.length; j >= 0; j--) {
      if (i === cells.length && j === slots.length) best[i * width + j] = 0;
      else best[i * width + j] = Math.max(...choices(kinds, slots, best, i, j));
    }
  }
  const found = new Map<Slot, Cell>();
  for (let i = 0, j = 0; i < cells.length && j < slots.length; ) {
    const [match, skipSlot] = choices(kinds, slots, best, i, j);
    const here = best[i * width + j]!;
    if (here === match) found.set(slots[j++]!, cells[i++]!);
    else if (here === skipSlot) j++;
    else i++;
  }
  return { cells: found, damaged: isAmbiguous(found, kinds, slots), shift: 0 };
}

/** Gains of matching cell i with slot j, leaving the slot out, leaving the cell out. */
function choices(
  kinds: readonly CellKind[],
  slots: readonly Slot[],
  best: Float64Array,
  i: number,
  j: number,
): [number, number, number] {
  const width = slots.length + 1;
  const [kind, slot] = [kinds[i], slots[j]];
  const none = Number.NEGATIVE_INFINITY;
  const match = kind && slot ? suits(kind, slot.role) + best[(i + 1) * width + j + 1]! : none;
  const skipSlot = slot ? best[i * width + j + 1]! - SKIP_COST[slot.role] : none;
  const skipCell = kind ? best[(i + 1) * width + j]! - (kind === 'empty' ? 0.2 : 6) : none;
  return [match, skipSlot, skipCell];
}

/** Fewer values than columns for them: which one is missing nobody can tell, unless words span (完成省定目标). */
function isAmbiguous(
  found: ReadonlyMap<Slot, Cell>,
  kinds: readonly CellKind[],
  slots: readonly Slot[],
): boolean {
  const filled = [...found.keys()].filter(isLevel).length;
  const spanning = kinds.filter((kind) => kind === 'text').length > 1;
  return filled < slots.filter(isLevel).length && !spanning;
}

function isLevel({ role }: Pick<Slot, 'role'>): boolean {
  return role === 'base' || role === 'target' || role === 'actual' || role === 'growth';
}
