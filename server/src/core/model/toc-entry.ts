import { readBoxCaption } from '../syntax/caption.ts';
import { readItem, readOrdinal, readSubitem } from '../syntax/heading.ts';
import type { Line, Marker } from '../syntax/line.ts';
import { perLine } from '../syntax/per-line.ts';
import { cleanTitle, contentLength } from '../syntax/reader.ts';
import { endsSentence } from '../syntax/title.ts';
import { isBlank, trimEnd } from '../text/chars.ts';
import { shifted } from '../text/range.ts';
import { labelOf, numberingOf } from './numbering.ts';
import type { TocEntry } from './plan.ts';

// One line of the 目录: 第二节	提升城镇综合承载能力.....	23

/** An entry while the 目录 is being read. */
export type Candidate = TocEntry & { readonly bullet: boolean };

const LONGEST_ENTRY = 100;

/** null for a line that cannot be an entry: a sentence, a quote, a long line. */
export function readEntry(line: Line): Candidate | null {
  const entry = entryAlone(line);
  return entry && moved(entry, line.start, line.index);
}

function moved(entry: Candidate, by: number, line: number): Candidate {
  const { kind, numbering, label, title, page, pageRange, bullet } = entry;
  return {
    kind,
    numbering: numbering && { ...numbering, range: shifted(numbering.range, by) },
    label,
    title,
    titleRange: shifted(entry.titleRange, by),
    page,
    pageRange: pageRange && shifted(pageRange, by),
    selectionRange: shifted(entry.selectionRange, by),
    range: shifted(entry.range, by),
    line,
    bullet,
  };
}

const entryAlone = perLine((text, line): Candidate | null => {
  if (line.kind === 'comment' || line.kind === 'fence' || line.quoted) return null;
  if (contentLength(line) > LONGEST_ENTRY || endsSentence(text, line.textStart, line.textEnd)) return null;
  const [start, end] = withoutLink(text, line.textStart, line.textEnd);
  const page = readPage(text, start, end);
  const titleEnd = withoutLeader(text, start, page?.titleEnd ?? end);
  const marker = readMarker(text, start, titleEnd);
  const titleStart = marker ? Math.min(marker.titleStart, titleEnd) : start;
  if (titleEnd <= start) return null;
  const numbering = numberingOf(marker?.numeral ?? null);
  const kind = marker?.kind ?? 'heading';
  return {
    kind,
    numbering,
    label: labelOf(kind, numbering),
    title: cleanTitle(text.slice(titleStart, titleEnd)),
    titleRange: { start: titleStart, end: titleEnd },
    page: page?.number ?? null,
    pageRange: page && { start: page.start, end: page.end },
    selectionRange: { start, end: titleEnd },
    range: { start: line.textStart, end: line.textEnd },
    line: line.index,
    bullet: line.bullet,
  };
});

function readMarker(text: string, start: number, end: number): Marker | null {
  switch (text.charAt(start)) {
    case '第':
      return readOrdinal(text, start, end, true);
    case '专':
      return readBoxCaption(text, start, end, true);
    case '（':
    case '(':
      return readSubitem(text, start, end);
    default:
      return readItem(text, start, end);
  }
}

/** [第一章　总则](#第一章) → 第一章　总则 */
function withoutLink(text: string, start: number, end: number): readonly [number, number] {
  if (text.charAt(start) !== '[') return [start, end];
  const close = text.indexOf('](', start);
  return close < 0 || close > end ? [start, end] : [start + 1, close];
}

interface Page {
  readonly number: number | null;
  readonly titleEnd: number;
  readonly start: number;
  readonly end: number;
}

/** ……	12, …… 12, …… - 12 - , ……（12）; ……× is a page that is still to be filled in. */
function readPage(text: string, start: number, end: number): Page | null {
  const tail = /[-—－\s（(]*?(\d{1,3}|×{1,3})[-—－\s）)]*$/.exec(text.slice(Math.max(start, end - 16), end));
  const digits = tail?.[1];
  if (!tail || !digits) return null;
  const tailStart = end - tail[0].length;
  const digitsStart = tailStart + tail[0].indexOf(digits);
  const before = text.charCodeAt(digitsStart - 1);
  if (
    digitsStart <= start ||
    !(
      isBlank(before) ||
      isLeader(text.charAt(digitsStart - 1)) ||
      '-—－（('.includes(text.charAt(digitsStart - 1))
    )
  ) {
    return null;
  }
  const titleEnd = trimEnd(text, start, tailStart);
  const number = digits.startsWith('×') ? null : Number(digits);
  return { number, titleEnd, start: digitsStart, end: digitsStart + digits.length };
}

function isLeader(char: string): boolean {
  return char !== '' && '.．…·・⋯_'.includes(char);
}

function withoutLeader(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isLeader(text.charAt(at - 1)) || isBlank(text.charCodeAt(at - 1)))) at--;
  return at;
}
