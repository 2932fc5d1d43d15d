import { isDigit } from '../text/chars.ts';
import { isChineseNumeral } from '../text/numeral.ts';
import { lineOf, lineRange, type Source } from '../text/source.ts';
import { wordingOf } from '../text/wording.ts';
import { readBoxCaption, readFigureCaption, readTableCaption } from './caption.ts';
import { readItem, readOrdinal, readPoint, readSubitem } from './heading.ts';
import type { Line, LineKind, Marker } from './line.ts';
import { endOfText, type Prefix, readPrefix } from './prefix.ts';

/** Classifies every physical line of a document by its form. Never throws; what has no form is `text`. */
export function classifyLines(source: Source): Line[] {
  const gaps: Gaps = { tabs: new Finder(source.text, '\t'), runs: new Finder(source.text, '   ') };
  const lines = source.lineStarts.map((_, index) => classifyLine(source, index, gaps));
  for (const { start } of source.parts?.map(({ range }) => range) ?? [{ start: 0 }]) {
    const first = lineOf(source, start);
    const last = endOfFrontMatter(source, first);
    for (let index = first; index <= last; index++)
      lines[index] = { ...lines[index]!, kind: 'matter', marker: null };
  }
  return lines;
}

/** Finds a needle while lines are read in order, looking at each character of the text once. */
class Finder {
  private next = -1;
  constructor(
    private readonly text: string,
    private readonly needle: string,
  ) {}
  between(start: number, end: number): boolean {
    if (this.next < start) this.next = this.text.indexOf(this.needle, start);
    if (this.next < 0) this.next = Number.POSITIVE_INFINITY;
    return this.next < end;
  }
}

/** What parts the cells of a row: tabs, or three blanks and more. */
interface Gaps {
  readonly tabs: Finder;
  readonly runs: Finder;
}

const LONGEST_FRONT_MATTER = 40;

/** Last line of the YAML block that Markdown collections put above a text, at the top of a file; -1 where there is none. */
function endOfFrontMatter(source: Source, first: number): number {
  const top = source.lineStarts[first]!;
  if (!/^\ufeff?---\s*(\n|\r)/.test(source.text.slice(top, top + 8))) return -1;
  const limit = Math.min(source.lineStarts.length, first + LONGEST_FRONT_MATTER);
  for (let index = first + 1; index < limit; index++) {
    const { start, end } = lineRange(source, index);
    if (/^-{3,}\s*$/.test(source.text.slice(start, Math.min(end, start + 8)))) return index;
  }
  return -1;
}

function classifyLine(source: Source, index: number, gaps: Gaps): Line {
  const { text } = source;
  const { start, end } = lineRange(source, index);
  const prefix = readPrefix(text, start, end);
  const textEnd = endOfText(text, prefix, end);
  const { start: textStart, quoted, hashes, bullet, bold, tab } = prefix;
  let marker: Marker | null = null;
  let kind: LineKind = 'blank';
  if (textStart < textEnd) {
    marker = readMarker(text, prefix, textEnd);
    if (marker && isTableRow(marker, textEnd, gaps)) marker = null;
    kind = marker ? kindOf(marker) : formOf(text, prefix, textEnd, end, gaps);
  }
  const wording = wordingOf(text.slice(start, end));
  return { index, start, end, wording, textStart, textEnd, kind, marker, quoted, hashes, bullet, bold, tab };
}

function readMarker(text: string, prefix: Prefix, end: number): Marker | null {
  const at = prefix.start;
  const first = text.charCodeAt(at);
  if (isDigit(first)) return prefix.tab ? null : readPoint(text, at, end);
  const marked = prefix.quoted || prefix.bold || prefix.hashes > 0;
  switch (openers.get(first)) {
    case 'ordinal':
      return readOrdinal(text, at, end, prefix.hashes > 0);
    case 'subitem':
      return prefix.tab ? null : readSubitem(text, at, end);
    case 'box':
      return readBoxCaption(text, at, end, marked);
    case 'table':
      return readTableCaption(text, at, end);
    case 'figure':
      return readFigureCaption(text, at, end);
    case 'annex':
      return readTableCaption(text, at, end) ?? readFigureCaption(text, at, end);
    default:
      return !prefix.tab && isChineseNumeral(first) ? readItem(text, at, end) : null;
  }
}

