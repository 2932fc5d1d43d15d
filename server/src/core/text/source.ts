import type { Range } from './range.ts';

/** 0-based line and 0-based UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * One immutable state of one document. Everything the core computes hangs on a snapshot; an edit makes a new one.
 * A byte-order mark, if any, is part of the text and of every offset.
 */
export interface Source {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Offset of the first character of every line; at least one entry. Lines end with \n, \r\n or \r. */
  readonly lineStarts: readonly number[];
}

export function createSource(text: string, uri = 'untitled:draft', version = 0): Source {
  return { uri, version, text, lineStarts: computeLineStarts(text) };
}

function computeLineStarts(text: string): number[] {
  const starts = [0];
  const carriageReturns = text.includes('\r');
  if (!carriageReturns) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    else if (code !== 10 && code !== 13) continue;
    starts.push(i + 1);
  }
  return starts;
}

/** Index of the line that holds the offset; offsets beyond the text count as its end. */
export function lineOf(source: Source, offset: number): number {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Range of a line without its line break. */
export function lineRange(source: Source, line: number): Range {
  const start = source.lineStarts[line] ?? source.text.length;
  let end = source.lineStarts[line + 1] ?? source.text.length;
  if (end > start && source.text.charCodeAt(end - 1) === 10) end--;
  if (end > start && source.text.charCodeAt(end - 1) === 13) end--;
  return { start, end };
}

export function positionAt(source: Source, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  const line = lineOf(source, clamped);
  // An offset between \r and \n belongs to the end of the line, as the protocol has it.
  const { start, end } = lineRange(source, line);
  return { line, character: Math.min(clamped, end) - start };
}

/** Offset of a position; positions outside the text are moved to the nearest place inside it. */
export function offsetAt(source: Source, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= source.lineStarts.length) return source.text.length;
  const { start, end } = lineRange(source, position.line);
  return Math.max(start, Math.min(start + position.character, end));
}

/** The line break the document uses, judged by its first one. */
export function lineBreakOf(source: Source): string {
  const second = source.lineStarts[1];
  if (second === undefined) return '\n';
  const { end } = lineRange(source, 0);
  return source.text.slice(end, second);
}
