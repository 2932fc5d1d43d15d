import { cellsOf } from '../claim/cells.ts';
import type { Claim } from '../claim/claim.ts';
import type { RowOf } from '../claim/rows.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import { type Range, touches } from '../text/range.ts';

/** A claim, and which piece of it the cursor is on: the figure with its unit, or the indicator's name. */
export interface ClaimAt {
  readonly claim: Claim;
  readonly piece: Range;
}

export function claimAt(claims: readonly Claim[], offset: number): ClaimAt | null {
  for (const claim of claims) {
    const piece = [claim.quantity.range, claim.nameRange].find(
      (range) => range.end > range.start && touches(range, offset),
    );
    if (piece) return { claim, piece };
  }
  return null;
}

/** The row a claim is to be held against: one with a value for its year, otherwise one of the targets; null where it is another's value. */
export function rowOfClaim(claim: Claim): RowOf | null {
  if (claim.subject !== 'own') return null;
  const [cell] = cellsOf(claim).sort((a, b) => rank(a) - rank(b));
  const [row] = [...claim.rows].sort((a, b) => rank(a) - rank(b));
  return cell ?? row ?? null;
}

function rank({ table }: RowOf): number {
  return table.role === 'targets' ? 0 : 1;
}

export function speaksOf({ subject, rows }: Claim, row: IndicatorRow): boolean {
  return subject === 'own' && rows.some((of) => of.row === row);
}

/** From the name to the figure; the figure alone where the name stands before an earlier one. */
export function wordsOf({ nameRange, quantity }: Claim): Range {
  const start = nameRange.end > nameRange.start ? nameRange.start : quantity.range.start;
  return { start, end: quantity.range.end };
}
