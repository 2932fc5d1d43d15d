import type { Quantity } from '../quantities.ts';
import type { Sentence } from './sentences.ts';
import { changing, falling, rising } from './verbs.ts';

// Two levels of one quantity in a sentence: 由2020年的1610.9亿元增加到2025年的2186.4亿元; 达到63%，比2020年的58.2%提高…….

export interface Levels {
  readonly base: Quantity;
  readonly level: Quantity;
  readonly baseYear: number | null;
  readonly levelYear: number | null;
  /** Position of `base` and `level` among the sentence's quantities. */
  readonly from: number;
  readonly to: number;
  /** Where the words about the levels begin: at 由, or at the number before 比. */
  readonly start: number;
  /** Where the change may follow. */
  readonly end: number;
}

const time = String.raw`(?:(?<year>(?:19|20)\d\d)年(?:末|底|初)?|“?十[一二三四五]五”?(?:时期)?(?:期?末|初)|目前|现在|现状|当前|原来|现有)的?`;
const perHead = '(?:每人)?(?:每[年月])?';

/** What stands before the base: 由2020年的, 从. 不到 and 不足 are no levels to compute with. */
const origin = new RegExp(String.raw`[由从]\s*(?:${time})?\s*${perHead}\s*$`);
/** Between base and level: 个县（市）扩大到, 增加到2025年的. */
const between = new RegExp(
  String.raw`^[^\d,。、:()]{0,8}(?:\([^()\d]{0,8}\))?(?:(?:${changing})(?:到了?|至|为|成)|到|至)\s*(?:${time})?\s*${perHead}\s*$`,
);
/** 63%，比2020年的58.2%提高 */
const compared = /^,\s*[比较](?<year>(?:19|20)\d\d)年(?:末|底)?的\s*$/;
const reached = /(?:达到?|为|到|至)\s*$/;
const changes = new RegExp(`^(?:${rising}|${falling})`);

/** 2020年为58.2%，2025年达到63% */
const dated = /(?<year>(?:19|20)\d\d)年(?:末|底)?[^\d,。、:()]{0,24}$/;
const later = new RegExp(
  String.raw`^[^\d,。、:()]{0,6},\s*(?:到|至)?(?<year>(?:19|20)\d\d)年(?:末|底)?(?:将|已)?(?:(?:${changing})(?:到|至|为)|达到?|为)\s*$`,
);
const grows = new RegExp(changing);

export function levelsIn(sentence: Sentence): Levels[] {
  const found: Levels[] = [];
  for (let at = 0; at + 1 < sentence.quantities.length; at++) {
    const levels = courseAt(sentence, at) ?? comparisonAt(sentence, at) ?? pairAt(sentence, at);
    if (levels) found.push(levels);
  }
  return found;
}

/** 由58.2%提高到63% */
function courseAt({ text, quantities }: Sentence, at: number): Levels | null {
  const [base, level] = [quantities[at]!, quantities[at + 1]!];
  const before = origin.exec(text.slice(Math.max(0, base.range.start - 24), base.range.start));
  const middle = before && between.exec(text.slice(base.range.end, level.range.start));
  if (!middle) return null;
  const start = base.range.start - before[0].length;
  const baseYear = yearOf(before);
  const levelYear = yearOf(middle) ?? yearBefore(text.slice(0, start), baseYear);
  return { base, level, baseYear, levelYear, from: at, to: at + 1, start, end: level.range.end };
}

/** 达到63%，比2020年的58.2%提高 */
function comparisonAt({ text, quantities }: Sentence, at: number): Levels | null {
  const [level, base] = [quantities[at]!, quantities[at + 1]!];
  const middle = compared.exec(text.slice(level.range.end, base.range.start));
  if (!middle || !reached.test(text.slice(0, level.range.start)) || !changes.test(text.slice(base.range.end)))
    return null;
  const baseYear = yearOf(middle);
  const levelYear = yearBefore(text.slice(0, level.range.start), baseYear);
  const start = level.range.start;
  return { base, level, baseYear, levelYear, from: at + 1, to: at, start, end: base.range.end };
}

/** 2020年为58.2%，2025年达到63%; not 2020年增长6%，2025年达到96亿元. */
function pairAt({ text, quantities }: Sentence, at: number): Levels | null {
  const [base, level] = [quantities[at]!, quantities[at + 1]!];
  const middle = later.exec(text.slice(base.range.end, level.range.start));
  const before = middle && dated.exec(text.slice(0, base.range.start));
  if (!before || grows.test(before[0])) return null;
  const [baseYear, levelYear] = [yearOf(before)!, yearOf(middle)!];
  const start = base.range.start - before[0].length;
  return baseYear < levelYear
    ? { base, level, baseYear, levelYear, from: at, to: at + 1, start, end: level.range.end }
    : null;
}

function yearOf(match: RegExpExecArray): number | null {
  return match.groups?.year ? Number(match.groups.year) : null;
}

/** 到2025年，……由2020年的: the one year that the sentence names before. */
function yearBefore(text: string, base: number | null): number | null {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map((match) => Number(match[1]));
  return years.length === 1 && base !== null && years[0]! > base ? years[0]! : null;
}
