import { splitUnit } from '../../quantity/unit.ts';
import { kindOfText } from './cell-kind.ts';
import type { GridRow } from './grid.ts';
import { type Layout, rowsOfPieces } from './loose-cells.ts';
import { dealPieces } from './loose-pieces.ts';
import { ordinalOf, type Word } from './loose-words.ts';

// From the words between two attributes to a row, to the rows of a group that has one attribute, or to two rows of which the first
// has lost its attribute.

export interface Chunk {
  /** Without the attribute. */
  readonly words: readonly Word[];
  readonly attribute: Word | null;
  /** Index of its last line. */
  readonly last: number;
}

export interface ChunkReading {
  readonly rows: readonly GridRow[];
  /** The last number so far. */
  readonly number: number | null;
  /** The rows are those of a group. */
  readonly grouped: boolean;
  /** How well the words fit the columns. */
  readonly score: number;
}

/** A table's text and columns, the chunk before and the one to come. */
export interface Around {
  readonly text: string;
  readonly layout: Layout;
  readonly before: ChunkReading | null;
  readonly next: Chunk | null;
}

/** null for words that make no row. */
export function readChunk(chunk: Chunk, around: Around): ChunkReading | null {
  const whole = readWhole(chunk, around);
  const halves = around.layout.numbered ? readHalves(chunk, around) : null;
  return halves && halves.score > (whole?.score ?? 0) ? halves : whole;
}

/** A row without an attribute; only the number to be expected and a value for every column make it sure. */
export function readLastRow(chunk: Chunk, around: Around): readonly GridRow[] | null {
  const at = around.layout.numbered ? numberAt(chunk.words, around.before?.number ?? null) : -1;
  if (at < 0 || ordinalOf(chunk.words[at]) !== (around.before?.number ?? 0) + 1) return null;
  const rows = readFrom(at, chunk, around)?.rows ?? [];
  const { slots } = around.layout;
  const values = rows.at(-1)?.cells.slice(-slots.length) ?? [];
  return rows.length > 0 && values.slice(0, -1).every(({ text }) => text !== '') ? rows : null;
}

function readWhole(chunk: Chunk, around: Around): ChunkReading | null {
  const at = around.layout.numbered ? numberAt(chunk.words, around.before?.number ?? null) : -1;
  const numbered = at < 0 ? null : readFrom(at, chunk, around);
  return numbered ?? readFrom(-1, chunk, around);
}

/** What a number says for a row. */
const NUMBER_GAIN = 2;

/** `at` is the index of the number; -1 for a row without one. */
function readFrom(at: number, chunk: Chunk, { text, layout, before, next }: Around): ChunkReading | null {
  const word = chunk.words[at] ?? null;
  const number = word ? ordinalOf(word) : (before?.number ?? null);
  // Rows below without a number of their own belong to this one: 15 每千人口拥有医护人员数 | 执业医师数（人） …
  const heads = word !== null && next !== null && numberAt(next.words, number) < 0;
  const goesOn = layout.numbered && !word && before?.grouped === true;
  const found = dealPieces(text, chunk.words.slice(at + 1), layout.slots, heads, goesOn);
  if (!found) return null;
  const { pieces, score } = found;
  const grouped = goesOn || pieces[0]!.group !== null;
  const lead = { category: chunk.words.slice(0, Math.max(0, at)), number: word };
  const rows = rowsOfPieces(text, layout, lead, pieces, chunk.attribute, grouped);
  return { rows, number, grouped, score: word ? score + NUMBER_GAIN : score };
}

/** A row without an attribute shares its chunk with the next one, which begins a line with the next number or with its category. */
function readHalves(chunk: Chunk, around: Around): ChunkReading | null {
  const { words } = chunk;
  const first = numberAt(words, around.before?.number ?? null);
  const number = first < 0 ? null : ordinalOf(words[first]!);
  let upper: ChunkReading | null = null;
  let rest = chunk;
  for (let at = first + 3; number !== null && at < words.length - 1; at++) {
    if (!words[at]!.opens) continue;
    const below = { ...chunk, words: words.slice(at) };
    if (ordinalOf(below.words[numberAt(below.words, number)]) !== number + 1) continue;
    const above = { words: words.slice(0, at), attribute: null, last: chunk.last };
    const reading = readWhole(above, { ...around, next: below });
    if (reading && reading.score > (upper?.score ?? 0)) [upper, rest] = [reading, below];
  }
  const lower = upper && readChunk(rest, { ...around, before: upper });
  if (!lower) return null;
  return { ...lower, rows: [...upper!.rows, ...lower.rows], score: upper!.score + lower.score };
}

/** Index of the number at the beginning or behind a category (创新 | 发展 | (5项) | 1); -1 where there is none. */
function numberAt(words: readonly Word[], before: number | null): number {
  for (const [at, word] of words.entries()) {
    const number = ordinalOf(word);
    const isNumber = at === 0 || before === null || number === before + 1 || isBeforeName(words, at);
    if (number !== null && at + 1 < words.length && isNumber) return at;
    if (kindOfText(word.text) !== 'text') return -1;
  }
  return -1;
}

/** Behind a wrong number stands a name all the same; behind the value of a name at most 左右. */
function isBeforeName(words: readonly Word[], at: number): boolean {
  const [above, below] = [words[at - 1]!.text, words[at + 1]?.text ?? ''];
  return (
    below.length >= 4 && above.length > 1 && kindOfText(below) === 'text' && splitUnit(above).unit === null
  );
}
