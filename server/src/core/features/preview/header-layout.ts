import type { Cell, GridRow } from '../../model/table/grid.ts';
import type { Column } from '../../model/table/header.ts';

/** An empty place behind or below a cell. */
export function emptyBehind({ range }: Pick<Cell, 'range'>): Cell {
  return { text: '', range: { start: range.end, end: range.end }, span: 1 };
}

/**
 * The rows of a header with a cell for each column, where 规划目标 spans 2030年 and 年均增速 though the encoding does not say so; null where its
 * cells are not those of the columns.
 */
export function layoutHeader(
  rows: readonly GridRow[],
  columns: readonly Column[],
): readonly GridRow[] | null {
  const [first, ...others] = rows;
  if (!first) return [];
  const parents = filled(first);
  const children = others.flatMap(filled);
  const cells = columns.map(({ range }) => {
    const alone = parents.find((cell) => cell.range.start === range.start);
    const below = alone ?? children.find((cell) => cell.range.start === range.start);
    return below && { cell: below, alone: alone !== undefined };
  });
  if (cells.includes(undefined)) return null;
  const known = cells as { cell: Cell; alone: boolean }[];
  const heads = headsOf(parents, known);
  if (!heads) return null;
  const above = known.map(({ cell, alone }, at) => (alone ? cell : heads[at]!));
  if (known.every(({ alone }) => alone)) return [{ ...first, cells: above }];
  const below = known.map(({ cell, alone }) => (alone ? emptyBehind(cell) : cell));
  return [
    { ...first, cells: above },
    { ...others[0]!, cells: below },
  ];
}

/** For each column below a spanning heading, that heading over the first of its columns and an empty place over the others. */
function headsOf(parents: readonly Cell[], known: readonly { cell: Cell; alone: boolean }[]): Cell[] | null {
  const alone = new Set(known.filter((one) => one.alone).map(({ cell }) => cell));
  const spanning = parents.filter((cell) => !alone.has(cell));
  const share = (known.length - alone.size) / Math.max(1, spanning.length);
  if (!Number.isInteger(share) || share > 0 !== spanning.length > 0) return null;
  let dealt = 0;
  return known.map((one) => {
    if (one.alone) return one.cell;
    const head = spanning[Math.floor(dealt / share)]!;
    return dealt++ % share === 0 ? { ...head, span: share } : emptyBehind(head);
  });
}

function filled({ cells }: GridRow): Cell[] {
  return [...new Set(cells)].filter(({ text }) => text !== '');
}
