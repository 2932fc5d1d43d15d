import { sameDimension, sameUnit, unitInfo } from '../quantity/unit.ts';
import type { Attribute } from './entry.ts';
import type { ReferenceRow } from './reference-plan.ts';

// What the rows that reference plans print of one indicator say together.

function unitsOf(rows: readonly ReferenceRow[]): string[] {
  return rows.flatMap(({ unit }) => (unit !== null && unitInfo(unit) ? [unitInfo(unit)!.canonical] : []));
}

/** The unit that all rows have, however they write it (万元每人, 万元/人); null where they have none or differ (万亩, 公顷). */
export function agreedUnit(rows: readonly ReferenceRow[]): string | null {
  const [first, ...others] = unitsOf(rows);
  return first !== undefined && others.every((other) => sameUnit(first, other)) ? first : null;
}

/** Units in which nothing can be converted from the usual one: 万户 beside 万套. */
export function otherUnits(rows: readonly ReferenceRow[], usual: string | null): string[] {
  return usual === null ? [] : unitsOf(rows).filter((unit) => !sameDimension(unit, usual));
}

/** null where the rows differ, undefined where none has an attribute. */
export function agreedAttribute(rows: readonly ReferenceRow[]): Attribute | null | undefined {
  const given = new Set(rows.flatMap(({ attribute }) => attribute ?? []));
  const [only = null] = given;
  if (given.size === 0) return undefined;
  return given.size === 1 ? (only as Attribute) : null;
}
