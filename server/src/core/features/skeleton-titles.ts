import { shortPlace } from '../library/import-plan.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import type { Period } from '../model/plan.ts';
import { formatChinese, valueOfChinese } from '../text/numeral.ts';

// Titles of a reference plan as a draft of another place and period may take them for a start.

/** What takes the place of a name. */
const BLANK = '××';

/** 健康益阳 → 健康××, “十四五” → “十五五”, 2025年 → 2030年; 二〇三五年远景目标 stays. */
export function rewriteTitle(title: string, plan: ReferencePlan, period: Period): string {
  return withPeriod(withoutPlaces(title, plan), plan.period, period);
}

/** 益阳市 → ××市; its districts likewise, and longer names before shorter ones. */
function withoutPlaces(title: string, { place, places }: ReferencePlan): string {
  const names = [place.replace('全国', '中华人民共和国'), ...places];
  const instead = new Map([
    // 永州 is the short name of 永州市, not a 州.
    ...names.map((name) => [shortPlace(name), BLANK] as const),
    ...names.map((name) => [name, BLANK + unitOf(name)] as const),
  ]);
  const longestFirst = [...instead]
    .filter(([name]) => name.length > 1)
    .sort(([a], [b]) => b.length - a.length);
  return longestFirst.reduce((text, [name, blank]) => text.replaceAll(name, blank), title);
}

function unitOf(name: string): string {
  return /(?:自治县|开发区|新区|省|市|州|区|县)$/.exec(name)?.[0] ?? '';
}

function withPeriod(title: string, from: Period, to: Period): string {
  const later = to.ordinal - from.ordinal;
  if (later === 0) return title;
  return title
    .replace(/第([一二三四五六七八九十]{1,3})(?=个五年)/g, (words, number: string) =>
      named(words, number, later, (next) => `第${next}`),
    )
    .replace(/(?<=[“"‘]\s*)([一二三四五六七八九十]{1,3})五(?=\s*[”"’])/g, (words, number: string) =>
      named(words, number, later, (next) => `${next}五`),
    )
    .replace(/(?<!\d)20\d\d(?=年)/g, (year) => shifted(Number(year), from, later));
}

function named(words: string, number: string, later: number, write: (next: string) => string): string {
  const value = valueOfChinese(number);
  return value === null ? words : write(formatChinese(value + later));
}

/** The years of the period move with it; 2035 is the far aim of several. */
function shifted(year: number, { baseYear, targetYear }: Period, later: number): string {
  return String(year >= baseYear && year <= targetYear ? year + 5 * later : year);
}
