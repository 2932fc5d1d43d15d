import { renamableHeading } from './heading.ts';
import { renamableIndicator } from './indicator.ts';
import type { Draft, Renamable } from './renamable.ts';
import { renamableTerm } from './term.ts';
import { renamableValue } from './value.ts';

/** What F2 changes at an offset: a value, a title, the name of an indicator, a short name; null elsewhere. */
export function renamableAt(draft: Draft, offset: number): Renamable | null {
  return (
    renamableValue(draft, offset) ??
    renamableHeading(draft, offset) ??
    renamableIndicator(draft, offset) ??
    renamableTerm(draft, offset)
  );
}
