import { periodOf } from '../model/period.ts';
import { valueOfChinese } from '../text/numeral.ts';
import type { Span } from './claim.ts';

/** A year or a period that a sentence names. */
export interface Time {
  readonly at: number;
  readonly end: number;
  readonly span: Span | null;
  /** A year: 到2030年, “十五五”末. Otherwise a period: “十五五”期间, 五年. */
  readonly point: boolean;
  /** 比2025年, 由2020年的: what the figure is held against, not when it holds. */
  readonly base: boolean;
  /** 今后五年 looks ahead, 过去五年 back; which years those are the plan says. */
  readonly five: 'ahead' | 'back' | 'open' | null;
}

const pattern =
  /((?:19|20)\d\d)年?[-—~至到]+((?:19|20)\d\d)年|((?:19|20)\d\d)年|(二[〇○零Ｏ][一二三四五六七八九〇○零]{2})年|[“"‘]?(十[一二三四五六七八九]?|[六七八九])五[”"’]?(期?末)?|(今后|未来|过去|近|这|后)?(?<!\d)[五5]年(来)?(?!计划|规划)/g;

/** Every year and period of a compact sentence, in order. */
export function timesIn(text: string): Time[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.index;
    const end = at + match[0].length;
    const [, first, last, year, chinese, ordinal, close, five, since] = match;
    const place = { at, end, base: isBase(text, at, end), five: null };
    if (first) return { ...place, span: { from: Number(first) - 1, to: Number(last) }, point: false };
    if (year) return { ...place, span: pointOf(Number(year)), point: true };
    if (chinese) return { ...place, span: pointOf(yearOf(chinese)), point: true };
    if (ordinal) {
      const period = periodOf(valueOfChinese(ordinal) ?? 0);
      if (!period) return [];
      const span = close ? pointOf(period.targetYear) : { from: period.baseYear, to: period.targetYear };
      return { ...place, span, point: close !== undefined };
    }
    return { ...place, span: null, point: false, five: directionOf(five ?? since) };
  });
}

function directionOf(word: string | undefined): Time['five'] {
  if (word === undefined) return 'open';
  return /今后|未来|后/.test(word) ? 'ahead' : 'back';
}

function pointOf(year: number): Span {
  return { from: year, to: year };
}

const digits = '〇一二三四五六七八九';

function yearOf(written: string): number {
  return Number([...written.replace(/[○零Ｏ]/g, '〇')].map((char) => digits.indexOf(char)).join(''));
}

function isBase(text: string, at: number, end: number): boolean {
  if (/(?:比|较|由|从|与|相对|相当于|是|以)$/.test(text.slice(Math.max(0, at - 3), at))) return true;
  return /^[底末]?的?(?:基础上|不变价|可比价|[\d.]+倍|为基)|^[底末]?以来/.test(text.slice(end, end + 8));
}
