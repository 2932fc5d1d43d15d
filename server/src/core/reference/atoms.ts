import type { Line } from '../syntax/line.ts';
import { matchesIn } from '../text/matches.ts';
import { type Numeral, readNumeral } from '../text/numeral.ts';
import { overlaps, type Range, shifted } from '../text/range.ts';
import { perWording } from '../text/wording.ts';
import type { Relation } from './mention.ts';

// The words by which drafts point somewhere: 第三至五章, 专栏3, 表2, 本章, 《…》, 永州市“十四五”规划纲要. Found by form alone.

export type OrdinalKind = 'part' | 'chapter' | 'section';

/** 第三至五章: one word with several numbers. */
export interface OrdinalAtom {
  readonly type: 'ordinal';
  readonly kind: OrdinalKind | 'indicator';
  readonly numerals: readonly Numeral[];
  readonly range: Range;
}

/** 专栏3、4, 表2, 附图1 */
export interface CaptionAtom {
  readonly type: 'caption';
  readonly kind: 'box' | 'table' | 'figure';
  readonly numerals: readonly Numeral[];
  readonly appended: boolean;
  readonly range: Range;
}

/** 本章, 上一节 */
export interface RelativeAtom {
  readonly type: 'relative';
  readonly kind: OrdinalKind;
  readonly relation: Relation;
  readonly range: Range;
}

/** 《…》 */
export interface TitleAtom {
  readonly type: 'title';
  readonly range: Range;
}

/** “十四五”规划纲要 with the place before it still to be read. */
export interface PeriodAtom {
  readonly type: 'period';
  readonly range: Range;
}

/** 永州纲要, where the draft or the project calls a plan so. */
export interface BareAtom {
  readonly type: 'bare';
  readonly range: Range;
}

/** 本规划, 上述纲要 */
export interface PointerAtom {
  readonly type: 'pointer';
  readonly own: boolean;
  readonly range: Range;
}

/** 指标“常住人口城镇化率”, “常住人口城镇化率”指标 */
export interface NameAtom {
  readonly type: 'name';
  readonly range: Range;
}

export type Atom =
  | OrdinalAtom
  | CaptionAtom
  | RelativeAtom
  | TitleAtom
  | PeriodAtom
  | BareAtom
  | PointerAtom
  | NameAtom;

const number =
  '(?:\\d{1,3}(?!\\d)|[０-９]{1,3}|[一二三四五六七八九十百零〇○](?:[ 　]?[一二三四五六七八九十百零〇○]){0,4})';
const joint = '[ 　]?(?:、|和|及|与|以及|或|至|到|[-－—–~～]{1,2})[ 　]?';
const ordinal = `第[ 　]?${number}(?:${joint}(?:第[ 　]?)?${number})*[ 　]?(?:篇|编|章|节|项(?:主要|约束性|预期性|发展)?指标)`;
const itemOf = `指标(?:表)?(?:中)?的?第[ 　]?${number}项`;
const caption = `(?:专[ 　]?栏|附?[表图])[ 　]?(?:[（(]${number}[）)]|${number})(?:${joint}${number})*`;
const relative = '本[篇章节]|[上前下]一[篇章节]';
const LONGEST_TITLE = 90;
const title = `《[^《》]{2,${LONGEST_TITLE}}》`;
const period = '十[一二三四五六七八九]五[ 　]?[”"’]?[ 　]?(?:国民经济和社会发展|发展)?(?:规划纲要|规划|纲要)';
const pointer = '本(?:规划|纲要)|(?:上述|前述|该)(?:规划纲要|规划|纲要)';
const quotedName = '指标[“"「『][^”"」』\\n]{2,40}[”"」』]|[“「][^“”「」\\n]{2,40}[”」]指标';

const words = new RegExp(
  [ordinal, itemOf, caption, relative, title, period, pointer, quotedName]
    .map((one) => `(?:${one})`)
    .join('|'),
  'g',
);

/** Where one of the names stands without 《》. In order of the text. */
export function readBareNames(text: string, names: readonly string[]): BareAtom[] {
  const known = names.filter((name) => text.includes(name));
  if (known.length === 0) return [];
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return [...text.matchAll(new RegExp(`(?<!《)(?:${pattern})(?!》)`, 'g'))].map(({ index, 0: word }) => ({
    type: 'bare',
    range: { start: index, end: index + word.length },
  }));
}

/** In order of the text. `skipped` are the labels of headings and captions, which name places instead of pointing to them. */
export function readAtoms(text: string, lines: readonly Line[], skipped: readonly Range[]): Atom[] {
  const atoms: Atom[] = [];
  let skip = 0;
  for (const range of wordsIn(text, lines)) {
    while (skip < skipped.length && skipped[skip]!.end <= range.start) skip++;
    if (skip < skipped.length && overlaps(skipped[skip]!, range)) continue;
    const atom = toAtom(text, text.slice(range.start, range.end), range);
    if (atom) atoms.push(atom);
  }
  return atoms;
}

/** Where atoms may be. Of all words only a title may go on in the next line: 《国民经济和社会 | 发展……规划纲要》. */
function wordsIn(text: string, lines: readonly Line[]): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]!;
    let end = first.end;
    if (opensTitle(first.wording))
      while (lines[at + 1] && leavesTitleOpen(text.slice(first.start, end))) end = lines[++at]!.end;
    const own = end === first.end ? wordsInLine(first.wording) : rangesOfWords(text.slice(first.start, end));
    for (const range of own) found.push(shifted(range, first.start));
  }
  return found;
}

