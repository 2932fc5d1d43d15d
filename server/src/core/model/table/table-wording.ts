import { detached } from '../../text/memo.ts';
import type { Range } from '../../text/range.ts';
import { createSource, type Source } from '../../text/source.ts';
import type { TableBlock } from '../blocks.ts';
import type { IndicatorTable } from './indicator-table.ts';
import { readTable } from './read-table.ts';

/**
 * What a table says: the table as if it and its notes were the whole text, one object for one text, in whichever version of a draft it
 * stands. Like lines, tables are what they were after nearly every keystroke, and only stand elsewhere.
 */
export interface TableWording {
  readonly source: Source;
  /** The one table. */
  readonly tables: readonly IndicatorTable[];
}

/** All that a table is read from; offsets and lines count from its beginning. */
export interface TableText {
  /** With its notes. */
  readonly text: string;
  readonly pieces: readonly TableBlock[];
  readonly caption: string | null;
  readonly unit: string | null;
  readonly box: number | null;
  /** Of the plan's period. */
  readonly targetYear: number | null;
  readonly notes: readonly Range[];
}

/** The tables of some twenty drafts, as some edits leave them. More than that begins anew, so that it cannot grow with the session. */
const MOST_CHARACTERS = 500_000;

let known = new Map<string, TableWording>();
let characters = 0;

export function tableWordingOf(table: TableText): TableWording {
  // The rows of a loose table are known already, and depend on what stands behind it.
  if (table.pieces.some(({ rows }) => rows)) return wordingOf(table);
  const { text, ...rest } = table;
  const key = `${JSON.stringify(rest)}\n${text}`;
  const found = known.get(key);
  if (found) return found;
  if (characters > MOST_CHARACTERS) [known, characters] = [new Map(), 0];
  const caption = table.caption && detached(table.caption);
  const wording = wordingOf({ ...table, text: detached(text), caption });
  known.set(key, wording);
  characters += key.length;
  return wording;
}

function wordingOf(table: TableText): TableWording {
  const tables: IndicatorTable[] = [];
  const wording = { source: createSource(table.text), tables };
  tables.push(readTable(table, wording));
  return wording;
}
