import type { Line } from '../../syntax/line.ts';
import type { Cell, GridRow } from './grid.ts';

// Tables as converters write them into Markdown: <tr><td rowspan="2">经济发展</td>…</tr>, tags in one line or in many.

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ge: '≥',
  le: '≤',
  mdash: '—',
  ndash: '–',
};

interface Pending {
  readonly cell: Cell;
  rows: number;
}

export function readHtmlRows(text: string, lines: readonly Line[]): GridRow[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const rows: GridRow[] = [];
  /** Cells of rows above that reach down into this one, by column. */
  let reaching = new Map<number, Pending>();
  for (const match of text
    .slice(first.start, last.end)
    .matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|$)/gi)) {
    const start = first.start + match.index;
    const end = start + match[0].length;
    const bodyStart = end - match[1]!.length;
    const [cells, next] = placeCells(readCells(text, bodyStart, end), reaching);
    reaching = next;
    rows.push({
      cells,
      range: { start, end },
      firstLine: lineAt(lines, start),
      lastLine: lineAt(lines, end - 1),
    });
  }
  return rows.filter(({ cells }) => cells.length > 0);
}

function lineAt(lines: readonly Line[], offset: number): number {
  return (lines.find(({ end }) => offset <= end) ?? lines.at(-1)!).index;
}

interface SpannedCell {
  readonly cell: Cell;
  readonly rows: number;
}

function readCells(text: string, start: number, end: number): SpannedCell[] {
  const cells: SpannedCell[] = [];
  for (const match of text
    .slice(start, end)
    .matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi)) {
    const content = match[2]!;
    const from = start + match.index + match[0].length - content.length;
    const lead = /^(\s|<[^>]*>|&nbsp;)*/.exec(content)![0].length;
    const tail = /(\s|<[^>]*>|&nbsp;)*$/.exec(content.slice(lead))![0].length;
    const range = { start: from + lead, end: from + content.length - tail };
    const cell = { text: plain(content), range, span: attribute(match[1]!, 'colspan') };
    cells.push({ cell, rows: attribute(match[1]!, 'rowspan') });
  }
  return cells;
}

function attribute(attributes: string, name: string): number {
  const value = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Number(value ?? 1));
}

function plain(content: string): string {
  return content
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A cell that reaches down stands in every row it covers; one that reaches over leaves empty cells behind it. */
function placeCells(
  cells: readonly SpannedCell[],
  reaching: ReadonlyMap<number, Pending>,
): [Cell[], Map<number, Pending>] {
  const placed: Cell[] = [];
  const next = new Map<number, Pending>();
  const takeReaching = () => {
    for (;;) {
      const above = reaching.get(placed.length);
      if (!above) return;
      if (above.rows > 1) next.set(placed.length, { cell: above.cell, rows: above.rows - 1 });
      placed.push(above.cell);
    }
  };
  for (const { cell, rows } of cells) {
    takeReaching();
    for (let column = 0; column < cell.span; column++) {
      if (rows > 1) next.set(placed.length, { cell, rows: rows - 1 });
      placed.push(column === 0 ? cell : emptyAt(cell));
    }
  }
  takeReaching();
  return [placed, next];
}

function emptyAt({ range }: Cell): Cell {
  return { text: '', range: { start: range.end, end: range.end }, span: 1 };
}
