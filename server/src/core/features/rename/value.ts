import Big from 'big.js';
import { factorBetween } from '../../claim/agree.ts';
import { cellsOf } from '../../claim/cells.ts';
import type { Plan } from '../../model/plan.ts';
import { rangeWithin } from '../../model/table/cell.ts';
import type { IndicatorRow, ValueCell } from '../../model/table/indicator-table.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { type Range, touches } from '../../text/range.ts';
import { type Draft, ordered, type Renamable } from './renamable.ts';

// F2 on a value of an indicator table: the sentences that give the same value follow.

/** A value that can be changed together with its sentences. */
interface Found {
  readonly row: IndicatorRow;
  readonly cell: ValueCell;
  /** The number alone: 63 of ≥63%. */
  readonly range: Range;
}

/** The value under the cursor; null elsewhere, and in rows whose cells may stand under a wrong column. */
export function renamableValue(draft: Draft, offset: number): Renamable | null {
  const found = valueAt(draft.plan, offset);
  return (
    found && {
      range: found.range,
      placeholder: draft.plan.source.text.slice(found.range.start, found.range.end),
      refuse: (newText) => (readNewValue(newText) ? null : '请输入一个数，例如 63 或 52.8。'),
      edits: (newText) => ordered(editsFor(draft, found, newText)),
    }
  );
}

function valueAt({ tables }: Plan, offset: number): Found | null {
  for (const { role, rows } of tables) {
    const row = role === 'other' ? undefined : rows.find(({ range }) => touches(range, offset));
    const cell = row?.values.find((one) => touches(one.cell.range, offset));
    if (!row || !cell || row.damaged) continue;
    const { printed, range } = cell.value;
    return printed && range ? { row, cell, range: rangeWithin(cell.cell, range.start, range.end) } : null;
  }
  return null;
}

/** A plain number, as a cell holds it; null for anything else. */
function readNewValue(text: string): Big | null {
  const plain = text.trim().normalize('NFKC').replaceAll(',', '');
  return /^[-—−]?\d{1,15}(?:\.\d{1,8})?$/.test(plain) ? new Big(plain.replace(/^[—−]/, '-')) : null;
}

/** Changes the cell and every sentence of the same indicator and year that gives the same number, each in its own unit. */
function editsFor({ claims }: Draft, { row, cell, range }: Found, newText: string): TextEdit[] {
  const value = readNewValue(newText);
  if (!value) return [];
  const following = claims.flatMap((claim) => {
    const { subject, quantity } = claim;
    const told = quantity.value.printed;
    if (subject !== 'own' || !told || !cellsOf(claim).some((of) => of.cell === cell)) return [];
    const factor = factorBetween(cell.value.unit ?? row.unit, quantity.unit);
    const inWords = (number: Big) => (factor ? number.abs().times(factor[0]).div(factor[1]) : number.abs());
    // 60%以上 beside 63 stays as it is: only what gives the very number follows.
    if (!inWords(cell.value.printed!).eq(told.abs())) return [];
    return [replace(quantity.number, factor ? inWords(value).toFixed() : newText.trim())];
  });
  return [replace(range, newText.trim()), ...following];
}
