import type { Line, Marker } from '../syntax/line.ts';
import { contentLength, contentOf } from '../syntax/reader.ts';
import { endsSentence } from '../syntax/title.ts';
import { readNumeral } from '../text/numeral.ts';
import { continuesBareHeading, isBareHeading } from './bare-heading.ts';
import type { Block, CaptionBlock, HeadingBlock, ParagraphBlock } from './blocks.ts';
import { boxExtent, type ReachedNumbers } from './box-extent.ts';
import { isNumberPiece, restOfCaption, restOfHeading } from './broken-title.ts';
import { isBareFigure } from './figure.ts';
import { type Mark, numberedMark, plainMark } from './mark.ts';
import { isBackMatterName, isFrontMatterName, isNotesName } from './names.ts';
import type { TocEntry } from './plan.ts';

/** What is known while the blocks are read from top to bottom. */
interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tocEntries: readonly TocEntry[];
  readonly marks: Mark[];
  /** How far 一、（一）1. have counted under the present heading. */
  reached: ReachedNumbers;
  /** Inside 名词解释, where numbered lines are definitions. */
  inNotes: boolean;
  /** Every line is a piece of a paragraph, so that a short line means nothing. */
  readonly wrapped: boolean;
  /** Behind title and date, where short lines may be headings. */
  inBody: boolean;
}

/** Sentences of this length are text, so that the body has begun. */
const BODY_PARAGRAPH = 30;
const LONGEST_NAME = 24;

/** Collects headings, boxes, captioned tables and figures in order of the text. */
export function collectMarks(
  text: string,
  blocks: readonly Block[],
  from: number,
  tocEntries: readonly TocEntry[],
): Mark[] {
  const wrapped = isHardWrapped(blocks);
  const reading: Reading = {
    text,
    blocks,
    tocEntries,
    marks: [],
    reached: {},
    inNotes: false,
    wrapped,
    inBody: false,
  };
  for (let at = from; at < blocks.length; ) at = takeBlock(reading, at);
  return reading.marks;
}

/** Text out of a PDF breaks at every 30 characters: most paragraphs have several lines. */
function isHardWrapped(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
  const lines = paragraphs.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);
  return paragraphs.length > 20 && lines > paragraphs.length * 2;
}

/** Takes the block at `at` and returns the index of the next one to take. */
function takeBlock(reading: Reading, at: number): number {
  const block = reading.blocks[at]!;
  if (block.type === 'caption')
    return block.marker.kind === 'box' ? takeBox(reading, at, block) : takeCaption(reading, at, block);
  if (block.type === 'table' || block.quoted) return at + 1;
  return block.type === 'heading' ? takeHeading(reading, at, block) : takeParagraph(reading, at, block);
}

function takeHeading(reading: Reading, at: number, block: HeadingBlock): number {
  const { marker } = block;
  if (!marker) return takePlain(reading, at, block.line, false);
  const { kind } = marker;
  const counted = kind === 'item' || kind === 'subitem' || kind === 'point';
  if (counted && (reading.inNotes || block.line.bullet)) return at + 1;
  const rest = restOfHeading(reading.text, reading.blocks, at, reading.tocEntries);
  reading.marks.push(numberedMark(reading.text, block.line, marker, rest));
  reading.inNotes = false;
  reading.inBody = true;
  reading.reached = counted ? reach(reading.reached, kind, marker.numeral?.value ?? 0) : {};
  return at + rest.length + 1;
}

/** A new 一、 makes （一） and 1. count from one again. */
function reach(reached: ReachedNumbers, kind: 'item' | 'subitem' | 'point', value: number): ReachedNumbers {
  if (kind === 'item') return { item: value };
  if (kind === 'subitem') return { item: reached.item, subitem: value };
  return { ...reached, point: value };
}

