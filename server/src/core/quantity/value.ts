import type Big from 'big.js';
import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { largest, smallest } from './decimal.ts';
import { type Comparator, closed, type Interval, intervalOf } from './interval.ts';
import { findNumbers, type PrintedNumber } from './number.ts';
import { type Peeled, peel } from './peel.ts';
import { LONGEST_CELL, plainText } from './plain.ts';
import { readTail } from './tail.ts';
import { unitInfo } from './unit-info.ts';
import { combine, isPlaceholder, leadingWord } from './words.ts';

export type { Comparator } from './interval.ts';

/**
 * What a cell says: a number (4.5, 8左右, 40—45), a bound (≥90, 95以上), a target in words (完成省定目标), nothing (—), or text
 * that is no value (8358/244, 亿元).
 */
export type ValueKind = 'number' | 'bound' | 'qualitative' | 'absent' | 'text';

/**
 * One table cell as printed. All numbers are in the unit of the indicator, with the printed sign: ［-33%］ is −33. `low` and `high`
 * enclose what the number can stand for before it was rounded; `null` is without bound, and both are `null` where there is no number.
 */
export interface Value extends Interval {
  readonly kind: ValueKind;
  /** The one number in the cell; `null` for 40—45 and where there is none. */
  readonly printed: Big | null;
  readonly comparator: Comparator;
  /** Digits behind the point; of a range the larger number of them. */
  readonly decimals: number;
  /** [4.5], ［4.5］, 〔4.5〕, 【4.5】, 累计18: the value of the whole period. */
  readonly cumulative: boolean;
  /** One bracket is missing: [4.5. The value is read all the same. */
  readonly unbalanced: boolean;
  /** The cell itself has % or ‰. */
  readonly percent: boolean;
  /** The unit printed in the cell, in half-width signs and without blanks: %, 个百分点, 万元. */
  readonly unit: string | null;
  /** What points to a note: ①, *, 注1. */
  readonly mark: string | null;
  /** The characters of the number, sign included and unit excluded; of a range, from the first to the last; `null` without one. */
  readonly range: Range | null;
}

export interface ReadOptions {
  /** A target is a decision, not a measurement: 33 stands for 33 alone, not for [32.5, 33.5]. */
  readonly exact?: boolean;
}

function withoutNumber(kind: ValueKind, { mark, cumulative, unbalanced }: Peeled): Value {
  return {
    kind,
    printed: null,
    low: null,
    high: null,
    lowOpen: false,
    highOpen: false,
    comparator: '=',
    decimals: 0,
    cumulative,
    unbalanced,
    percent: false,
    unit: null,
    mark,
    range: null,
  };
}

/** Words without a number are a target in words, whatever they say: 高于地区生产总值增速, 稳中有升, 持续改善. */
function readWords(peeled: Peeled): Value {
  const text = compact(peeled.text);
  if (peeled.onlyRemark) return withoutNumber('text', peeled);
  if (isPlaceholder(text)) return withoutNumber('absent', peeled);
  const inWords = /\p{Script=Han}.*\p{Script=Han}/u.test(text) && !unitInfo(text);
  return withoutNumber(inWords ? 'qualitative' : 'text', peeled);
}

/** What the words before the number make of it; `null` if one of them is unknown. */
function readLead(text: string): Comparator | null {
  let comparator: Comparator | null = '=';
  for (let rest = text; rest !== ''; ) {
    const word = leadingWord(rest);
    if (!word) return null;
    comparator = combine(comparator, word.comparator ?? '=');
    if (!comparator) return null;
    rest = rest.slice(word.text.length);
  }
  return comparator;
}

/** 40—45, 40%～45%, 10万至50万: between the numbers stand a dash and perhaps the unit, which is given; `null` if anything else does. */
function rangeUnit(between: string): string | null {
  const unit = /^(.*?)(?:-|—{1,2}|~|至|到)$/.exec(compact(between))?.[1];
  return unit === undefined || (unit !== '' && !unitInfo(unit)) ? null : unit;
}

function intervalOfAll(numbers: readonly PrintedNumber[], comparator: Comparator): Interval | null {
  const [first, second] = numbers;
  if (!second) return intervalOf(first!.value, first!.decimals, comparator);
  // ≥40—45 says nothing sensible.
  if (comparator !== '=' && comparator !== '~') return null;
  const ends = [first!.value, second.value];
  return closed(smallest(ends), largest(ends));
}

function readNumbers(peeled: Peeled, numbers: readonly PrintedNumber[]): Value {
  const text = withoutNumber('text', peeled);
  const [first, second] = numbers;
  const inner = second ? rangeUnit(peeled.text.slice(first!.range.end, second.range.start)) : '';
  if (numbers.length > 2 || inner === null) return text;
  const range = { start: first!.range.start, end: (second ?? first!).range.end };
  const lead = readLead(compact(peeled.text.slice(0, range.start)));
  const tail = readTail(compact(peeled.text.slice(range.end)));
  const comparator = lead && tail && combine(lead, tail.comparator);
  const interval = comparator && intervalOfAll(numbers, comparator);
  if (!tail || !interval) return text;
  const unit = tail.unit ?? (inner || null);
  return {
    ...text,
    ...interval,
    kind: comparator === '=' || comparator === '~' ? 'number' : 'bound',
    printed: second ? null : first!.value,
    comparator,
    decimals: Math.max(...numbers.map((number) => number.decimals)),
    percent: unit === '%' || unit === '‰',
    unit,
    range,
  };
}

/** A number that stands for itself alone, as a target does. Bounds, ranges and 左右 keep their interval. */
export function exactly(value: Value): Value {
  if (value.printed === null || value.comparator !== '=') return value;
  return { ...value, ...closed(value.printed, value.printed) };
}

/** Reads one table cell. Takes any text, never throws; offsets in the result are offsets into `text`. */
export function readValue(text: string, options: ReadOptions = {}): Value {
  const value = readPrinted(text);
  return options.exact ? exactly(value) : value;
}

const readPrinted = remember((text): Value => {
  const peeled = peel(text.length > LONGEST_CELL ? '' : plainText(text));
  if (text.length > LONGEST_CELL) return withoutNumber(compact(text) === '' ? 'absent' : 'text', peeled);
  const numbers = findNumbers(peeled.text);
  return numbers.length === 0 ? readWords(peeled) : readNumbers(peeled, numbers);
});
