import type { TableBlock } from '../../model/blocks.ts';
import { type GridRow, readGrid } from '../../model/table/grid.ts';
import { compact } from '../../text/chars.ts';
import { type Html, html } from '../../text/html.ts';
import { inlineText } from './inline.ts';
import type { Piece, Places } from './places.ts';
import { rangeOf, type Setting } from './setting.ts';
import { type Spanned, spansOf } from './spans.ts';
import { keptLayout, layoutTable } from './table-layout.ts';

/** A ruled table, whatever its encoding; pieces that page breaks parted are one. */
export function tablePiece(setting: Setting, blocks: readonly TableBlock[]): Piece {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const { source, lines } = setting.plan;
  const grid = blocks.flatMap((block) => readGrid(source.text, lines, block));
  // A pipe table has a header by its form.
  const table = setting.tables.get(first.firstLine);
  const layout = first.form === 'html' ? keptLayout(grid) : layoutTable(grid, table, first.form === 'pipe');
  const { rows, headerRows } = layout;
  const spanned = spansOf(rows, layout);
  const style = styleOf(spanned);
  const header = new Set(grid.slice(0, headerRows).map(wordsOf));
  return (places) => {
    const at = places.at(rangeOf(setting, first.firstLine, last.lastLine));
    const set = rows.map((row, index) => {
      if (index < headerRows) return setRow(row, spanned[index]!, headerCell(style), places);
      // After a page break the header is printed again.
      return header.has(wordsOf(row)) ? null : setRow(row, spanned[index]!, bodyCell(style), places);
    });
    const head = headerRows > 0 && html`<thead>\n${set.slice(0, headerRows)}</thead>\n`;
    return html`<div class="table"${at}><table>\n${head}<tbody>\n${set.slice(headerRows)}</tbody></table></div>`;
  };
}

function wordsOf({ cells }: GridRow): string {
  return cells.map(({ text }) => compact(text)).join('');
}

interface Style {
  /** Columns of words, which stand left; those of values stand in the middle. */
  readonly wide: ReadonlySet<number>;
  /** Whether there is room for short words to stay on one line. */
  readonly roomy: boolean;
}

const LONGEST_CENTRED = 8;
const LONGEST_KEPT = 5;
const MOST_ROOMY_COLUMNS = 9;

function styleOf(rows: readonly (readonly Spanned[])[]): Style {
  const counts = new Map<number, number>();
  for (const { cell, column } of rows.flat())
    if (cell.text.length > LONGEST_CENTRED) counts.set(column, (counts.get(column) ?? 0) + 1);
  const wide = [...counts].filter(([, count]) => count * 4 >= rows.length).map(([column]) => column);
  const width = Math.max(0, ...rows.flat().map(({ column }) => column + 1));
  return { wide: new Set(wide), roomy: width <= MOST_ROOMY_COLUMNS };
}

type SetCell = (spanned: Spanned, attributes: Html, words: Html) => Html;

function setRow(row: GridRow, cells: readonly Spanned[], setCell: SetCell, places: Places): Html {
  const set = cells.map((spanned) => {
    const { columns, rows, cell } = spanned;
    const spans = html`${columns > 1 && html` colspan="${columns}"`}${rows > 1 && html` rowspan="${rows}"`}`;
    return setCell(spanned, spans, inlineText(cell.text));
  });
  return html`<tr${places.at(row.range)}>${set}</tr>\n`;
}

function headerCell(style: Style): SetCell {
  return ({ cell, columns }, spans, words) =>
    html`<th scope="${columns > 1 ? 'colgroup' : 'col'}"${isKept(cell.text, style) && html` class="keep"`}${spans}>${words}</th>`;
}

function bodyCell(style: Style): SetCell {
  return ({ cell, column }, spans, words) => {
    const name = style.wide.has(column) ? 'wide' : isKept(cell.text, style) && 'keep';
    return html`<td${name && html` class="${name}"`}${spans}>${words}</td>`;
  };
}

function isKept(text: string, { roomy }: Style): boolean {
  return roomy && text.length > 1 && text.length <= LONGEST_KEPT;
}
