import type { LabelledEdit } from './change.ts';
import type { Piece } from './rearrangement.ts';

/** The edits that make a new text of the original, from the pieces of which the new text consists. */
export function composeEdits(pieces: readonly Piece[]): LabelledEdit[] {
  const edits: LabelledEdit[] = [];
  for (const piece of [...pieces].sort((a, b) => startOf(a) - startOf(b))) {
    if (piece.ofFile || (piece.movedTo === null && piece.kept)) continue;
    const start = startOf(piece);
    const end = piece.movedTo === null ? piece.from + piece.span : start;
    append(edits, {
      range: { start, end },
      newText: piece.text,
      label: piece.label,
      detail: piece.detail,
    });
  }
  return edits.filter(({ range, newText }) => newText !== '' || range.end > range.start);
}

function startOf({ movedTo, from }: Piece): number {
  return movedTo ?? from;
}

/** What touches the edit before becomes one with it: a text is put in where another one was cut out. */
function append(edits: LabelledEdit[], next: LabelledEdit): void {
  const last = edits.at(-1);
  const touches = last && last.range.end === next.range.start;
  if (!last || !touches || (isFull(last) && isFull(next) && !isCut(last) && !isCut(next))) {
    edits.push(next);
    return;
  }
  edits[edits.length - 1] = {
    range: { start: last.range.start, end: next.range.end },
    newText: last.newText + next.newText,
    label: last.newText === '' ? next.label : last.label,
    detail: last.detail || next.detail,
  };
}

function isFull({ range }: LabelledEdit): boolean {
  return range.end > range.start;
}

function isCut({ newText }: LabelledEdit): boolean {
  return newText === '';
}
