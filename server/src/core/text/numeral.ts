import { isBlank } from './chars.ts';

/** How a number is written: 三, 3, ３. */
export type WrittenStyle = 'chinese' | 'arabic' | 'fullwidth';

export interface Numeral {
  readonly value: number;
  readonly style: WrittenStyle;
  readonly start: number;
  readonly end: number;
}

const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const values: ReadonlyMap<string, number> = new Map(
  [...digits]
    .map((digit, value): [string, number] => [digit, value])
    .concat([
      ['〇', 0],
      ['○', 0],
      ['两', 2],
    ]),
);

/** Largest number that counts as the number of a heading, box, table or note. */
const LARGEST = 9999;

export function isChineseNumeral(char: string): boolean {
  return values.has(char) || char in units;
}

/**
 * Reads the number that starts at `from`: 三十四, 34 or ３４; `spaced` allows blanks between Chinese digits as in 第 十 二 章.
 * Returns null if there is none, or it is too large to count anything in a plan.
 */
export function readNumeral(text: string, from: number, end: number, spaced = false): Numeral | null {
  return readDigits(text, from, end) ?? readChinese(text, from, end, spaced);
}

function readDigits(text: string, from: number, end: number): Numeral | null {
  const full = isFullWidthDigit(text.charCodeAt(from));
  let value = 0;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = full ? code - 0xff10 : code - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    if (value > LARGEST) return null;
  }
  if (at === from) return null;
  return { value, style: full ? 'fullwidth' : 'arabic', start: from, end: at };
}

function isFullWidthDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

function readChinese(text: string, from: number, end: number, spaced: boolean): Numeral | null {
  let written = '';
  let last = from;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (isChineseNumeral(char)) {
      written += char;
      last = at + 1;
    } else if (!spaced || written === '' || !isBlank(text.charCodeAt(at))) break;
  }
  const value = valueOfChinese(written);
  return value === null ? null : { value, style: 'chinese', start: from, end: last };
}

/** 三十四 → 34, 一百〇二 → 102, 二〇 → 20; null for what is no number (十百). */
export function valueOfChinese(written: string): number | null {
  if (written === '') return null;
  if ([...written].every((char) => values.has(char))) return positional(written);
  let total = 0;
  let pending: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const char of written) {
    const unit = units[char];
    if (unit === undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = values.get(char) ?? null;
      continue;
    }
    if (unit >= lastUnit) return null;
    // 十五 begins with the unit; 一百十 drops the 一 as well.
    total += (pending || 1) * unit;
    pending = null;
    lastUnit = unit;
  }
  total += pending ?? 0;
  return total > 0 && total <= LARGEST ? total : null;
}

function positional(written: string): number | null {
  let value = 0;
  for (const char of written) {
    value = value * 10 + (values.get(char) ?? 0);
    if (value > LARGEST) return null;
  }
  return value;
}

/** 34 → 三十四, 102 → 一百零二; for 1 to 9999. */
export function formatChinese(value: number): string {
  if (value < 10) return digits.charAt(value);
  let result = '';
  let rest = value;
  let zero = false;
  for (const [char, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      zero = result !== '';
      continue;
    }
    if (zero) result += '零';
    zero = false;
    result += digits.charAt(digit) + char;
  }
  if (rest > 0) result += (zero ? '零' : '') + digits.charAt(rest);
  return value < 20 ? result.slice(1) : result;
}

export function formatNumeral(value: number, style: WrittenStyle): string {
  if (style === 'chinese') return formatChinese(value);
  const written = String(value);
  return style === 'arabic'
    ? written
    : [...written].map((digit) => String.fromCharCode(digit.charCodeAt(0) - 48 + 0xff10)).join('');
}
