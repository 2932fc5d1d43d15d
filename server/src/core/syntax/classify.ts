import { isDigit } from '../text/chars.ts';
import { isChineseNumeral } from '../text/numeral.ts';
import { shifted } from '../text/range.ts';
import { lineOf, lineRange, type Source } from '../text/source.ts';
import { perWording, wordingOf } from '../text/wording.ts';
import { readBoxCaption, readFigureCaption, readTableCaption } from './caption.ts';
import { readItem, readOrdinal, readPoint, readSubitem } from './heading.ts';
import type { Line, LineKind, Marker } from './line.ts';
import { endOfText, type Prefix, readPrefix } from './prefix.ts';

/** Classifies every physical line of a document by its form. Never throws; what has no form is `text`. */
export function classifyLines(source: Source): Line[] {
  const lines = source.lineStarts.map((_, index) => {
    const { start, end } = lineRange(source, index);
    return placed(lineAlone(wordingOf(source.text.slice(start, end))), index, start);
  });
  for (const { start } of source.parts?.map(({ range }) => range) ?? [{ start: 0 }]) {
    const first = lineOf(source, start);
    const last = endOfFrontMatter(source, first);
    for (let index = first; index <= last; index++)
      lines[index] = { ...lines[index]!, kind: 'matter', marker: null };
  }
  return lines;
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

/** A line as if it were the whole text. */
export const lineAlone = perWording((text, wording): Line => {
  const end = text.length;
  const prefix = readPrefix(text, 0, end);
  const textEnd = endOfText(text, prefix, end);
  const { start: textStart, quoted, hashes, bullet, bold, tab } = prefix;
  let marker: Marker | null = null;
  let kind: LineKind = 'blank';
  if (textStart < textEnd) {
    marker = readMarker(text, prefix, textEnd);
    if (marker && isTableRow(text, marker, textEnd)) marker = null;
    kind = marker ? kindOf(marker) : formOf(text, prefix, textEnd, end);
  }
  const [index, start] = [0, 0];
  return { index, start, end, wording, textStart, textEnd, kind, marker, quoted, hashes, bullet, bold, tab };
});

/** The same line where it stands in its document. */
function placed(line: Line, index: number, by: number): Line {
  return {
    index,
    start: by,
    end: line.end + by,
    wording: line.wording,
    textStart: line.textStart + by,
    textEnd: line.textEnd + by,
    kind: line.kind,
    marker: line.marker && placedMarker(line.marker, by),
    quoted: line.quoted,
    hashes: line.hashes,
    bullet: line.bullet,
    bold: line.bold,
    tab: line.tab,
  };
}

function placedMarker(marker: Marker, by: number): Marker {
  const { numeral } = marker;
  return {
    kind: marker.kind,
    numeral: numeral && { ...numeral, ...shifted(numeral, by) },
    start: marker.start + by,
    end: marker.end + by,
    titleStart: marker.titleStart + by,
    titleEnd: marker.titleEnd + by,
    runIn: marker.runIn,
  };
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
function isTableRow(text: string, marker: Marker, end: number): boolean {
  const counted = marker.kind === 'item' || marker.kind === 'subitem' || marker.kind === 'point';
  return counted && (has(text, TAB, marker.titleStart, end) || has(text, WIDE_GAP, marker.titleStart, end));
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

/** What parts the cells of a row: tabs, or three blanks and more. */
const [TAB, WIDE_GAP] = ['\t', '   '];

function has(text: string, gap: string, start: number, end: number): boolean {
  const at = text.indexOf(gap, start);
  return at >= 0 && at < end;
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

function formOf(text: string, prefix: Prefix, textEnd: number, end: number): LineKind {
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
  if (has(text, TAB, at, end) || (has(text, WIDE_GAP, at, textEnd) && !isSpacedWord(text, prefix, textEnd)))
    return 'row';
  if (prefix.tab && textEnd - at <= LONGEST_CELL) return 'cell';
  return 'text';
}