function takeBox(reading: Reading, at: number, block: CaptionBlock): number {
  const { text, blocks } = reading;
  const rest = restOfCaption(text, blocks, at);
  const titleBlock = at + rest.length;
  const extent = boxExtent(text, blocks, at, titleBlock, reading.reached);
  const mark = captionMark(text, block, rest);
  reading.marks.push({ ...mark, endLine: blocks[extent.lastBlock]!.lastLine, entries: extent.entries });
  for (let inside = titleBlock + 1; inside <= extent.lastBlock; inside++) {
    const inner = blocks[inside]!;
    if (inner.type === 'caption' && inner.marker.kind !== 'box') takeCaption(reading, inside, inner);
  }
  return extent.lastBlock + 1;
}

/** 专栏 | 3 | 先进制造业重点工程: the number may stand on a line of its own. */
function captionMark(text: string, block: CaptionBlock, rest: readonly Line[]): Mark {
  const [first] = rest;
  if (block.marker.numeral || !first || !isNumberPiece(contentOf(text, first))) {
    return numberedMark(text, block.line, block.marker, rest);
  }
  const numeral = readNumeral(text, first.textStart, first.textEnd);
  const marker: Marker = {
    ...block.marker,
    numeral,
    end: first.textEnd,
    titleStart: first.textEnd,
    titleEnd: first.textEnd,
  };
  return { ...numberedMark(text, block.line, marker, rest.slice(1)), lastLine: rest.at(-1)!.index };
}

/** A caption above its table takes in the table; pieces that page breaks parted are one. A figure is its caption alone. */
function takeCaption(reading: Reading, at: number, block: CaptionBlock): number {
  let last = at;
  if (block.marker.kind === 'table') while (reading.blocks[last + 1]?.type === 'table') last++;
  const mark = numberedMark(reading.text, block.line, block.marker, []);
  reading.marks.push({ ...mark, endLine: reading.blocks[last]!.lastLine });
  return last + 1;
}

function takeParagraph(reading: Reading, at: number, block: ParagraphBlock): number {
  const { text, blocks } = reading;
  if (isBareFigure(text, block)) {
    reading.marks.push({ ...plainMark(text, 'figure', block.line, [], false), endLine: block.lastLine });
    return at + 1;
  }
  if (isNamedHeading(reading, at, block)) return takePlain(reading, at, block.line, false);
  if (reading.inNotes) return at + 1;
  if (!reading.inBody) {
    reading.inBody = isBodyText(text, block);
    return at + 1;
  }
  return !reading.wrapped && isBareHeading(text, blocks, at)
    ? takePlain(reading, at, block.line, true)
    : at + 1;
}

/** 前言 with text behind it, 名词解释, 附件. */
function isNamedHeading({ text, blocks, inBody }: Reading, at: number, { line }: ParagraphBlock): boolean {
  if (contentLength(line) > LONGEST_NAME || line.bullet) return false;
  const content = contentOf(text, line);
  if (isNotesName(content)) return true;
  if (isBackMatterName(content)) return inBody;
  const next = blocks[at + 1];
  return isFrontMatterName(content) && next?.type === 'paragraph' && isBodyText(text, next);
}

function isBodyText(text: string, { line, firstLine, lastLine }: ParagraphBlock): boolean {
  if (firstLine !== lastLine) return true;
  return contentLength(line) > BODY_PARAGRAPH && endsSentence(text, line.textStart, line.textEnd);
}

function takePlain(reading: Reading, at: number, line: Line, bare: boolean): number {
  const { text, blocks } = reading;
  const next = blocks[at + 1];
  const rest = bare && continuesBareHeading(text, blocks, at) ? [(next as ParagraphBlock).line] : [];
  const notes = isNotesName(contentOf(text, line));
  reading.marks.push(plainMark(text, notes ? 'notes' : 'heading', line, rest, bare));
  reading.inNotes = notes || (reading.inNotes && line.hashes === 0);
  reading.inBody = true;
  reading.reached = {};
  return at + rest.length + 1;
}
