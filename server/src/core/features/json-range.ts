import type { Range } from '../text/range.ts';
import { fileAt, type Position, partAt, positionAt, type Source } from '../text/source.ts';

/** A range as programs outside see it: lines and UTF-16 characters, both from 0. */
export interface JsonRange {
  readonly start: Position;
  readonly end: Position;
  /** The file that it lies in, where the draft has several. */
  readonly uri?: string;
  /** Where it really ends, if that is in a later file; `end` is the end of the first file then. */
  readonly until?: Position & { readonly uri: string };
}

export function toJsonRange(source: Source, { start, end }: Range): JsonRange {
  const part = partAt(source, start);
  if (!part) return { start: positionAt(source, start), end: positionAt(source, end) };
  const own = Math.min(end, part.range.end);
  const last = fileAt(source, end);
  return {
    start: positionAt(source, start),
    end: positionAt(source, Math.max(start, own)),
    uri: part.source.uri,
    ...(last !== part.source && { until: { uri: last.uri, ...positionAt(source, end) } }),
  };
}
