import Big from 'big.js';
import type { Plan } from '../../model/plan.ts';
import { lastDigit } from '../../quantity/decimal.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import { type Range, shifted } from '../../text/range.ts';
import { sentencesWith } from './sentences.ts';

// The shares of the three sectors: 三次产业结构由12.5∶40.3∶47.2调整为10.1∶42.6∶47.3.

export interface FaultyRatio {
  /** From the first to the last of the three. */
  readonly range: Range;
  readonly parts: readonly string[];
  readonly sum: string;
}

/** 三次产业, 一二三产业, 第一、二、三产业; not 第三产业. */
const anchors = lineMatcher(/(?<!第)三[次大]?产业/g);
const number = String.raw`(\d{1,2}(?:\.\d+)?)`;
const colon = String.raw`\s*[:∶比]\s*`;
const ratio = new RegExp(
  String.raw`(?<![\d.:∶])${number}${colon}${number}${colon}${number}(?![\d.]|\s*[:∶])`,
  'g',
);
/** 三次产业占比分别为10.1%、42.6%和47.3% */
const shares = new RegExp(
  String.raw`分别[^\d,。]{0,6}${number}\s*%\s*、\s*${number}\s*%\s*(?:、|和)\s*${number}\s*%`,
  'g',
);
/** What the three are shares of; 三次产业增速分别为 are none. */
const subject =
  /(?<!第)三[次大]?产业(?:增加值)?(?:就业人员|从业人员|就业|产值)?的?(?:结构|比例|比重|占比|构成|之?比)/;
/** From the subject to 分别: 不断优化，占比 */
const LONGEST_PREDICATE = 12;
/** With the three figures behind it. */
const LONGEST_SHARES = 60;

/** Fewer are weights (1∶4∶5); a digit too many or too few makes it no less than this. */
const LEAST_SUM = 40;

export function* faultyRatios(plan: Plan): Iterable<FaultyRatio> {
  for (const { text, start } of sentencesWith(anchors, plan)) {
    const about = subject.exec(text);
    if (!about) continue;
    const from = about.index + about[0].length;
    const near = text.slice(from, from + LONGEST_SHARES);
    for (const match of [...text.slice(from).matchAll(ratio), ...near.matchAll(shares)]) {
      const parts = match.slice(1, 4);
      const sum = parts.reduce((total, part) => total.plus(part), new Big(0));
      if (addsUp(sum, parts) || (match[0].startsWith('分别') && match.index > LONGEST_PREDICATE)) continue;
      const first = from + match.index + match[0].indexOf(parts[0]!);
      const range = { start: first, end: from + match.index + match[0].length };
      yield { range: shifted(range, start), parts, sum: sum.toFixed() };
    }
  }
}

/** 99.9 and 100.1 come from rounding each of the three. */
function addsUp(sum: Big, parts: readonly string[]): boolean {
  const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
  return sum.lt(LEAST_SUM) || sum.minus(100).abs().lte(lastDigit(decimals));
}
