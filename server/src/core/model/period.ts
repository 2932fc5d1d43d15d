import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import { readNumeral, valueOfChinese } from '../text/numeral.ts';
import type { Period } from './plan.ts';

/** The first five-year plan ran from 1953 to 1957; from the sixth (1981–1985) on, plan n ends in 1955 + 5n. */
const FIRST_REGULAR = 6;
const LAST_IMAGINABLE = 30;

/** 15 → { ordinal: 15, baseYear: 2025, targetYear: 2030 } */
export function periodOf(ordinal: number): Period | null {
  if (ordinal < FIRST_REGULAR || ordinal > LAST_IMAGINABLE) return null;
  const targetYear = 1955 + 5 * ordinal;
  return { ordinal, baseYear: targetYear - 5, targetYear };
}

/** 第十四个五年规划, “十四五”规划, 十五五, 第十一个五年计划; null if the words name no period, or more than one. */
export const periodInWords = remember((words): Period | null => {
  const found = new Set<number>();
  const content = compact(words);
  for (const match of content.matchAll(/第([一二三四五六七八九十]{1,3}|\d{1,2})个五年/g)) {
    const value = readNumeral(match[1]!, 0, match[1]!.length)?.value;
    if (value) found.add(value);
  }
  for (const match of content.matchAll(
    /(?<![一二三四五六七八九十个])([六七八九]|十|十[一二三四五六七八九]|二十)五(?=规划|计划|时期|期间|[”"’'）)])/g,
  )) {
    const value = valueOfChinese(match[1]!);
    if (value) found.add(value);
  }
  const [ordinal] = found;
  return found.size === 1 && ordinal !== undefined ? periodOf(ordinal) : null;
});

/** The period a text without a telling title speaks of: that of most of its “十四五”. Looks at the opening only. */
export function periodInText(text: string): Period | null {
  const counts = new Map<number, number>();
  for (const match of text
    .slice(0, OPENING)
    .matchAll(/[“"‘]\s*(十[一二三四五六七八九]|[六七八九]|十)五\s*[”"’]/g)) {
    const value = valueOfChinese(match[1]!);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let [best, most, total] = [0, 0, 0];
  for (const [value, count] of counts) {
    total += count;
    if (count > most || (count === most && value > best)) [best, most] = [value, count];
  }
  return most >= 3 && most * 2 > total ? periodOf(best) : null;
}

const OPENING = 30_000;
