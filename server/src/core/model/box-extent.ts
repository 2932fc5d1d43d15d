import { contentOf, titleKey } from '../syntax/reader.ts';
import { compact } from '../text/chars.ts';
import type { Block, CaptionBlock, HeadingBlock, ParagraphBlock, TableBlock } from './blocks.ts';
import { type ItemStyle, itemLikeness, itemStyle, listNumber } from './box-style.ts';
import { isBareFigure } from './figure.ts';
import { isBackMatterName, isNotesName } from './names.ts';
import type { BoxEntry } from './plan.ts';

// Where a box ends. A box set as a blockquote ends with the quote. In pasted text nothing marks the end: the box runs to the next
// heading, unless the paragraphs themselves show that the section's text goes on.

export interface BoxExtent {
  /** Index of the last block that belongs to the box; the caption's own for an empty box. */
  readonly lastBlock: number;
  readonly entries: readonly BoxEntry[];
}

/** Numbers of the numbered headings (一、 1.) reached before the box; a heading that goes on from there is not in the box. */
export type ReachedNumbers = { readonly [kind in 'item' | 'subitem' | 'point']?: number | undefined };

/** `caption` is the block of the word 专栏, `title` the last block of the caption, mostly the same. */
export function boxExtent(
  text: string,
  blocks: readonly Block[],
  caption: number,
  title: number,
  reached: ReachedNumbers,
): BoxExtent {
  const box = blocks[caption] as CaptionBlock;
  const from = title + 1;
  const stop = box.quoted
    ? endOfQuote(text, blocks, caption, from)
    : hardStop(text, blocks, caption, from, reached);
  const table = firstTable(text, blocks, from, stop);
  const styleOf = oncePerBlock();
  let last = stop - 1;
  if (!box.quoted && table >= 0) last = endOfTableBox(text, blocks, table, stop);
  else if (!box.quoted) last = title + changePoint(blocks, from, stop, styleOf);
  return { lastBlock: last, entries: readEntries(text, blocks, from, last, styleOf) };
}

type StyleOf = (block: Exclude<Block, TableBlock>) => ItemStyle;

/** The same paragraph is asked for its style as a candidate and as an entry. */
function oncePerBlock(): StyleOf {
  const known = new Map<Block, ItemStyle>();
  return (block) => {
    const style = known.get(block) ?? itemStyle(block.line);
    known.set(block, style);
    return style;
  };
}

function endOfQuote(text: string, blocks: readonly Block[], caption: number, from: number): number {
  let at = from;
  while (at < blocks.length && blocks[at]!.quoted && !isOtherBox(text, blocks, caption, at)) at++;
  return at;
}

function isOtherBox(text: string, blocks: readonly Block[], caption: number, at: number): boolean {
  const block = blocks[at]!;
  return block.type === 'caption' && block.marker.kind === 'box' && !isRepeated(text, blocks, caption, at);
}

/** A caption printed again because the page broke inside the box's table. */
function isRepeated(text: string, blocks: readonly Block[], caption: number, at: number): boolean {
  const [box, again] = [blocks[caption] as CaptionBlock, blocks[at] as CaptionBlock];
  if (box.marker.numeral?.value !== again.marker.numeral?.value) return false;
  if (titleKey(titleOf(text, box)) !== titleKey(titleOf(text, again))) return false;
  return blocks[at - 1]?.type === 'table' && blocks[at + 1]?.type === 'table';
}

function titleOf(text: string, { marker }: CaptionBlock): string {
  return text.slice(marker.titleStart, marker.titleEnd).replace(/[（(]?续表?[）)]?$/, '');
}

/** First block that cannot belong to the box whatever its words. */
function hardStop(
  text: string,
  blocks: readonly Block[],
  caption: number,
  from: number,
  reached: ReachedNumbers,
): number {
  const inside: Partial<Record<'item' | 'subitem' | 'point', number>> = {};
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.quoted) return at;
    if (block.type === 'caption' && block.marker.kind === 'figure') return at;
    if (block.type === 'caption' && isOtherBox(text, blocks, caption, at)) return at;
    if (block.type === 'heading') {
      const kind = block.marker?.kind;
      if (kind !== 'item' && kind !== 'subitem' && kind !== 'point') return at;
      const value = block.marker?.numeral?.value ?? 0;
      const outer = reached[kind];
      const counted = inside[kind] ?? 0;
      if (value !== counted + 1 || (counted === 0 && outer !== undefined && value === outer + 1)) return at;
      inside[kind] = value;
    }
    if (block.type !== 'paragraph') continue;
    if (endsBoxByName(text, block)) return at;
    inside.point = listNumber(text, block.line) ?? inside.point ?? 0;
  }
  return blocks.length;
}

