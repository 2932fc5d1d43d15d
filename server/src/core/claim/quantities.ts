import { plainText } from '../quantity/plain.ts';
import { leadingUnit } from '../quantity/tail.ts';
import { unitInfo } from '../quantity/unit.ts';
import { readValue, type Value } from '../quantity/value.ts';
import type { Range } from '../text/range.ts';

// Figures in running text: 2025年地区生产总值达到2186.4亿元，年均增长6.3%左右.

/** A figure with what belongs to it. */
export interface Quantity {
  /** As `readValue` understands it: interval, comparator, decimals, unit (%, 亿元, 个百分点). */
  readonly value: Value;
  /** With comparator words and unit: 超过2000亿元, 6%左右. */
  readonly range: Range;
  /** The number alone; of 13—17% both with what stands between them. */
  readonly number: Range;
  /** The number with its unit: 2000亿元. */
  readonly amount: Range;
  /** As printed behind the number; null for a bare one. */
  readonly unit: string | null;
}

/** Digits with an optional point and thousands commas; not within Latin words (PM2.5, 5G), dates or numbers of things. */
const figure =
  /(?<![A-Za-z\d.．:：/第]|_\{)(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:[.．]\d+)?(?![\d.．]*\d|[A-Za-z]|\s*[:：]\s*\d)/g;

/** 3月, 12日, 第3, [4], 1. at the head of a line: numbers that count no quantity. 11.2年 is one, 2025年 is not. */
const notAmount = /^\s*(?:月(?!均)|日(?!均)|号|时(?!间)|[a-zA-Z])/;

/** 超过, 不低于, 约: what before a number changes what it says. The longest first. */
const lead =
  /(?:不低于|不少于|不高于|不超过|不大于|不小于|高于|低于|大于|小于|超过|突破|接近|大约|至少|[约近超≥≤＞＜>< ])+$/;

/** 13—17%, 40%—45%, 13万～17万元: up to the end of the second number. */
const secondNumber =
  /^\s*([^\d\s,。、;()-]{0,4}?)\s*(?:-|—{1,2}|~|至)\s*(\d+(?:\.\d+)?)(?![\d.年月日]|[-—~至])/;

const tail = /^\s*(?:左右|上下|以上|以下|以内|之内|及以上|及以下)/;

/** What can be a unit: 亿元 of 亿元以上，…; every beginning of it is looked up. */
const words = /^\s*((?:(?!以|左右|上下|及|和|的|至|到|[、。;:()“”\s\d]).)*)/;

/** Longest words and unit that are looked at on either side. */
const REACH = 14;

/** Every figure of a stretch of text, in order. */
export function quantitiesIn(text: string, { start, end }: Range): Quantity[] {
  const found: Quantity[] = [];
  // 增长8，200家: a full-width comma parts no thousands.
  const stretch = plainText(text.slice(start, end).replaceAll('，', '、'));
  let from = 0;
  for (const match of stretch.matchAll(figure)) {
    if (match.index < from) continue;
    const quantity = quantityAt(stretch, match.index, match.index + match[0].length);
    if (!quantity) continue;
    found.push(shifted(quantity, start));
    from = quantity.range.end;
  }
  return found;
}

function quantityAt(text: string, from: number, first: number): Quantity | null {
  const to = first + lengthOfRange(text.slice(first, first + 2 * REACH));
  const behind = text.slice(to, to + REACH);
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(from, to)) && /^\s*[年—~-]/.test(behind);
  if (isYear || notAmount.test(behind) || isNumbering(text, from, behind)) return null;
  const unit = leadingUnit(words.exec(behind)![1]!);
  const unitEnd = unit ? to + behind.indexOf(unit) + unit.length : to;
  const end = unitEnd + (tail.exec(text.slice(unitEnd, unitEnd + REACH))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, from - REACH), from);
  const start = from - (lead.exec(before)?.[0].trimStart().length ?? 0);
  const value = readValue(text.slice(start, end));
  if (value.kind !== 'number' && value.kind !== 'bound') return null;
  return {
    value,
    range: { start, end },
    number: { start: from, end: to },
    amount: { start: from, end: unitEnd },
    unit,
  };
}

/** How far a range goes on behind its first number; 0 for a single number. */
function lengthOfRange(behind: string): number {
  const found = secondNumber.exec(behind);
  if (!found || (found[1] !== '' && !unitInfo(found[1]!))) return 0;
  return found[0].length;
}

/** [4], 1. and 3、at the head of a line, 专栏2, 表1, 图3. */
function isNumbering(text: string, from: number, behind: string): boolean {
  if (/[[（(]$/.test(text.slice(0, from)) && /^[\])）]/.test(behind)) return true;
  if (/(?:专栏|[表图])\s?$/.test(text.slice(Math.max(0, from - 4), from))) return true;
  // ，23、食品安全规划，24、…… too.
  return (
    (from === 0 || /[\n、。;]/.test(text.charAt(from - 1))) &&
    /^[.、．](?!\d)/.test(behind) &&
    !/^[.、．]\d/.test(behind)
  );
}

function shifted(quantity: Quantity, by: number): Quantity {
  const move = ({ start, end }: Range) => ({ start: start + by, end: end + by });
  return {
    ...quantity,
    range: move(quantity.range),
    number: move(quantity.number),
    amount: move(quantity.amount),
  };
}
