import { inLines } from '../../syntax/in-lines.ts';
import type { Line } from '../../syntax/line.ts';
import { matchesIn } from '../../text/matches.ts';
import { readNumeral } from '../../text/numeral.ts';
import { type Range, shifted } from '../../text/range.ts';
import { perWording } from '../../text/wording.ts';

// 八大工程, 四个方面, 以下五项重点工作: words that say how many things are listed.

export interface Announcement {
  readonly count: number;
  /** The numeral alone: 八. */
  readonly range: Range;
  /** Behind 大, 个, 方面. */
  readonly end: number;
  /** Behind the colon, or the full stop of a paragraph, where a list follows; null where none can. */
  readonly listStart: number | null;
}

/** A list of another length than announced. */
export interface Miscount {
  readonly announced: Announcement;
  readonly found: number;
  /** The first and the last of what was counted. */
  readonly list: Range;
}

/** The last digit and what is counted; looked for first, because a document has few of them. */
const counter = /[一二两三四五六七八九十\d](?:大|个|项|条|类|种|方面)/g;
/** Not 第三个, 二十五个, 十几个, 三、四个. */
const unlikeBefore = '第.．·零〇一二三四五六七八九十百千几数两、—~～至到０１２３４５６７８９0123456789';
/** Not 四个三, 五个一 and 三级三类, which count otherwise; nor 三个月. */
const unlikeBehind = '一二两三四五六七八九十月年0123456789';
const [FEWEST, MOST] = [2, 12];

/** Every number of things in a text. */
export function announcementsInLines(lines: readonly Line[]): Announcement[] {
  return inLines(lines, announcementsInLine).map(({ line, found }) => ({
    count: found.count,
    range: shifted(found.range, line.start),
    end: found.end + line.start,
    listStart: found.listStart === null ? null : found.listStart + line.start,
  }));
}

const announcementsInLine = perWording((text) => [...announcementsIn(text, { start: 0, end: text.length })]);

/** Every number of things in a stretch of text. */
export function* announcementsIn(text: string, { start, end }: Range): Iterable<Announcement> {
  const stretch = text.slice(start, end);
  for (const match of matchesIn(stretch, counter)) {
    const at = start + match.index;
    const announced = announcementAt(text, at, at + match[0].length, end);
    if (announced) yield announced;
  }
}

function announcementAt(text: string, digit: number, end: number, limit: number): Announcement | null {
  const start = /[十1]/.test(text.charAt(digit - 1)) ? digit - 1 : digit;
  if (start > 0 && unlikeBefore.includes(text.charAt(start - 1))) return null;
  if (end < limit && unlikeBehind.includes(text.charAt(end))) return null;
  const numeral = readNumeral(text, start, digit + 1);
  if (!numeral || numeral.end !== digit + 1 || numeral.value < FEWEST || numeral.value > MOST) return null;
  return {
    count: numeral.value,
    range: { start, end: digit + 1 },
    end,
    listStart: listStart(text, start, end),
  };
}

const LONGEST_NAME = 12;

/** 八大工程 */
export function wordsOf(text: string, { range, end }: Announcement): string {
  const name = /^[^，。；：、,:;\n”"（）()]*/.exec(text.slice(end, end + LONGEST_NAME))![0];
  return (text.slice(range.start, end) + name).replace(/[*\s]+$/, '');
}

/** 重点抓好以下八个方面工作： The numerals of a second announcement end it, so that 三大支撑八项重点： is none. */
const head = /[^，。；：、:;,\n（）()一二两三四五六七八九十]{0,20}(?:[：:]|。(?=[ \t\u3000]*(?:\r?\n|$)))/y;

function listStart(text: string, start: number, end: number): number | null {
  head.lastIndex = end;
  const match = head.exec(text);
  if (!match || hasOther(text, start)) return null;
  const pointed = /(?:以下|下列|如下)[^，。]{0,4}$/.test(text.slice(Math.max(0, start - 8), start));
  return match[0].endsWith('。') && !pointed ? null : end + match[0].length;
}

function hasOther(text: string, start: number): boolean {
  const before = /[^，。；：、:;,\n（）()]*$/.exec(text.slice(Math.max(0, start - 20), start))![0];
  return /[一二两三四五六七八九十\d]\s*(?:大|个|项|条|类|种|批|重)/.test(before);
}