/** What the first character of a line may announce. */
const openers: ReadonlyMap<number, 'ordinal' | 'subitem' | 'box' | 'table' | 'figure' | 'annex'> = new Map([
  ...['第'].map((char) => [char.charCodeAt(0), 'ordinal'] as const),
  ...['（', '('].map((char) => [char.charCodeAt(0), 'subitem'] as const),
  ...['专', '【', '［', '[', '〔'].map((char) => [char.charCodeAt(0), 'box'] as const),
  ...['表'].map((char) => [char.charCodeAt(0), 'table'] as const),
  ...['图'].map((char) => [char.charCodeAt(0), 'figure'] as const),
  ...['附'].map((char) => [char.charCodeAt(0), 'annex'] as const),
]);

/** 一、固定资产投资⇥8.5⇥9: a tab behind the title makes a numbered line a row; 目录 entries (第一章 …⇥12) stay headings. */
function isTableRow(marker: Marker, end: number, { tabs, runs }: Gaps): boolean {
  const counted = marker.kind === 'item' || marker.kind === 'subitem' || marker.kind === 'point';
  return counted && (tabs.between(marker.titleStart, end) || runs.between(marker.titleStart, end));
}

function kindOf(marker: Marker): LineKind {
  return marker.kind === 'box' || marker.kind === 'table' || marker.kind === 'figure'
    ? marker.kind
    : 'heading';
}

/** 01⇥量子科技 加快突破……: an entry of a box, its number set off by a tab. */
function isTabbedEntry(text: string, at: number, end: number): boolean {
  return end - at > 40 && /^\d{1,2}\t[^\t]*$/.test(text.slice(at, end));
}

/** 序    言 and 目    录 are words set wide; > 正文   正文 in a quote is text. */
function isSpacedWord(text: string, prefix: Prefix, end: number): boolean {
  return prefix.quoted || (end - prefix.start < 24 && /^(\S\s+){1,4}\S$/.test(text.slice(prefix.start, end)));
}

/** — 13 —, - 13 - */
function isPageMark(text: string, prefix: Prefix, end: number): boolean {
  if (end - prefix.start > 12 || prefix.hashes > 0 || prefix.quoted) return false;
  const content = text.slice(prefix.start, end);
  return prefix.bullet
    ? /^\d{1,4}\s*-$/.test(content)
    : /^[—–－-]{1,2}\s*\d{1,4}\s*[—–－-]{1,2}$/.test(content);
}

/** A single cell behind a tab is short; a paragraph behind a tab is a box's text pasted from Word. */
const LONGEST_CELL = 60;

function formOf(text: string, prefix: Prefix, textEnd: number, end: number, { tabs, runs }: Gaps): LineKind {
  const at = prefix.start;
  if (isPageMark(text, prefix, textEnd)) return 'page';
  switch (text.charAt(at)) {
    case '|':
      return 'row';
    case '—':
      // —— alone in a cell says that there is no value.
      if (/^—[—\s]+[^—\s]/.test(text.slice(at, Math.min(textEnd, at + 8)))) return 'lead';
      break;
    case '<':
      if (text.startsWith('<!--', at)) return 'comment';
      if (/^<\/?(table|thead|tbody|tr|td|th|caption|colgroup|col)\b/i.test(text.slice(at, at + 12)))
        return 'html';
      break;
    case '`':
    case '~':
      if (text.startsWith('```', at) || text.startsWith('~~~', at)) return 'fence';
      break;
    case '-':
    case '*':
    case '_':
      if (/^([-*_])(\s*\1){2,}$/.test(text.slice(at, textEnd))) return 'rule';
      break;
  }
  if (prefix.hashes > 0) return 'heading';
  if (isTabbedEntry(text, at, textEnd)) return 'text';
  if (tabs.between(at, end) || (runs.between(at, textEnd) && !isSpacedWord(text, prefix, textEnd)))
    return 'row';
  if (prefix.tab && textEnd - at <= LONGEST_CELL) return 'cell';
  return 'text';
}
