import type { ParagraphBlock, TableBlock } from '../../model/blocks.ts';
import type { OutlineNode } from '../../model/plan.ts';
import { html } from '../../text/html.ts';
import { lineOf } from '../../text/source.ts';
import { captionPiece, headingPiece, levelOf, runInPiece, titlePiece } from './headings.ts';
import type { Item } from './items.ts';
import { listPiece } from './lists.ts';
import { fencePiece, paragraphPiece } from './paragraphs.ts';
import type { Piece } from './places.ts';
import { rangeOf, type Setting, setWords } from './setting.ts';
import { tablePiece } from './tables.ts';
import { tocPiece } from './toc.ts';

/** One piece and how many items it took. */
interface Taken {
  readonly piece: Piece;
  readonly items: number;
}

/** Sets items from top to bottom. In a box nothing is a quote: the box itself is one. */
export function piecesOf(setting: Setting, items: readonly Item[], inBox = false): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < items.length; ) {
    const { piece, items: taken } = take(setting, items, at, inBox);
    pieces.push(piece);
    at += taken;
  }
  return pieces;
}

function take(setting: Setting, items: readonly Item[], at: number, inBox: boolean): Taken {
  const item = items[at]!;
  if (item.type === 'toc') return { piece: tocPiece(setting, item), items: 1 };
  if (item.type === 'fence') return { piece: fencePiece(setting, item), items: 1 };
  const { titleLines, nodes } = setting;
  if (item.firstLine === titleLines?.first) {
    const count = countTo(items, at, titleLines.last);
    return { piece: titlePiece(setting, titleLines.first, titleLines.last), items: count };
  }
  const node = nodes.get(item.firstLine);
  if (node) return takeNode(setting, items, at, node);
  if (item.type === 'table') return takeTable(setting, items, at, item);
  if (item.quoted && !inBox) return takeQuote(setting, items, at);
  if (isBulleted(item)) return takeList(setting, items, at);
  return { piece: paragraphPiece(setting, item), items: 1 };
}

function takeNode(setting: Setting, items: readonly Item[], at: number, node: OutlineNode): Taken {
  const { plan } = setting;
  const { kind, firstLine, lastLine } = node;
  if (kind === 'box') return takeBox(setting, items, at, node);
  if (plan.lines[firstLine]!.marker?.runIn)
    return { piece: runInPiece(setting, node, Math.max(lastLine, items[at]!.lastLine)), items: 1 };
  const isCaption = kind === 'table' || kind === 'figure';
  const piece = isCaption ? captionPiece(setting, node) : headingPiece(setting, node);
  return { piece, items: countTo(items, at, lastLine) };
}

function takeBox(setting: Setting, items: readonly Item[], at: number, node: OutlineNode): Taken {
  const { firstLine, lastLine, range } = node;
  const caption = countTo(items, at, lastLine);
  const count = countTo(items, at, lineOf(setting.plan.source, range.end));
  const inside = piecesOf(setting, items.slice(at + caption, at + count), true);
  const title = setWords(setting, node);
  const id = setting.anchors.get(node)!;
  const end = items[at + count - 1]!.lastLine;
  return {
    items: count,
    piece: (
      places,
    ) => html`<section class="box" aria-labelledby="${id}"${places.at(rangeOf(setting, firstLine, end))}>
<div class="box-title" id="${id}" role="heading" aria-level="${levelOf(node)}"${places.at(rangeOf(setting, firstLine, lastLine))}>${title}</div>
<div class="box-content">
${inside.map((piece) => html`${piece(places)}\n`)}</div></section>`,
  };
}

/** With the pieces of the same table behind a page break. */
function takeTable(setting: Setting, items: readonly Item[], at: number, first: TableBlock): Taken {
  const table = setting.tables.get(first.firstLine);
  const blocks = [first];
  for (let next = items[at + 1]; next?.type === 'table'; next = items[at + blocks.length]) {
    if (!table || setting.tables.get(next.firstLine) !== table) break;
    blocks.push(next);
  }
  return { piece: tablePiece(setting, blocks), items: blocks.length };
}

function takeQuote(setting: Setting, items: readonly Item[], at: number): Taken {
  const inside = runFrom(
    items,
    at,
    (item) => 'quoted' in item && item.quoted && !setting.nodes.has(item.firstLine),
  );
  const pieces = piecesOf(setting, inside, true);
  return {
    items: inside.length,
    piece: (places) => html`<blockquote>\n${pieces.map((piece) => html`${piece(places)}\n`)}</blockquote>`,
  };
}

function takeList(setting: Setting, items: readonly Item[], at: number): Taken {
  const entries = runFrom(items, at, (item) => isBulleted(item) && !setting.nodes.has(item.firstLine));
  return { piece: listPiece(setting, entries as ParagraphBlock[]), items: entries.length };
}

function isBulleted(item: Item): item is ParagraphBlock {
  return (item.type === 'paragraph' || item.type === 'heading') && item.line.bullet;
}

function runFrom(items: readonly Item[], at: number, goesOn: (item: Item) => boolean): readonly Item[] {
  let end = at + 1;
  while (end < items.length && goesOn(items[end]!)) end++;
  return items.slice(at, end);
}

/** How many items begin up to that line; at least one. */
function countTo(items: readonly Item[], at: number, lastLine: number): number {
  let end = at + 1;
  while (end < items.length && items[end]!.firstLine <= lastLine) end++;
  return end - at;
}
