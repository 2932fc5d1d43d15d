import type { NodeKind, TocEntry } from '../../model/plan.ts';
import { matchToc } from '../../model/toc-match.ts';
import type { Line } from '../../syntax/line.ts';
import { isVoid } from '../../syntax/reader.ts';
import { type Html, html } from '../../text/html.ts';
import { contains } from '../../text/range.ts';
import { inlineText } from './inline.ts';
import type { TocItem } from './items.ts';
import type { Piece, Places } from './places.ts';
import { rangeOf, type Setting } from './setting.ts';

/** The 目录, its entries linked to their headings. */
export function tocPiece(setting: Setting, { firstLine, lastLine }: TocItem): Piece {
  const { plan } = setting;
  const { headingRange, entries } = plan.toc!;
  const heading = plan.source.text.slice(headingRange.start, headingRange.end).replace(/<[^>]*>/g, '');
  const { pairs, moved } = matchToc(plan);
  const targets = new Map([...pairs, ...moved].map(({ entry, node }) => [entry, setting.anchors.get(node)!]));
  const ranks = [...new Set(entries.map(({ kind }) => kind))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const between = plan.lines.slice(firstLine, lastLine + 1).filter((line) => isBetween(setting, line));
  return (places) => {
    const rows = [
      ...entries.map((entry) => ({
        start: entry.range.start,
        row: entryRow(entry, ranks.indexOf(entry.kind), targets.get(entry), places),
      })),
      ...between.map((line) => ({ start: line.start, row: otherRow(setting, line, places) })),
    ].sort((a, b) => a.start - b.start);
    const title = heading === '' ? null : html`<h2 class="toc-title">${heading}</h2>\n`;
    return html`<nav class="toc" aria-label="目录"${places.at(rangeOf(setting, firstLine, lastLine))}>
${title}<ul>
${rows.map(({ row }) => row)}</ul></nav>`;
  };
}

const order: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem', 'point'];

function entryRow(entry: TocEntry, rank: number, target: string | undefined, places: Places): Html {
  const { label, title, page, range } = entry;
  const words = /[、）)]$/.test(label) || label === '' ? `${label}${title}` : `${label}　${title}`;
  const name = target === undefined ? html`<span>${words}</span>` : html`<a href="#${target}">${words}</a>`;
  const number = page === null ? null : html`<span class="page">${page}</span>`;
  return html`<li class="rank-${Math.min(rank < 0 ? 0 : rank, 3)}"${places.at(range)}>${name}${number}</li>\n`;
}

/** 专栏目录: a line among the entries that is none itself. */
function isBetween({ plan }: Setting, line: Line): boolean {
  const { headingRange, entries } = plan.toc!;
  if (isVoid(line) || line.kind === 'comment' || contains(headingRange, line.textStart)) return false;
  return !entries.some(({ range }) => range.start < line.end && line.start < range.end);
}

function otherRow({ plan }: Setting, { start, end, textStart, textEnd }: Line, places: Places): Html {
  return html`<li class="other"${places.at({ start, end })}>${inlineText(plan.source.text.slice(textStart, textEnd))}</li>\n`;
}
