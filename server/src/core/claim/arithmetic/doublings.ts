import type Big from 'big.js';
import { isKnown } from '../../quantity/change.ts';
import { quotient, roundHalfUp } from '../../quantity/decimal.ts';
import { sameUnit } from '../../quantity/unit.ts';
import { type Range, shifted } from '../../text/range.ts';
import type { Levels } from './levels.ts';
import type { Sentence } from './sentences.ts';

// 由120亿元增加到250亿元，翻了一番: the level is at least twice and not yet four times the base.

export interface WrongDoubling {
  /** 一 of 翻了一番. */
  readonly range: Range;
  /** 翻了一番 */
  readonly words: string;
  /** 2 for 一番, 4 for 两番. */
  readonly stated: number;
  readonly computation: string;
}

const doubling =
  /^[^\d,。、:()]{0,6}[,、(]?(?:[比较](?<since>(?:19|20)\d\d)年(?:末|底)?)?(?:已|实现)?(?<words>翻了?(?<times>[一两二三])番)/;
/** What is a little short of it is called so too. */
const NEARLY = '0.95';

export function wrongDoubling({ text, start }: Sentence, levels: Levels): WrongDoubling | null {
  const match = doubling.exec(text.slice(levels.end));
  const { times, words, since } = match?.groups ?? {};
  if (!match || !times || !words || (since && Number(since) !== levels.baseYear)) return null;
  const [base, level] = [levels.base.value, levels.level.value];
  if (!isKnown(base) || !isKnown(level) || base.low.lte(0) || !isOneUnit(levels)) return null;
  const stated = 2 ** (times === '一' ? 1 : times === '三' ? 3 : 2);
  const enough = level.high.gte(base.low.times(stated).times(NEARLY));
  if (enough && level.low.lt(base.high.times(stated * 2))) return null;
  const at = levels.end + match[0].length - 2;
  return {
    range: shifted({ start: at, end: at + 1 }, start),
    words,
    stated,
    computation: `${level.printed.toFixed()} ÷ ${base.printed.toFixed()} = ${ratio(level.printed, base.printed)}`,
  };
}

function ratio(level: Big, base: Big): string {
  return roundHalfUp(quotient(level, base), 2).toFixed();
}

function isOneUnit({ base, level }: Levels): boolean {
  return base.unit === null || (level.unit !== null && sameUnit(base.unit, level.unit));
}
