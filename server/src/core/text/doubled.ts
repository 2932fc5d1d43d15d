import { isBlank, isHan, isLineBreak } from './chars.ts';
import { isWideStop } from './marks.ts';
import type { Range } from './range.ts';

// Finds what stands twice in a row: 机构机构, ，，, 加快建设，加快建设，. Whether that is an accident others decide.

export interface Doubled {
  /** The first of the two; the second one follows, behind a mark where it is a clause. */
  readonly first: Range;
  /** What to take out: the second one, with the mark that goes with it. */
  readonly second: Range;
  readonly kind: 'mark' | 'word' | 'clause';
}

/** A paragraph that stands twice in one line is told by its sentences. */
const LONGEST = 240;
const LONGEST_WORD = 24;
const SHORTEST_SENTENCE = 10;

/** Where each pair of characters, by its hash, stood last, counted over all lines: it need not be emptied for every line. */
const last = new Float64Array(1 << 14);
let counted = LONGEST + 1;

/** Everything that stands twice in a line, in every way to see it: 工业企业企业 is 业企业企 and 企业企业. One pass. */
export function findDoubled(text: string): Doubled[] {
  const found: Doubled[] = [];
  const from = counted;
  counted += text.length + LONGEST + 1;
  let previous = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    const next = text.charCodeAt(at + 1);
    if (previous > 0x2fff) {
      const hash = (previous * 31 + next) & 0x3fff;
      const lag = from + at - last[hash]!;
      last[hash] = from + at;
      if (lag <= LONGEST || previous === next) {
        const doubled = previous === next ? readTwins(text, at) : readDoubled(text, at - lag, lag);
        if (doubled) found.push(doubled);
      }
    }
    previous = next;
  }
  return found;
}

function readDoubled(text: string, at: number, lag: number): Doubled | null {
  const same = sameFrom(text, at, lag);
  if (same < lag - 1) return null;
  const whole = text.slice(at, at + lag);
  if (whole.includes('|')) return null;
  if (/^[\u4e00-\u9fff]+$/.test(whole))
    return same === lag && lag <= LONGEST_WORD ? pair(at, lag, 'word') : null;
  return readClause(text, at, lag);
}

/** How many characters, at most `lag`, are the same again `lag` characters on. */
function sameFrom(text: string, at: number, lag: number): number {
  let same = 0;
  while (same < lag && text.charCodeAt(at + same) === text.charCodeAt(at + lag + same)) same++;
  return same;
}

/** 的的, ，，; not …… and ——, not three of a kind. */
function readTwins(text: string, at: number): Doubled | null {
  const char = text.charAt(at);
  if (text.charAt(at - 1) === char || text.charAt(at + 2) === char) return null;
  if (isWideStop(char) && char !== '！' && char !== '？') return pair(at, 1, 'mark');
  return isHan(char.charCodeAt(0)) ? pair(at, 1, 'word') : null;
}

/** 加快建设，加快建设， is a clause given twice; in 务实发展。务实发展必须 the second is the beginning of another. */
function readClause(text: string, from: number, lag: number): Doubled | null {
  const at = isWideStop(text.charAt(from)) ? from + 1 : from;
  if (!isBoundary(text.charAt(at - 1))) return null;
  const mark = text.charAt(at + lag - 1);
  const clause = text.slice(at, at + lag - 1);
  if (!isWideStop(mark) || !text.startsWith(clause, at + lag)) return null;
  const end = text.charAt(at + 2 * lag - 1);
  const isSentence = mark === '。' || mark === '；';
  if (isSentence ? end !== mark || lag < SHORTEST_SENTENCE : !isWholeClause(clause, mark, end)) return null;
  return {
    first: { start: at, end: at + lag - 1 },
    // The mark behind the second one stays: 加快建设，加快建设。
    second: { start: at + lag - 1, end: at + 2 * lag - 1 },
    kind: 'clause',
  };
}

/** 增长2.1%、2.1% counts two things; 创新、创新 is short enough to be meant. */
function isWholeClause(clause: string, mark: string, end: string): boolean {
  if (!/^[\u4e00-\u9fff，、“”]{4,}$/.test(clause)) return false;
  return (mark === '，' || mark === '、') && isBoundary(end);
}

function isBoundary(char: string): boolean {
  return char === '' || isWideStop(char) || isLineBreak(char.charCodeAt(0)) || isBlank(char.charCodeAt(0));
}

function pair(at: number, length: number, kind: Doubled['kind']): Doubled {
  return {
    first: { start: at, end: at + length },
    second: { start: at + length, end: at + 2 * length },
    kind,
  };
}
