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
  /** The files that a draft of several is joined of, in order; absent in a draft of one file. */
  readonly parts?: readonly Part[];
}

/** One of the files of a draft, and where its text stands in the whole. */
export interface Part {
  readonly source: Source;
  /** Of the whole text. */
  readonly range: Range;
  /** How much of the file is left out in front of it: its byte-order mark. */
  readonly skipped: number;
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

/** In a draft of several files the position within the file that the offset lies in. */
export function positionAt(source: Source, offset: number): Position {
  const part = partAt(source, offset);
  if (part) return positionAt(part.source, offsetInPart(part, offset));
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  const line = lineOf(source, clamped);
  // An offset between \r and \n belongs to the end of the line, as the protocol has it.
  const { start, end } = lineRange(source, line);
  return { line, character: Math.min(clamped, end) - start };
}

/**
 * Offset of a position; positions outside the text are moved to the nearest place inside it. In a draft of several files the
 * position is one in the file `uri`.
 */
export function offsetAt(source: Source, position: Position, uri = source.uri): number {
  const part = partOf(source, uri);
  if (part) return Math.max(0, offsetAt(part.source, position) - part.skipped) + part.range.start;
  if (position.line < 0) return 0;
  if (position.line >= source.lineStarts.length) return source.text.length;
  const { start, end } = lineRange(source, position.line);
  return Math.max(start, Math.min(start + position.character, end));
}

/** The file that an offset lies in; what stands between two files belongs to the first. null in a draft of one file. */
export function partAt({ parts }: Source, offset: number): Part | null {
  if (!parts) return null;
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.range.start <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low] ?? null;
}

/** The file of a draft by its URI; null in a draft of one file. */
export function partOf({ parts }: Source, uri: string): Part | null {
  const part = parts?.find(({ source }) => source.uri === uri);
  if (parts && !part) throw new RangeError(`not a file of the draft: ${uri}`);
  return part ?? null;
}

/** From an offset of the whole to one of the file; what lies outside of the file is moved to its nearer end. */
export function offsetInPart({ range, skipped }: Part, offset: number): number {
  return Math.max(range.start, Math.min(offset, range.end)) - range.start + skipped;
}

/** The source of the file that an offset lies in. */
export function fileAt(source: Source, offset: number): Source {
  return partAt(source, offset)?.source ?? source;
}

export function wholeOf({ text }: Source): Range {
  return { start: 0, end: text.length };
}

/** Where the text of the file around an offset stands in the whole; all of it in a draft of one file. */
export function extentAt(source: Source, offset: number): Range {
  return partAt(source, offset)?.range ?? wholeOf(source);
}

/** Where the text of the file `uri` stands in the whole; all of it in a draft of one file. */
export function extentOf(source: Source, uri: string): Range {
  return partOf(source, uri)?.range ?? wholeOf(source);
}

/** The files of a draft, each as its source; the draft's own where it is one file. */
export function filesOf(source: Source): readonly Source[] {
  return source.parts?.map((part) => part.source) ?? [source];
}

/** The line break the document uses, judged by its first one. */
export function lineBreakOf(source: Source): string {
  const second = source.lineStarts[1];
  if (second === undefined) return '\n';
  const { end } = lineRange(source, 0);
  return source.text.slice(end, second);
}
