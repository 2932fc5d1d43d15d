import { readNumeral } from '../../text/numeral.ts';
import type { Range } from '../../text/range.ts';

// 八大工程, 四个方面, 以下五项重点工作: words that say how many things are listed.

export interface Announcement {
  readonly count: number;
  /** The numeral alone: 八. */
  readonly range: Range;
  /** 八大工程 */
  readonly words: string;
  /** Behind the words and the colon or the full stop. */
  readonly end: number;
}

/** A list of another length than announced. */
export interface Miscount {
  readonly announced: Announcement;
  readonly found: number;
  /** The first and the last of what was counted. */
  readonly list: Range;
}

/** Not 第三个, 二十五个, 十几个, 三、四个; not 四个三, 五个一 and 三级三类, which count otherwise. */
export const counter = String.raw`(?<![第\d０-９.．·零〇一二三四五六七八九十百千几数两、—~～至到])(?:十[一二]?|[二两三四五六七八九]|[2-9]|1[0-2])(?:大|个|项|条|类|种|方面)(?![一二两三四五六七八九十\d月年])`;

/** What a list may be announced as at its head: 重点抓好以下八个方面工作： The numerals of a second announcement end it. */
const heads = new RegExp(
  String.raw`${counter}[^，。；：、:;,\n（）()一二两三四五六七八九十]{0,20}(?:[：:]|。(?=[ \t\u3000]*\r?\n))`,
  'g',
);

export function* announcementsIn(text: string): Iterable<Announcement> {
  for (const match of text.matchAll(heads)) {
    const end = match.index + match[0].length;
    if (
      match[0].endsWith('。') &&
      !/(?:以下|下列|如下)[^，。]{0,4}$/.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      continue;
    const announced = announcementAt(text, match.index, end - 1, end);
    if (announced && !hasSecond(text, match.index)) yield announced;
  }
}

/** 八大工程 from its numeral to the end of its words. */
export function announcementAt(
  text: string,
  start: number,
  wordsEnd: number,
  end: number,
): Announcement | null {
  const numeral = readNumeral(text, start, Math.min(text.length, start + 3));
  if (!numeral) return null;
  const range = { start: numeral.start, end: numeral.end };
  return { count: numeral.value, range, words: text.slice(start, wordsEnd).replace(/[”"*\s]+$/, ''), end };
}

/** 三大支撑八项重点： announces two lists at once. */
function hasSecond(text: string, start: number): boolean {
  const before = /[^，。；：、:;,\n（）()]*$/.exec(text.slice(Math.max(0, start - 20), start))![0];
  return /[一二两三四五六七八九十\d]\s*(?:大|个|项|条|类|种|批|重)/.test(before);
}
