import type { Line } from '../../syntax/line.ts';
import { contentLength, contentOf, isVoid } from '../../syntax/reader.ts';
import { endsSentence } from '../../syntax/title.ts';
import { compact } from '../../text/chars.ts';
import type { GridRow } from './grid.ts';
import { layoutOf } from './loose-cells.ts';
import { type Around, type Chunk, type ChunkReading, readChunk, readLastRow } from './loose-chunk.ts';
import { type LooseHeader, readLooseHeader } from './loose-header.ts';
import { isAttribute, type Word, wordsOf } from './loose-words.ts';

// Tables whose cells nothing parts but single blanks and line ends, as text out of a PDF has them:
//   2 每万人口高价值发明专利拥有量(件) 180.7 240左右 预期性
// or, where cells break,
//   1 | 全社会研究与试验发展经费支出占地区生 | 产总值比重(%) | 6左右∗ >6 预期性
// A header from 序号 to 属性 announces them; from there every 预期性 or 约束性 ends a row, for as long as rows make sense.

/** Fewer rows are no table. */
const FEWEST_ROWS = 2;
/** What a row has at most, the blank lines of a page break and the header below it included. */
const MOST_WORDS = 48;
const MOST_LINES = 80;
/** Characters. */
const LONGEST_LINE = 80;
const MOST_TAIL_LINES = 12;

export interface LooseTable {
  readonly rows: readonly GridRow[];
  /** Index into the lines. */
  readonly last: number;
}

/** The table whose header begins at `from`; null where there is none. */
export function readLoose(text: string, lines: readonly Line[], from: number): LooseTable | null {
  const header = readLooseHeader(text, lines, from);
  if (!header) return null;
  const layout = layoutOf(header.columns);
  const rows: GridRow[] = [header.row];
  let [before, last]: [ChunkReading | null, number] = [null, header.last];
  for (let chunk = nextChunk(text, lines, header, last + 1); chunk; ) {
    const next = nextChunk(text, lines, header, chunk.last + 1);
    const reading: ChunkReading | null = readChunk(chunk, { text, layout, before, next });
    if (!reading) break;
    rows.push(...reading.rows);
    [before, last, chunk] = [reading, chunk.last, next];
  }
  if (rows.length <= FEWEST_ROWS) return null;
  const tail = readTail(text, lines, last + 1, { text, layout, before, next: null });
  return tail ? { rows: [...rows, ...tail.rows], last: tail.last } : { rows, last };
}

/** A last row that has no attribute: the next number, a name and all of its values, in as few lines as they take. */
function readTail(text: string, lines: readonly Line[], from: number, around: Around): LooseTable | null {
  const words: Word[] = [];
  for (let last = from; last < Math.min(lines.length, from + MOST_TAIL_LINES); last++) {
    const line = lines[last]!;
    if (isVoid(line)) continue;
    if (isForeign(text, line)) return null;
    words.push(...wordsOf(text, line));
    const rows = readLastRow({ words, attribute: null, last }, around);
    if (rows) return { rows, last };
  }
  return null;
}

/** The rows of lines that are known to hold a table. */
export function looseGrid(text: string, lines: readonly Line[]): readonly GridRow[] {
  const from = lines.findIndex((line) => !isVoid(line));
  return from < 0 ? [] : (readLoose(text, lines, from)?.rows ?? []);
}

/** The words to the next attribute; null where something stands in between that belongs to no table. */
function nextChunk(text: string, lines: readonly Line[], header: LooseHeader, from: number): Chunk | null {
  const words: Word[] = [];
  const end = Math.min(lines.length, from + MOST_LINES);
  for (let at = from; at < end && words.length <= MOST_WORDS; at++) {
    const line = lines[at]!;
    // A suppression may stand above a row.
    if (isVoid(line) || line.kind === 'comment') continue;
    const again = headerAgain(text, lines, at, header.key);
    if (again > 0) at = again;
    else if (isForeign(text, line)) return null;
    else {
      words.push(...wordsOf(text, line));
      const attribute = words.at(-1);
      if (attribute && isAttribute(attribute)) return { words: words.slice(0, -1), attribute, last: at };
    }
  }
  return null;
}

/** Last line of a header that a page break prints again; 0 where none is. */
function headerAgain(text: string, lines: readonly Line[], from: number, key: string): number {
  if (text.charAt(lines[from]!.textStart) !== key.charAt(0)) return 0;
  let printed = '';
  for (let at = from; at < lines.length && key.startsWith(printed); at++) {
    if (!isVoid(lines[at]!)) printed += compact(contentOf(text, lines[at]!));
    if (printed === key) return at;
  }
  return 0;
}

/** Captions, headings of chapters, sentences. 一、经济强（12 项） has the form of a heading and may be a category. */
function isForeign(text: string, line: Line): boolean {
  const marker = line.marker?.kind;
  const counted = marker === undefined || marker === 'item' || marker === 'subitem' || marker === 'point';
  if (!counted || line.quoted || line.hashes > 0 || contentLength(line) > LONGEST_LINE) return true;
  if (line.kind === 'html' || line.kind === 'fence' || line.kind === 'comment') return true;
  return text.charAt(line.textStart) === '|' || endsSentence(text, line.textStart, line.textEnd);
}
