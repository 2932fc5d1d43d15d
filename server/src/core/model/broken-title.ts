import type { Line } from '../syntax/line.ts';
import { contentLength, contentOf, joinTitle, titleKey } from '../syntax/reader.ts';
import { endsWithComma, findClauseEnd } from '../syntax/title.ts';
import type { Block, CaptionBlock, HeadingBlock } from './blocks.ts';
import type { TocEntry } from './plan.ts';

// Titles set on several lines.

/** Where web pages and scans break a heading: at 18 characters or more, what is left over is shorter. */
const BROKEN_WIDTH = 18;
const LONGEST_REST = 16;
const LONGEST_PIECE = 40;
const WIDEST_GAP = 2;

/** Further lines of a 篇, 章 or 节 title: 第二篇 主动融入新发展格局,加快建设省 | 域副中心城市. */
export function restOfHeading(
  text: string,
  blocks: readonly Block[],
  at: number,
  tocEntries: readonly TocEntry[],
): Line[] {
  const block = blocks[at] as HeadingBlock;
  const marker = block.marker;
  if (!marker || marker.runIn || !isOrdinal(marker.kind)) return [];
  const rest: Line[] = [];
  if (!fragment(text, blocks[at + 1])) return rest;
  const listed = tocTitles(block, tocEntries);
  let title = text.slice(marker.titleStart, marker.titleEnd);
  for (;;) {
    const line = fragment(text, blocks[at + rest.length + 1]);
    const after = blocks[at + rest.length + 2];
    if (!line || !joins(block, title, contentOf(text, line), listed, after !== undefined)) return rest;
    title = joinTitle(title, contentOf(text, line));
    rest.push(line);
  }
}

function isOrdinal(kind: string): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}

/** A short line of text without a sentence in it, that follows closely. */
function fragment(text: string, block: Block | undefined): Line | null {
  if (block?.type !== 'paragraph' || block.firstLine !== block.lastLine || block.gap > WIDEST_GAP)
    return null;
  const { line } = block;
  if (line.kind !== 'text' || line.bullet || contentLength(line) > LONGEST_PIECE) return null;
  return findClauseEnd(text, line.textStart, line.textEnd) < 0 ? line : null;
}

function joins(
  block: HeadingBlock,
  title: string,
  piece: string,
  listed: readonly string[],
  more: boolean,
): boolean {
  if (title.trim() === '') return true;
  if (listed.includes(titleKey(title))) return false;
  const joined = titleKey(joinTitle(title, piece));
  if (listed.some((known) => known.startsWith(joined))) return true;
  if (endsWithComma(title, 0, title.length)) return true;
  if (block.line.hashes > 0 || !more) return false;
  const width = contentLength(block.line);
  return width >= BROKEN_WIDTH && piece.length < width && piece.length <= LONGEST_REST;
}

/** What the 目录 calls headings of that kind, whatever their numbers: one of the two may be mistyped. */
function tocTitles({ marker }: HeadingBlock, entries: readonly TocEntry[]): string[] {
  return entries.filter(({ kind }) => kind === marker?.kind).map(({ title }) => titleKey(title));
}

/** Further lines of a caption without a title of its own: 专栏 | 3 | 先进制造业重点工程. */
export function restOfCaption(text: string, blocks: readonly Block[], at: number): Line[] {
  const { marker, quoted } = blocks[at] as CaptionBlock;
  if (marker.titleEnd > marker.titleStart) return [];
  const rest: Line[] = [];
  for (const wanted of marker.numeral ? [isTitlePiece] : [isNumberPiece, isTitlePiece]) {
    const next = blocks[at + rest.length + 1];
    const line = next?.quoted === quoted ? fragment(text, next) : null;
    if (line && wanted(contentOf(text, line), blocks[at + rest.length + 2])) rest.push(line);
  }
  return rest;
}

export function isNumberPiece(content: string): boolean {
  return /^[\d０-９一二三四五六七八九十]{1,4}$/.test(content);
}

/** A title has something behind it; a line that ends the document is the box's only content. */
function isTitlePiece(content: string, after: Block | undefined): boolean {
  return after !== undefined && after.type !== 'heading' && !/[：:]/.test(content);
}
