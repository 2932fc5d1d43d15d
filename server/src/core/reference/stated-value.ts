import type { ReferenceRow, ReferenceTable } from '../library/reference-plan.ts';
import { sameUnit } from '../quantity/unit.ts';
import { readValue, type Value } from '../quantity/value.ts';
import type { StatedValue } from './mention.ts';
import type { Trouble } from './reference.ts';

// A figure ascribed to a plan, beside what its tables print.

interface Printed {
  readonly text: string;
  readonly year: number | null;
}

/** The plan has figures for the year, and none of them is the stated one. What cannot be compared is left alone. */
export function valueTrouble(
  stated: StatedValue | null,
  rows: readonly { readonly table: ReferenceTable; readonly row: ReferenceRow }[],
): Trouble | null {
  if (!stated) return null;
  const value = readValue(stated.text);
  if (!value.printed) return null;
  const printed = rows.flatMap(({ table, row }) => printedIn(table, row, stated.year));
  const comparable = rows.every(({ row }) => isSameUnit(value.unit, row.unit));
  if (printed.length === 0 || !comparable) return null;
  if (printed.some(({ text }) => agrees(value, readValue(text)))) return null;
  const [first] = printed;
  return { type: 'value', stated, printed: first!.text, year: first!.year };
}

/** The levels of the year; without a year those of the target and the base. */
function printedIn(
  { columns, role }: ReferenceTable,
  { values }: ReferenceRow,
  year: number | null,
): Printed[] {
  return columns.flatMap((column, at) => {
    const text = values[at];
    const isLevel = column.role === 'target' || column.role === 'base' || column.role === 'actual';
    if (!text || !isLevel || readValue(text).printed === null) return [];
    if (year === null ? role !== 'targets' : column.year !== year) return [];
    return [{ text, year: column.year }];
  });
}

function isSameUnit(stated: string | null, printed: string | null): boolean {
  return stated === null || printed === null || sameUnit(stated, printed);
}

/** 46.9 for 46.94, 90以上 for ≥90: both can stand for one number. */
function agrees(stated: Value, printed: Value): boolean {
  if (!stated.printed || !printed.printed) return true;
  if (stated.printed.eq(printed.printed)) return true;
  return stated.decimals < printed.decimals && stated.printed.eq(printed.printed.round(stated.decimals));
}
