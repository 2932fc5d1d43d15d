import type { Line } from '../syntax/line.ts';
import { perLine } from '../syntax/per-line.ts';
import {
  contentLength,
  contentOf,
  isVoid,
  joinTitle,
  nextFilled,
  sharesHalf,
  titleKey,
} from '../syntax/reader.ts';
import { compact } from '../text/chars.ts';
import type { Range } from '../text/range.ts';
import type { Toc, TocEntry } from './plan.ts';
import { type Candidate, readEntry } from './toc-entry.ts';

// The 目录: a heading 目录 and the entries under it, with dots, tabs and page numbers, or as a Markdown list.

export interface TocReading {
  readonly toc: Toc;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** <details><summary>目录</summary> */
const LONGEST_TOC_HEADING = 40;
const unnumberedEntries =
  /^(前言|序言?|引言|导言|导语|概述|结语|结束语|后记|附[件录图表则]|名词解释|名词注释|术语)/;

export function readToc(lines: readonly Line[]): TocReading | null {
  const readings = lines
    .filter((line) => isTocHeading(line))
    .map((heading) => readListUnder(lines, heading))
    .filter((reading) => reading !== null);
  // A web page has a 目录 of its own before the plan's.
  const best = readings.reduce<TocReading | null>(
    (most, reading) => (most && most.toc.entries.length >= reading.toc.entries.length ? most : reading),
    null,
  );
  return best ?? readBareList(lines);
}

function readListUnder(lines: readonly Line[], heading: Line): TocReading | null {
  const entries = readEntries(lines, heading.index + 1);
  if (!isMarked(entries) && !comesAgain(lines, entries)) return null;
  const headingRange = { start: heading.textStart, end: heading.textEnd };
  return tocReading(entries, headingRange, heading.start, heading.index);
}

/** By pages or bullets, which the headings of the text do not have. */
function isMarked(entries: readonly Candidate[]): boolean {
  return entries.some(({ bullet, pageRange }) => bullet || pageRange);
}

/** Under a 目录 that is still empty the first lines are the text itself: 目录 | 第一章　总则 | 第一条…. */
function comesAgain(lines: readonly Line[], entries: readonly Candidate[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || lines[first.line]!.hashes > 0) return false;
  return lines.slice(last.line + 1).some((line) => {
    const entry = line.kind === 'blank' ? null : readEntry(line);
    return entry !== null && (entry.kind !== 'heading' || first.kind === 'heading') && repeats(first, entry);
  });
}

function tocReading(
  entries: readonly Candidate[],
  headingRange: Range,
  start: number,
  firstLine: number,
): TocReading | null {
  const last = entries.at(-1);
  if (!last) return null;
  const toc = { headingRange, range: { start, end: last.range.end }, entries };
  return { toc, firstLine, lastLine: last.line };
}

/** A list of fewer headings in a row may be headings without text; with a page each they are none. */
const SHORTEST_BARE_LIST = 8;
const SHORTEST_PAGED_LIST = 3;

/** A 目录 that lost its heading: all headings in a row, of which the first comes again where the body begins. */
function readBareList(lines: readonly Line[]): TocReading | null {
  const first = lines.find(({ marker }) => marker && (marker.kind === 'part' || marker.kind === 'chapter'));
  if (!first) return null;
  const entries = readEntries(lines, first.index);
  const isPaged = entries.every(({ pageRange }) => pageRange);
  if (entries.length < (isPaged ? SHORTEST_PAGED_LIST : SHORTEST_BARE_LIST)) return null;
  const again = lines.some((line) => {
    const entry = line.index > entries.at(-1)!.line && line.marker ? readEntry(line) : null;
    return (
      entry !== null && repeats(entries[0]!, entry) && titleKey(entries[0]!.title) === titleKey(entry.title)
    );
  });
  const heading = { start: first.textStart, end: first.textStart };
  return again ? tocReading(entries, heading, first.start, first.index) : null;
}

/** 目录, 目 录, <summary>目录</summary> */
export const isTocHeading = perLine((text, line) => {
  if (line.kind === 'blank' || contentLength(line) > LONGEST_TOC_HEADING) return false;
  const raw = contentOf(text, line);
  if (!raw.includes('目')) return false;
  const content = compact(raw.replace(/<[^>]*>/g, ''));
  return content === '目录' || content === '目次';
});

function readEntries(lines: readonly Line[], from: number): Candidate[] {
  const entries: Candidate[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    if (isVoid(line) || (entries.length > 0 && isPageNumber(line))) continue;
    if (entries.length > 0 && isListHeading(line)) continue;
    const entry = readEntry(line);
    if (!entry || beginsBody(lines, line, entry, entries)) break;
    const previous = entries.at(-1);
    if (previous && isContinuation(previous, entry, line))
      entries[entries.length - 1] = join(previous, entry);
    else if (isEntry(entry, line)) entries.push(entry);
    else break;
  }
  return entries;
}

/** II, 5: the number of the page that the 目录 itself stands on. */
const isPageNumber = perLine(
  (text, line) => contentLength(line) <= 5 && /^([IVXⅠ-Ⅻ]{1,5}|\d{1,3})$/i.test(contentOf(text, line)),
);

/** 专栏目录, 重大工程专栏目录: further lists of the same kind. */
export const isListHeading = perLine(
  (text, line) => contentLength(line) <= 20 && /(目录|目次|索引)$/.test(compact(contentOf(text, line))),
);

function isEntry(entry: TocEntry, line: Line): boolean {
  return (
    entry.kind !== 'heading' ||
    line.bullet ||
    entry.pageRange !== null ||
    unnumberedEntries.test(compact(entry.title))
  );
}

/** An entry too long for its line: the second piece has no number, but the page. */
function isContinuation(previous: TocEntry, entry: TocEntry, line: Line): boolean {
  return previous.pageRange === null && entry.kind === 'heading' && entry.pageRange !== null && !line.bullet;
}

function join(first: Candidate, second: Candidate): Candidate {
  return {
    ...first,
    title: joinTitle(first.title, second.title),
    titleRange: { start: first.titleRange.start, end: second.titleRange.end },
    page: second.page,
    pageRange: second.pageRange,
    selectionRange: { start: first.selectionRange.start, end: second.selectionRange.end },
    range: { start: first.range.start, end: second.range.end },
    line: second.line,
  };
}

/** The body begins where the first entry comes again, or where a heading has no page although entries have. */
function beginsBody(
  lines: readonly Line[],
  line: Line,
  entry: Candidate,
  entries: readonly Candidate[],
): boolean {
  const first = entries[0];
  if (!first) return false;
  // Chapters that begin anew in each part may bear the same title: - 第一章　总则 twice in a list.
  if (repeats(first, entry)) return !(first.bullet && entry.bullet);
  if (!entries.some((known) => known.pageRange !== null))
    return line.hashes > 0 || (first.bullet && !entry.bullet);
  if (entry.pageRange !== null) return false;
  // 第二十二章 推进社会治理体系和治理能力 | 现代化……119
  const next = nextFilled(lines, line.index + 1);
  const following = next < 0 ? null : readEntry(lines[next]!);
  return following?.pageRange == null || following.kind !== 'heading';
}

/** The first entry again: the number and at least half of the words. */
function repeats(first: Candidate, entry: Candidate): boolean {
  if (entry.kind !== first.kind || entry.numbering?.value !== first.numbering?.value) return false;
  return sharesHalf(titleKey(first.title), titleKey(entry.title));
}
