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
const [TEN, HUNDRED, THOUSAND] = [0x5341, 0x767e, 0x5343];

/** Largest number that counts as the number of a heading, box, table or note. */
const LARGEST = 9999;

/** 三 → 3, 〇 → 0; -1 for what is no digit. */
function digitOf(code: number): number {
  switch (code) {
    case 0x96f6: // 零
    case 0x3007: // 〇
    case 0x25cb: // ○, as scanners read 〇
      return 0;
    case 0x4e00:
      return 1;
    case 0x4e8c:
    case 0x4e24: // 两
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
      return 8;
    case 0x4e5d:
      return 9;
    default:
      return -1;
  }
}

/** 十 → 10, 百 → 100, 千 → 1000; 0 for what is no unit. */
function unitOf(code: number): number {
  if (code === TEN) return 10;
  if (code === HUNDRED) return 100;
  return code === THOUSAND ? 1000 : 0;
}

export function isChineseNumeral(code: number): boolean {
  return digitOf(code) >= 0 || unitOf(code) > 0;
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
    if (isChineseNumeral(text.charCodeAt(at))) {
      written += text.charAt(at);
      last = at + 1;
    } else if (!spaced || written === '' || !isBlank(text.charCodeAt(at))) break;
  }
  const value = valueOfChinese(written);
  return value === null ? null : { value, style: 'chinese', start: from, end: last };
}

/** 三十四 → 34, 一百〇二 → 102, 二〇 → 20; null for what is no number (十百). */
export function valueOfChinese(written: string): number | null {
  if (written === '') return null;
  let [total, pending, lastUnit] = [0, -1, Number.POSITIVE_INFINITY];
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    const unit = unitOf(code);
    if (unit === 0) {
      const digit = digitOf(code);
      if (digit < 0) return null;
      // 二〇二五: digits alone are read place by place.
      pending = pending < 0 ? digit : pending * 10 + digit;
    } else {
      if (unit >= lastUnit || pending >= 10) return null;
      // 十五 begins with the unit; 一百十 drops the 一 as well.
      total += (pending > 0 ? pending : 1) * unit;
      [pending, lastUnit] = [-1, unit];
    }
  }
  // 二十五, 一百〇二; not 三四十五.
  if (lastUnit !== Number.POSITIVE_INFINITY && pending >= 10) return null;
  total += Math.max(pending, 0);
  return total <= LARGEST && (total > 0 || lastUnit === Number.POSITIVE_INFINITY) ? total : null;
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
