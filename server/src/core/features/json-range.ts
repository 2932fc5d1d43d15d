import type { Range } from '../text/range.ts';
import { type Position, positionAt, type Source } from '../text/source.ts';

/** A range as programs outside see it: lines and UTF-16 characters, both from 0. */
export interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

export function toJsonRange(source: Source, { start, end }: Range): JsonRange {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}
