import { readValue } from '../quantity/value.ts';
import type { Line } from '../syntax/line.ts';
import { displayWidth } from './display-width.ts';

// Rows of Markdown tables as text: cut into cells, and written with their pipes under each other.

export interface PipeRow {
  readonly line: Line;
  /** Offset of the first pipe, behind the `> ` of a box. */
  readonly start: number;
  /** As printed, without the blanks at either side; U+3000 before a name is an indent and stays. */
  readonly cells: readonly string[];
  /** The last cell has its pipe. */
  readonly closed: boolean;
}

type Alignment = 'left' | 'center' | 'right';

/** Narrower columns cannot hold `---`. */
const NARROWEST = 3;
/** A cell that holds a paragraph does not make the rows without one as wide. */
const WIDEST = 80;

/** null for a line that is no row: any other, or one behind a bullet. */
export function readPipeRow(text: string, line: Line): PipeRow | null {
  const start = line.textStart;
  if (line.kind !== 'row' || text.charAt(start) !== '|') return null;
  if (line.bullet || line.bold || line.hashes > 0) return null;
  // \| is a character of its cell.
  const parts = text.slice(start + 1, line.end).split(/(?<!\\)\|/);
  const closed = parts.length > 1 && parts.at(-1)!.trim() === '';
  const cells = (closed ? parts.slice(0, -1) : parts).map(trimBlanks);
  return cells.length === 1 && cells[0] === '' && !closed ? null : { line, start, cells, closed };
}

function trimBlanks(cell: string): string {
  return cell.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** | --- | ---: | */
export function isDelimiter(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-+:?$/.test(cell));
}

/** The rows with their pipes under each other. Columns of numbers stand at the right, unless the delimiter row says otherwise. */
export function writeRows(rows: readonly (readonly string[])[]): string[] {
  const [head, second] = rows;
  const delimiter = second && isDelimiter(second) ? second : null;
  const others = rows.filter((row) => row !== delimiter);
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => {
    const widths = others.map((row) => displayWidth(row[at] ?? ''));
    const width = Math.max(NARROWEST, ...widths.filter((own) => own <= WIDEST));
    const values = others.filter((row) => row !== head).map((row) => row[at] ?? '');
    return { width, alignment: alignmentOf(delimiter?.[at]) ?? (holdsNumbers(values) ? 'right' : null) };
  });
  return rows.map((row) => {
    const cells = row.map((cell, at) => {
      const { width, alignment } = columns[at]!;
      return row === delimiter ? dashes(width, alignment) : pad(cell, width, alignment);
    });
    return `| ${cells.join(' | ')} |`;
  });
}

/** null where the delimiter row leaves it open. */
function alignmentOf(delimiter = ''): Alignment | null {
  const [left, right] = [delimiter.startsWith(':'), delimiter.endsWith(':')];
  if (left && right) return 'center';
  return right ? 'right' : left ? 'left' : null;
}

/** 27.4, 190以上, ［2.1］, with a 完成省定目标 or — here and there. */
function holdsNumbers(cells: readonly string[]): boolean {
  let [numbers, words] = [0, 0];
  for (const cell of cells) {
    const { kind } = readValue(cell);
    if (kind === 'number' || kind === 'bound') numbers++;
    else if (kind !== 'absent') words++;
  }
  return numbers > words;
}

function dashes(width: number, alignment: Alignment | null): string {
  if (alignment === 'center') return `:${'-'.repeat(width - 2)}:`;
  if (alignment === 'right') return `${'-'.repeat(width - 1)}:`;
  return alignment === 'left' ? `:${'-'.repeat(width - 1)}` : '-'.repeat(width);
}

function pad(cell: string, width: number, alignment: Alignment | null): string {
  const blanks = Math.max(0, width - displayWidth(cell));
  const before = alignment === 'right' ? blanks : alignment === 'center' ? blanks >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(blanks - before);
}
