import { conflicts, type TextEdit } from '../text/edit.ts';
import type { Fix } from './rule.ts';

export interface ChosenFixes {
  readonly edits: readonly TextEdit[];
  /** How many of the fixes are among them. */
  readonly count: number;
}

/** As many of the fixes, first come first served, as can be applied in one go. A fix is taken whole or not at all. */
export function chooseFixes(text: string, fixes: Iterable<Fix>): ChosenFixes {
  const chosen: TextEdit[] = [];
  let count = 0;
  for (const fix of fixes) {
    const edits = fix.edits.filter((edit) => changes(text, edit));
    if (edits.length === 0 || clash(edits) || edits.some((edit) => clashesWith(chosen, edit))) continue;
    for (const edit of edits) chosen.splice(placeOf(chosen, edit), 0, edit);
    count++;
  }
  return { edits: chosen, count };
}

function changes(text: string, { range, newText }: TextEdit): boolean {
  return text.slice(range.start, range.end) !== newText;
}

/** One fix may have thousands of edits; in order, only neighbours can be in each other's way. */
function clash(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return ordered.some((edit, index) => index > 0 && conflicts(ordered[index - 1]!, edit));
}

/** `chosen` is in order and free of conflicts, so only the two neighbours can be in the way. */
function clashesWith(chosen: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(chosen, edit);
  return [chosen[place - 1], chosen[place]].some((other) => other !== undefined && conflicts(other, edit));
}

/** Index at which the edit belongs among ordered edits. */
function placeOf(ordered: readonly TextEdit[], { range }: TextEdit): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle]!.range;
    if (other.start < range.start || (other.start === range.start && other.end < range.end)) low = middle + 1;
    else high = middle;
  }
  return low;
}
