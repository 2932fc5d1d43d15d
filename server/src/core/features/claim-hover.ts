import type { Claim } from '../claim/claim.ts';
import type { Range } from '../text/range.ts';
import { claimAt, rowOfClaim } from './claim-at.ts';
import { rowSummary } from './indicator-hover.ts';

/** What the table says of the indicator that a sentence speaks of, as Markdown. */
export interface ClaimHover {
  readonly range: Range;
  readonly markdown: string;
}

/** On the figure or the name; null where no table has the indicator. */
export function claimHover(claims: readonly Claim[], offset: number): ClaimHover | null {
  const found = claimAt(claims, offset);
  const of = found && rowOfClaim(found.claim);
  if (!found || !of) return null;
  const blocks = rowSummary(of.table, of.row).map((lines) => lines.filter(Boolean).join('\n'));
  return { range: found.piece, markdown: blocks.filter(Boolean).join('\n\n') };
}