const opensTitle = perWording(leavesTitleOpen);
const wordsInLine = perWording(rangesOfWords);

function leavesTitleOpen(text: string): boolean {
  const open = text.lastIndexOf('《');
  return open > text.lastIndexOf('》') && text.length - open <= LONGEST_TITLE + 1;
}

function rangesOfWords(text: string): Range[] {
  return matchesIn(text, words).map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

function toAtom(text: string, word: string, range: Range): Atom | null {
  switch (word.charAt(0)) {
    case '第':
      return ordinalAtom(text, word, range);
    case '本':
      return word.length > 2 ? { type: 'pointer', own: true, range } : relativeAtom(text, word, range);
    case '上':
    case '前':
    case '下':
    case '该':
      return /[篇章节]$/.test(word)
        ? relativeAtom(text, word, range)
        : { type: 'pointer', own: false, range };
    case '《':
      return { type: 'title', range };
    case '十':
      return { type: 'period', range };
    case '指':
    case '“':
    case '「':
      return indicatorAtom(text, word, range);
    default:
      return captionAtom(text, word, range);
  }
}

const kinds: Readonly<Record<string, OrdinalKind>> = { 篇: 'part', 编: 'part', 章: 'chapter', 节: 'section' };

/** 第一篇章, 第三篇文章; 第五章程; 第四节点, 第一节课: the unit is part of another word. */
const notAUnit: Readonly<Record<string, RegExp>> = {
  篇: /^[章文论报小]/,
  编: /^[辑制写者委排码号]/,
  章: /^[程鱼]/,
  节: /^[点能约课目日车水气俭省制拍奏庆假油电流]/,
};

function runsOnBehind(text: string, unit: string, end: number): boolean {
  return notAUnit[unit]?.test(text.slice(end, end + 2)) ?? false;
}

function ordinalAtom(text: string, word: string, range: Range): OrdinalAtom | null {
  const unit = word.charAt(word.length - 1);
  const numerals = numeralsIn(text, range);
  if (numerals.length === 0) return null;
  const kind = kinds[unit];
  if (!kind) return { type: 'ordinal', kind: 'indicator', numerals, range };
  return runsOnBehind(text, unit, range.end) ? null : { type: 'ordinal', kind, numerals, range };
}

/** 指标“常住人口城镇化率”, or 指标第13项. */
function indicatorAtom(text: string, word: string, range: Range): Atom | null {
  if (!word.endsWith('项')) return { type: 'name', range };
  const numerals = numeralsIn(text, range);
  return numerals.length > 0 ? { type: 'ordinal', kind: 'indicator', numerals, range } : null;
}

/** 成本节约, 基本章程, 样本章节, 日本节日: 本 ends the word before. */
const endsWithBen = /[成基样日资底剧版书课标根文原脚读译抄副股]$/;

function relativeAtom(text: string, word: string, range: Range): RelativeAtom | null {
  const unit = word.charAt(word.length - 1);
  if (runsOnBehind(text, unit, range.end) || /^[章节]/.test(text.slice(range.end, range.end + 1)))
    return null;
  if (word.startsWith('本') && endsWithBen.test(text.slice(Math.max(0, range.start - 1), range.start)))
    return null;
  const relation = word.startsWith('本') ? 'this' : word.startsWith('下') ? 'next' : 'previous';
  return { type: 'relative', kind: kinds[unit]!, relation, range };
}

const captionKinds: Readonly<Record<string, CaptionAtom['kind']>> = { 专: 'box', 表: 'table', 图: 'figure' };

/** 见表2, 列入表1, 由图4; not 代表3人, 一张图2.0, 手表, 版图. */
const beforeTable =
  /(?:^|[参按依遵]照|[见如和与及在由按据以从到或参附即入看于用下至示，。；：、！？（）()“”"《》【】[\]|>*\-\s])$/;

/** 专栏三年行动, 表2个, 图3张, 专栏五大工程: the number counts what follows. */
const counted = /^(?:[年月日个张幅份期篇次讲人名家位种倍元万亿%％]|[大项带路核圈批类级条]|[.．]\d)/;

function captionAtom(text: string, word: string, range: Range): CaptionAtom | null {
  const appended = word.startsWith('附');
  const kind = captionKinds[word.charAt(appended ? 1 : 0)]!;
  const before = text.slice(Math.max(0, range.start - 1), range.start);
  if (kind !== 'box' && !appended && !beforeTable.test(before)) return null;
  // 表1-2 counts within its chapter: such numbers are not read.
  if (kind !== 'box' && /\d[-－–]\d/.test(word)) return null;
  const numerals = withoutCounted(text, numeralsIn(text, range), range.end);
  const end = numerals.length === numeralsIn(text, range).length ? range.end : numerals.at(-1)?.end;
  return end === undefined
    ? null
    : { type: 'caption', kind, numerals, appended, range: { start: range.start, end } };
}

/** 专栏3和三大工程: the last number belongs to what follows. */
function withoutCounted(text: string, numerals: readonly Numeral[], end: number): readonly Numeral[] {
  return counted.test(text.slice(end, end + 2)) ? numerals.slice(0, -1) : numerals;
}

function numeralsIn(text: string, { start, end }: Range): Numeral[] {
  const found: Numeral[] = [];
  for (let at = start; at < end; ) {
    const numeral = readNumeral(text, at, end, true);
    // The digits alone: 十 二 has no blank behind it.
    if (numeral) found.push(numeral);
    at = numeral ? numeral.end : at + 1;
  }
  return found;
}
