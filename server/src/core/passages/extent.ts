import { closes, endsClause, isBlank, isColon, isComma, isLineBreak } from '../text/chars.ts';
import type { Range } from '../text/range.ts';
import { WINDOW } from './fingerprints.ts';
import type { HanText } from './han.ts';

/** What is the same may reach so many characters beyond the outermost hits. */
const REACH = WINDOW - 1;

/** 、 stands within a clause. */
const ENUMERATION = 0x3001;

/**
 * Where a passage begins and ends that hits cover from one Chinese character to another, the last one excluded. What was copied reaches
 * up to REACH further: it is grown to the furthest end of a sentence there, otherwise to the furthest comma, otherwise as far as it may
 * reach, but not beyond its line.
 */
export function extentOf(text: string, han: HanText, from: number, to: number): Extent {
  const first = grown(from, -1, (at) => barrierBefore(text, han, at));
  const last = grown(to, 1, (at) => barrierBefore(text, han, at));
  return { first, last, range: { start: startOf(text, han, first), end: endOf(text, han, last) } };
}

export interface Extent {
  /** In Chinese characters of the draft, the last one excluded. */
  readonly first: number;
  readonly last: number;
  readonly range: Range;
}

type Barrier = 'line' | 'sentence' | 'clause' | null;

/** `at` is a place between two characters: 0 is before the first. */
function grown(from: number, step: 1 | -1, barrierAt: (at: number) => Barrier): number {
  let sentence: number | null = null;
  let clause: number | null = null;
  for (let count = 0; count <= REACH; count++) {
    const at = from + count * step;
    const barrier = barrierAt(at);
    if (barrier === 'line') return at;
    if (barrier === 'sentence') sentence = at;
    if (barrier === 'clause') clause = at;
  }
  return sentence ?? clause ?? from + REACH * step;
}

function barrierBefore(text: string, { offsets }: HanText, at: number): Barrier {
  if (at <= 0 || at >= offsets.length) return 'line';
  let barrier: Barrier = null;
  for (let offset = offsets[at - 1]! + 1; offset < offsets[at]!; offset++) {
    const code = text.charCodeAt(offset);
    if (isLineBreak(code)) return 'line';
    if (endsClause(code)) barrier = 'sentence';
    else if (endsPart(code)) barrier ??= 'clause';
  }
  return barrier;
}

function endsSentence(code: number): boolean {
  return endsClause(code) || isLineBreak(code);
}

function endsPart(code: number): boolean {
  return (isComma(code) && code !== ENUMERATION) || isColon(code);
}

function ends(code: number): boolean {
  return endsSentence(code) || endsPart(code);
}

/** With the digits, letters and opening quotes that stand before the first character: “2025年. */
function startOf(text: string, { offsets }: HanText, first: number): number {
  let start = offsets[first]!;
  const bound = first > 0 ? offsets[first - 1]! + 1 : 0;
  for (let at = start - 1; at >= bound; at--) {
    const code = text.charCodeAt(at);
    if (ends(code) || closes(code) || code === ENUMERATION || isBlank(code) || isMark(code)) break;
    start = at;
  }
  return start;
}

/** `> `, `- ` and `# ` of Markdown are no words. */
function isMark(code: number): boolean {
  return code === 0x3e || code === 0x2d || code === 0x2a || code === 0x23 || code === 0x7c;
}

/** With the full stop and the closing quotes behind the last character, but not with a comma. */
function endOf(text: string, { offsets }: HanText, last: number): number {
  let end = offsets[last - 1]! + 1;
  const bound = offsets[last] ?? text.length;
  for (; end < bound; end++) {
    const code = text.charCodeAt(end);
    if (endsClause(code)) return behindClosers(text, end + 1);
    if (endsPart(code) || code === ENUMERATION || isLineBreak(code) || isBlank(code)) break;
  }
  return end;
}

function behindClosers(text: string, from: number): number {
  let end = from;
  while (closes(text.charCodeAt(end))) end++;
  return end;
}
