import { plainText } from '../quantity/plain.ts';
import { leadingUnit } from '../quantity/tail.ts';
import { readValue, type Value } from '../quantity/value.ts';
import type { Range } from '../text/range.ts';

// Figures in running text: 2025年地区生产总值达到2186.4亿元，年均增长6.3%左右.

/** A figure with what belongs to it. */
export interface Quantity {
  /** As `readValue` understands it: interval, comparator, decimals, unit (%, 亿元, 个百分点). */
  readonly value: Value;
  /** With comparator words and unit: 超过2000亿元, 6%左右. */
  readonly range: Range;
  /** The number alone. */
  readonly number: Range;
  /** As printed behind the number; null for a bare one. */
  readonly unit: string | null;
}

/** Digits with an optional point and thousands commas; not within Latin words (PM2.5, 5G), dates or numbers of things. */
const figure =
  /(?<![A-Za-z\d.．:：/第])(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:[.．]\d+)?(?![\d.．]*\d|[A-Za-z]|\s*[:：]\s*\d)/g;

/** 2025年, 3月, 12日, 第3, [4], 1. at the head of a line: numbers that count no quantity. */
const notAmount = /^\s*(?:年(?![均限龄])|月(?!均)|日(?!均)|号|时(?!间)|[a-zA-Z])/;

/** 超过, 不低于, 约: what before a number changes what it says. The longest first. */
const lead =
  /(?:不低于|不少于|不高于|不超过|不大于|不小于|高于|低于|大于|小于|超过|突破|接近|大约|至少|[约近超≥≤＞＜>< ])+$/;

/** Sign of a number: 下降-3% is not written; － stands before a fall in tables of text. */
const tail = /^\s*(?:左右|上下|以上|以下|以内|之内|及以上|及以下)/;

/** Longest words and unit that are looked at on either side. */
const REACH = 14;

/** Every figure of a stretch of text, in order. */
export function quantitiesIn(text: string, { start, end }: Range): Quantity[] {
  const found: Quantity[] = [];
  const stretch = plainText(text.slice(start, end));
  for (const match of stretch.matchAll(figure)) {
    const quantity = quantityAt(stretch, match.index, match.index + match[0].length);
    if (quantity) found.push(shifted(quantity, start));
  }
  return found;
}

function quantityAt(text: string, from: number, to: number): Quantity | null {
  const behind = text.slice(to, to + REACH);
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(from, to)) && /^\s*[年—~-]/.test(behind);
  if (isYear || notAmount.test(behind) || isNumbering(text, from, behind)) return null;
  const unit = leadingUnit(behind.trimStart());
  const unitEnd = unit ? to + behind.indexOf(unit) + unit.length : to;
  const end = unitEnd + (tail.exec(text.slice(unitEnd, unitEnd + REACH))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, from - REACH), from);
  const start = from - (lead.exec(before)?.[0].trimStart().length ?? 0);
  const value = readValue(text.slice(start, end));
  if (value.kind !== 'number' && value.kind !== 'bound') return null;
  return { value, range: { start, end }, number: { start: from, end: to }, unit };
}

/** [4], 1. and 3、at the head of a line, 专栏2, 表1, 图3. */
function isNumbering(text: string, from: number, behind: string): boolean {
  if (/[[（(]$/.test(text.slice(0, from)) && /^[\])）]/.test(behind)) return true;
  if (/(?:专栏|[表图])\s?$/.test(text.slice(Math.max(0, from - 4), from))) return true;
  return (from === 0 || text.charAt(from - 1) === '\n') && /^[.、．]/.test(behind);
}

function shifted(quantity: Quantity, by: number): Quantity {
  const move = ({ start, end }: Range) => ({ start: start + by, end: end + by });
  return { ...quantity, range: move(quantity.range), number: move(quantity.number) };
}
