import { isBefore, type Position, type Range } from '../positions.ts';

interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** Where a place of a text stands once the edits are made; one inside an edit is moved to its beginning. */
export function moved(position: Position, edits: readonly Edit[]): Position {
  let lines = 0;
  // Edits before the place shift it within the line that the last of them ends on.
  let shifted = { line: -1, by: 0 };
  const behind = (at: Position) => (at.line === shifted.line ? at.character + shifted.by : at.character);
  for (const { range, newText } of inOrder(edits)) {
    const { start, end } = range;
    if (!isBefore(start, position)) break;
    if (isBefore(position, end)) return { line: start.line + lines, character: behind(start) };
    const inserted = newText.split(/\r\n|\r|\n/);
    const last = inserted.at(-1)!.length;
    const character = inserted.length === 1 ? behind(start) + last : last;
    shifted = { line: end.line, by: character - end.character };
    lines += inserted.length - 1 - (end.line - start.line);
  }
  return { line: position.line + lines, character: behind(position) };
}

export function movedRange({ start, end }: Range, edits: readonly Edit[]): Range {
  return { start: moved(start, edits), end: moved(end, edits) };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) =>
    isBefore(a.range.start, b.range.start) ? -1 : Number(isBefore(b.range.start, a.range.start)),
  );
}
