import { periodInWords } from '../model/period.ts';
import type { OutlineNode, Period, Plan } from '../model/plan.ts';
import { valueOfChinese } from '../text/numeral.ts';
import { contains } from '../text/range.ts';
import type { Span } from './claim.ts';

/** Whether a stretch of the text looks back over the period before the plan's or sets its targets; null for neither, or for 2035. */
type Era = 'past' | 'targets' | null;

const vision = /远景|2035|二[〇○零]三五|展望|中长期/;
const targets = /(?:主要|发展|规划|奋斗|总体|预期|具体)?目标(?:$|[。.要])|目标$/;
/** 顺利实现“十四五”发展目标 */
const reached = /完成|顺利|实现.*目标/;
const past = /成就|成效|回顾|发展基础|现实基础|发展现状|总结/;
const announces =
  /(?:今后|未来)五年.{0,60}目标|[“"]十([一二三四五六七八九])?五[”"](?:时期|期间|规划)?.{0,20}(?:主要|发展)目标(?!.{0,20}(?:完成|实现))/;

/**
 * The years that a paragraph speaks of where it names none: the plan's own where it sets targets, the five before where it looks back.
 * Asked for in order of the text.
 */
export function eraSpans({ nodes, source, period, tables }: Plan): (paragraph: number) => Span | null {
  const headings = nodes.filter(({ kind }) => kind !== 'box' && kind !== 'table' && kind !== 'figure');
  let at = 0;
  let era: Era = null;
  let read = 0;
  let last = { paragraph: -1, span: null as Span | null };
  return (paragraph) => {
    if (!period) return null;
    if (last.paragraph === paragraph) return last.span;
    while (headings[at] && headings[at]!.selectionRange.start <= paragraph) at++;
    if (at > read) era = eraOf(headings[at - 1]!, tables, period);
    read = at;
    const start = headings[at - 1]?.selectionRange.end ?? paragraph;
    const between = source.text.slice(start, Math.min(paragraph, start + LONGEST_LEAD));
    last = { paragraph, span: spanOfEra(overridden(between, era, period), period) };
    return last.span;
  };
}

const LONGEST_LEAD = 1200;

/** 围绕……目标，今后五年努力实现以下主要目标：the paragraph before says it for those below it. */
function overridden(text: string, era: Era, { ordinal }: Period): Era {
  const found = announces.exec(text);
  const named =
    found?.[0].startsWith('今') || found?.[0].startsWith('未')
      ? ordinal
      : valueOfChinese(`十${found?.[1] ?? ''}`);
  if (found && named === ordinal) return 'targets';
  return era === 'targets' && vision.test(text) ? null : era;
}

/** The closest heading that says something decides. */
function eraOf(node: OutlineNode, tables: Plan['tables'], period: Period): Era {
  for (let at: OutlineNode | null = node; at; at = at.parent) {
    const { title } = at;
    const named = periodInWords(title)?.ordinal ?? period.ordinal;
    if (vision.test(title)) return null;
    if (named < period.ordinal || past.test(title) || reviews(at, tables)) return 'past';
    if (named === period.ordinal && targets.test(title) && !reached.test(title)) return 'targets';
  }
  return null;
}

/** 第一章　砥砺前行 holds the table of what the last plan reached, and none of targets. */
function reviews({ kind, range }: OutlineNode, tables: Plan['tables']): boolean {
  if (kind !== 'chapter' && kind !== 'section') return false;
  const roles = tables.filter((table) => contains(range, table.range.start)).map(({ role }) => role);
  return roles.includes('review') && !roles.includes('targets');
}

/** The years of an era: a period, of which the last year is meant by a level. */
function spanOfEra(era: Era, { baseYear, targetYear }: Period): Span | null {
  if (era === null) return null;
  return era === 'targets' ? { from: baseYear, to: targetYear } : { from: baseYear - 5, to: baseYear };
}
