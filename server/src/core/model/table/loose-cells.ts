import type { Cell } from './cell.ts';
import type { SlotRole } from './cell-kind.ts';
import type { GridRow } from './grid.ts';
import type { Column } from './header.ts';
import type { Piece } from './loose-pieces.ts';
import { cellOfWords, type Word } from './loose-words.ts';

// Rows for the grid, of words that are dealt out.

export interface Layout {
  readonly category: boolean;
  readonly numbered: boolean;
  /** From the name to the last value. */
  readonly slots: readonly SlotRole[];
}

export function layoutOf(columns: readonly Column[]): Layout {
  const roles = columns.map(({ role }) => role);
  return {
    category: roles.includes('category'),
    numbered: roles.includes('number'),
    slots: roles.slice(roles.indexOf('name'), -1),
  };
}

interface Lead {
  readonly category: readonly Word[];
  readonly number: Word | null;
}

/**
 * A row for every piece, with a cell for every column and one more for the heading of a group; an attribute stands in all of them, as
 * a merged cell does.
 */
export function rowsOfPieces(
  text: string,
  layout: Layout,
  lead: Lead,
  pieces: readonly Piece[],
  attribute: Word | null,
  grouped: boolean,
): GridRow[] {
  const { category } = lead;
  // 一、经济强（12 项） in a table without 类别 is a row of its own.
  const heading = !layout.category && category.length > 0;
  const ends = attribute ? [attribute] : [];
  const rows = pieces.map((piece, at) => {
    const own = at === 0 ? { ...lead, category: heading ? [] : category } : { category: [], number: null };
    const places = [
      ...(layout.category ? [own.category] : []),
      ...(layout.numbered ? [own.number ? [own.number] : []] : []),
      ...(grouped ? [piece.group ?? []] : []),
      ...piece.cells.map((words) => words ?? []),
    ];
    const words = [...places.flat(), ...(at === pieces.length - 1 ? ends : [])];
    const empty = emptyAt(words[0]!.range.start);
    const cells = [...places, ends].map((one) => (one.length > 0 ? cellOfWords(text, one) : empty));
    return rowOver(cells, words);
  });
  return heading ? [rowOver([cellOfWords(text, category)], category), ...rows] : rows;
}

function rowOver(cells: readonly Cell[], words: readonly Word[]): GridRow {
  const range = { start: words[0]!.range.start, end: words.at(-1)!.range.end };
  return { cells, range, firstLine: words[0]!.line, lastLine: words.at(-1)!.line };
}

function emptyAt(offset: number): Cell {
  return { text: '', range: { start: offset, end: offset }, span: 1 };
}
