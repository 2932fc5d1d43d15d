import Big from 'big.js';
import type { Range } from '../text/range.ts';

/** A number as it stands in a text. */
export interface PrintedNumber {
  readonly value: Big;
  /** Digits behind the point: 33.0 has 1. */
  readonly decimals: number;
  /** Its characters, with the sign. */
  readonly range: Range;
}

/**
 * Digits with thousands separated by commas or blanks (12,345.6 and 12 345.6: GB/T 15835 knows both), a point that a scanner set off
 * (50. 43), or no digit before the point. Not the 2.5 of PM2.5, nor the 3 of 15.8.3.
 */
const digits =
  /(?<![A-Za-z\d.])(?:(?:[1-9]\d{0,2}(?:,\d{3})+(?![\d,])|[1-9]\d{0,2}(?: \d{3})+(?! ?\d)|\d+)(?: ?\. ?\d+)?|\.\d+)/g;

/** -33, — 0.6 at the head of what stands before the first number. */
const sign = /[-—+]\s*$/;

/** The minus of a second number, behind what separates the two: the last one of -5--3. Alone it is the separator: 40-45. */
const innerSign = /(?<=[-—~至到])\s*-\s*$/;

/** Every number in a plain text (see plain.ts), in order. */
export function findNumbers(text: string): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (const match of text.matchAll(digits)) {
    const previous = found.at(-1)?.range.end;
    const signed = (previous === undefined ? sign : innerSign).exec(text.slice(previous ?? 0, match.index));
    const written = match[0].replace(/[, ]/g, '');
    const point = written.indexOf('.');
    const value = new Big(written);
    found.push({
      value: signed && !signed[0].startsWith('+') ? value.neg() : value,
      decimals: point < 0 ? 0 : written.length - point - 1,
      range: {
        start: signed ? (previous ?? 0) + signed.index : match.index,
        end: match.index + match[0].length,
      },
    });
  }
  return found;
}