function endsBoxByName(text: string, block: ParagraphBlock): boolean {
  const content = contentOf(text, block.line);
  return (
    content.length <= 40 && (isNotesName(content) || isBackMatterName(content) || isBareFigure(text, block))
  );
}

/** The box's table, if the box is one: at its start, perhaps behind a line like 单位：亿元. Otherwise -1. */
function firstTable(text: string, blocks: readonly Block[], from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    const block = blocks[at]!;
    if (block.type === 'table') return at;
    const short = block.type === 'paragraph' && contentOf(text, block.line).length <= 30;
    if (!short && block.type !== 'caption') return -1;
  }
  return -1;
}

function endOfTableBox(text: string, blocks: readonly Block[], table: number, stop: number): number {
  let last = table;
  let noted = false;
  for (let at = table + 1; at < stop; at++) {
    const block = blocks[at]!;
    if (block.type === 'table' || block.type === 'caption') last = at;
    else if (block.type === 'paragraph' && opensNote(text, block)) noted = true;
    else if (!noted || !isListed(text, block)) break;
    last = at;
  }
  return last;
}

/** 注：, 备注：, 说明：, 资料来源：, [ ]内为五年累计数 */
function opensNote(text: string, block: ParagraphBlock | HeadingBlock): boolean {
  return /^(备?注|说明|资料来源|数据来源|[[［【〔][\s\u3000]*[\]］】〕])/.test(
    compact(contentOf(text, block.line).slice(0, 12)),
  );
}

/** 2.生产总值数据根据……: a further note. */
function isListed(text: string, block: Block): boolean {
  if (block.type === 'heading') return block.marker?.kind === 'point';
  return (
    block.type === 'paragraph' &&
    /^(\d{1,2}[.．、)）]|[①-⑳*＊])/.test(contentOf(text, block.line).slice(0, 4))
  );
}

/** How much must speak for an end before the next heading: most boxes close their section. */
const EARLY_END_COST = 1.5;
/** An empty line more than between the items, as Word leaves behind a framed table. */
const WIDE_GAP_BONUS = 2.5;

/** Number of blocks behind the caption that belong to the box, where the likeness of all paragraphs to their side is greatest. */
function changePoint(blocks: readonly Block[], from: number, stop: number, styleOf: StyleOf): number {
  const candidates = blocks.slice(from, stop);
  const body = precedingLeads(blocks, from - 1, styleOf);
  const items: ItemStyle[] = [];
  let [sum, best, bestSum] = [0, 0, Number.NEGATIVE_INFINITY];
  // Between the paragraphs so far; none before the second.
  let widestGap = Number.POSITIVE_INFINITY;
  candidates.forEach((block, at) => {
    const style = block.type === 'table' ? null : styleOf(block);
    const likeness = style ? itemLikeness(style, items, body) : 1;
    sum += likeness;
    if (style && likeness >= 0) items.push(style);
    if (at > 0) widestGap = Math.max(at === 1 ? 0 : widestGap, gapAbove(block));
    const next = candidates[at + 1];
    const early =
      next === undefined ? 0 : -EARLY_END_COST + (gapAbove(next) > widestGap ? WIDE_GAP_BONUS : 0);
    if (sum + early / 2 > bestSum) [best, bestSum] = [at + 1, sum + early / 2];
  });
  return best;
}

/** Blank lines above a paragraph. */
function gapAbove(block: Block): number {
  return block.type === 'paragraph' ? block.gap : 0;
}

const MOST_BODY_LEADS = 6;

function precedingLeads(blocks: readonly Block[], caption: number, styleOf: StyleOf): ItemStyle[] {
  const leads: ItemStyle[] = [];
  for (let at = caption - 1; at >= 0 && leads.length < MOST_BODY_LEADS; at--) {
    const block = blocks[at]!;
    if (block.type === 'heading') break;
    if (block.type === 'paragraph') leads.push(styleOf(block));
  }
  return leads;
}

function readEntries(
  text: string,
  blocks: readonly Block[],
  from: number,
  last: number,
  styleOf: StyleOf,
): BoxEntry[] {
  const entries: BoxEntry[] = [];
  for (let at = from; at <= last; at++) {
    const block = blocks[at]!;
    if (block.type === 'table' || block.type === 'caption' || opensNote(text, block)) continue;
    const style = styleOf(block);
    if (style.title !== null) entries.push({ title: style.title, range: style.range });
  }
  return entries;
}
