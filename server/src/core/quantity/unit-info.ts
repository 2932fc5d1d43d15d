import Big from 'big.js';
import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import { plainText } from './plain.ts';
import { type BaseDimension, type BaseUnit, baseUnits } from './unit-table.ts';

/** 元 is `money`, 万元/人 `money/people`, 吨/公顷·年 `mass/area/years`. */
export type Dimension = BaseDimension | `${BaseDimension}/${string}`;

/** A unit understood. One of it is `factor` / `divisor` of the base units of its dimension (see unit-table.ts). */
export interface UnitInfo {
  /** As the standards write it: 万元每人 → 万元/人, 平米 → 平方米. A symbol like km² is correct too, and its canonical form is 平方公里. */
  readonly canonical: string;
  readonly dimension: Dimension;
  /** 万元/人: 10000. */
  readonly factor: Big;
  /** 亩: 15 (of factor 10000); 张/千人: 1000. Kept apart because a third has no exact decimal. */
  readonly divisor: Big;
}

/** Longer than any unit: 吨标准煤/万元地区生产总值 has 13 characters. */
export const LONGEST_UNIT = 24;

const multipliers: Readonly<Record<string, string>> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  亿: '100000000',
};

function multiplier(digits: string, words: string): Big {
  return [...words].reduce((product, word) => product.times(multipliers[word]!), new Big(digits || 1));
}

/** The base unit at the end of a text, behind a multiplier that may itself begin it: 亿 + 千瓦时, but 百 + 万 + 千瓦. */
function splitMultiplier(text: string): { times: string; base: BaseUnit | undefined } {
  let at = 0;
  for (; at < text.length; at++) {
    const base = baseUnits.get(text.slice(at));
    if (base) return { times: text.slice(0, at), base };
    if (!/[\d十百千万亿]/.test(text[at]!)) break;
  }
  return { times: text, base: undefined };
}

/** 万元, 亿千瓦时, 千克, in a denominator 10万人: perhaps a multiplier, then a base unit. 万 alone is a number. */
function readFactor(text: string): UnitInfo | null {
  const { times, base } = splitMultiplier(text);
  const found = /^(\d{0,9})([十百千万亿]*)$/.exec(times);
  if (!found || (!base && found[2] === '')) return null;
  return {
    canonical: times + (base?.canonical ?? ''),
    dimension: base?.dimension ?? 'number',
    factor: multiplier(found[1]!, found[2]!).times(base?.factor ?? 1),
    divisor: new Big(base?.divisor ?? 1),
  };
}

function per(numerator: UnitInfo, denominator: UnitInfo): UnitInfo {
  // One stroke only: 元/平方米·月.
  const sign = numerator.canonical.includes('/') ? '·' : '/';
  return {
    canonical: numerator.canonical + sign + denominator.canonical,
    dimension: `${numerator.dimension}/${denominator.dimension}` as Dimension,
    factor: numerator.factor.times(denominator.divisor),
    divisor: numerator.divisor.times(denominator.factor),
  };
}

/** 元/平方米·月 and 吨每公顷每年 have two denominators, 千瓦·时 is one. */
function denominators(text: string): readonly (UnitInfo | null)[] {
  const whole = readFactor(text);
  return whole ? [whole] : text.split('·').map(readFactor);
}

/** Death rates are given in 1/10万, a share. */
function readPartsPer(text: string): UnitInfo | null {
  const whole = /^1?\/(\d*[十百千万亿]+)$/.exec(text)?.[1];
  const divisor = whole && readFactor(whole)?.factor;
  return divisor ? { canonical: `1/${whole}`, dimension: 'share', factor: new Big(1), divisor } : null;
}

function readRatio(text: string): UnitInfo | null {
  const [first = '', ...others] = text.split(/\/每?|每/);
  const numerator = /^\d/.test(first) ? null : readFactor(first);
  const below = others.flatMap(denominators);
  if (!numerator || numerator.dimension === 'number' || below.length === 0 || below.includes(null))
    return null;
  return (below as UnitInfo[]).reduce(per, numerator);
}

function readBare(text: string): UnitInfo | null {
  // （2024年） and （12项） are no units.
  const factor = /^\d/.test(text) ? null : readFactor(text);
  return factor ?? readPartsPer(text) ?? readRatio(text);
}

/**
 * What a unit is: 万元/人, 万元每人, 人/亿元, 吨标准煤/万元, 张/千人, μg/m³, %, 万套（间）. `null` for what is no unit, as 助理 or
 * GDP为2010年不变价.
 */
export function unitInfo(unit: string): UnitInfo | null {
  return unit.length > 2 * LONGEST_UNIT ? null : readUnit(unit);
}

const readUnit = remember((unit): UnitInfo | null => {
  const text = compact(plainText(unit)).replace(/[•⋅・]/g, '·');
  if (text === '' || text.length > LONGEST_UNIT) return null;
  const whole = readBare(text);
  const remark = whole ? null : /\([^()]*\)$/.exec(text)?.[0];
  const bare = remark ? readBare(text.slice(0, -remark.length)) : null;
  return whole ?? (bare && { ...bare, canonical: bare.canonical + remark });
});

/** 万套（间） counts what 万套 counts. */
function withoutRemark(canonical: string): string {
  return canonical.replace(/\([^()]*\)$/, '');
}

/** Two ways of writing one unit: 万元/人 and 万元每人, 公里 and 千米. 件 and 个 are two units. */
export function sameUnit(a: string, b: string): boolean {
  const [first, second] = [unitInfo(a), unitInfo(b)];
  if (!first || !second) return compact(plainText(a)) === compact(plainText(b));
  if (withoutRemark(first.canonical) === withoutRemark(second.canonical)) return true;
  if (first.dimension !== second.dimension || first.dimension.includes('count')) return false;
  return first.factor.times(second.divisor).eq(second.factor.times(first.divisor));
}

/** Whether values in the one can be converted into the other: 万亩 and 公顷, 亿元 and 万元; `false` if either is unknown. */
export function sameDimension(a: string, b: string): boolean {
  const first = unitInfo(a);
  return first !== null && first.dimension === unitInfo(b)?.dimension;
}
