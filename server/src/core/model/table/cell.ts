import { skipBlanks, trimEnd } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';

// A cell and where its characters stand in the text.

export interface Cell {
  /** As printed, without blanks around it; a cell broken over lines is joined. */
  readonly text: string;
  /** From its first to its last character; empty where the cell is. */
  readonly range: Range;
  /** Columns that the cell covers; 1 but for HTML. */
  readonly span: number;
  /** Where the text has more than the cell: line ends between its pieces. */
  readonly breaks?: readonly Break[];
}

/** Before this character of the cell stand so many of the text that are not in it. */
interface Break {
  readonly at: number;
  readonly length: number;
}

export function cellAt(text: string, start: number, end: number): Cell {
  const filled = skipBlanks(text, start, end);
  // What is put into an empty cell stands behind its first blank: |  |
  const from = filled < end ? filled : Math.min(start + 1, end);
  const to = Math.max(from, trimEnd(text, from, end));
  return { text: text.slice(from, to), range: { start: from, end: to }, span: 1 };
}

/** 城镇 and 化率, on two lines, are one cell. */
export function joinCells(first: Cell, second: Cell): Cell {
  const length = second.range.start - first.range.end;
  const own = (second.breaks ?? []).map((one) => ({ ...one, at: one.at + first.text.length }));
  return {
    text: first.text + second.text,
    range: { start: first.range.start, end: second.range.end },
    span: first.span,
    breaks: [...(first.breaks ?? []), { at: first.text.length, length }, ...own],
  };
}

/** Where the characters of a cell from `start` to `end` stand in the text. */
export function rangeWithin({ range, breaks = [] }: Cell, start: number, end: number): Range {
  const skipped = (upTo: number) =>
    breaks.reduce((sum, { at, length }) => (at < upTo ? sum + length : sum), 0);
  return { start: range.start + start + skipped(start + 1), end: range.start + end + skipped(end) };
}
