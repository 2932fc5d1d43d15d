import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { LONGEST_CELL, plainText } from './plain.ts';
import { unitInfo } from './unit-info.ts';

export { type Dimension, sameDimension, sameUnit, type UnitInfo, unitInfo } from './unit-info.ts';

/** An indicator's name and the unit that stands in it. */
export interface NamedUnit {
  /** The name without the unit's bracket and without a note mark at its end, otherwise as printed. */
  readonly name: string;
  /** In half-width signs and without blanks, otherwise as printed (万元每人); `null` if the name has none. */
  readonly unit: string | null;
  /** The unit's characters; without a unit both are where one could be put, at the end of the name. */
  readonly start: number;
  readonly end: number;
  /** The unit with its brackets. */
  readonly bracket: Range | null;
  /** ①, * or the like at the end of the name, pointing to a note. */
  readonly mark: string | null;
}

/** The outermost brackets at the end of a name, from the last to the first: only other brackets and marks follow them. */
function closingBrackets(plain: string): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let close = plain.length;
  for (let at = plain.length - 1; at >= 0; at--) {
    const char = plain[at]!;
    if (char === ')' || char === ']') {
      if (depth++ === 0) close = at;
    } else if ((char === '(' || char === '[') && depth > 0) {
      if (--depth === 0) found.push({ start: at, end: close + 1 });
    } else if (depth === 0 && char.trim() !== '') {
      break;
    }
  }
  return found;
}

/** 研发经费占GDP比重（%: the bracket that was not closed. */
function openBracket(plain: string): Range[] {
  const start = plain.lastIndexOf('(');
  return start < 0 || plain.includes(')', start) ? [] : [{ start, end: plain.length }];
}

/** A word of the table, or a ratio of which one side is: 标方/小时. Lists (亿元、%) are none. */
function isUnit(text: string): boolean {
  if (unitInfo(text)) return true;
  const sides = text.split('/');
  return sides.length === 2 && /^[^\d(),、]{1,6}$/.test(sides[0]!) && unitInfo(sides[1]!) !== null;
}

/** The unit within a bracket: all of it, what follows 单位：, or what precedes a comma: （亿元，现价）. */
function unitWithin(plain: string, bracket: Range): Range | null {
  const closed = /[)\]]/.test(plain[bracket.end - 1] ?? '') && bracket.end - bracket.start > 1;
  const inner = plain.slice(bracket.start + 1, closed ? bracket.end - 1 : bracket.end);
  const lead = /^\s*(?:单位\s*[:]?)?\s*/.exec(inner)![0].length;
  const text = inner
    .slice(lead)
    .replace(/[,;].*$/s, '')
    .trimEnd();
  const start = bracket.start + 1 + lead;
  return isUnit(text) ? { start, end: start + text.length } : null;
}

/** A note mark at the end: 海洋生产总值*. */
function takeMark(text: string): { text: string; mark: string | null } {
  const bare = text.trimEnd();
  const mark = /(?:[*∗＊※†‡]+|[①-⑳]+)$/.exec(bare)?.[0] ?? null;
  return { text: bare.slice(0, bare.length - (mark?.length ?? 0)).trimEnd(), mark };
}

/**
 * Takes the unit out of an indicator's name: 常住人口城镇化率（%） is 常住人口城镇化率 in %. Only brackets at the end count, and only
 * those that hold a unit: not 执业（助理）医师数, not PM2.5, not (GDP为2010年不变价), which may follow the unit.
 */
export function splitUnit(name: string): NamedUnit {
  return splitName(name);
}

const splitName = remember((name): NamedUnit => {
  const outer = takeMark(name);
  const end = outer.text.length;
  const without = { name: outer.text.trim(), unit: null, start: end, end, bracket: null, mark: outer.mark };
  if (name.length > LONGEST_CELL) return without;
  const plain = plainText(outer.text);
  for (const bracket of [...closingBrackets(plain), ...openBracket(plain)]) {
    const unit = unitWithin(plain, bracket);
    if (!unit) continue;
    const inner = takeMark(outer.text.slice(0, bracket.start));
    const rest = inner.text + outer.text.slice(bracket.end);
    return {
      name: rest.trim(),
      unit: compact(plain.slice(unit.start, unit.end)),
      ...unit,
      bracket,
      mark: outer.mark ?? inner.mark,
    };
  }
  return without;
});

/**
 * The unit that a caption or a line above a table gives for all of it: 主要指标（单位：亿元）. `null` for a list (单位：亿元、%), which
 * does not say what is in which, and for 责任单位：市发展改革委.
 */
export function captionUnit(text: string): string | null {
  const stated = /单位[ ]*:?[ ]*([^,;、。()[\] \n]{1,24}(?:\([^()]{0,8}\))?)(?=$|[)\]。\s])/g;
  for (const found of plainText(text).matchAll(stated)) if (unitInfo(found[1]!)) return found[1]!;
  return null;
}
