import type { Line } from '../../syntax/line.ts';
import { isBlank } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import { type Cell, cellAt, joinCells } from './cell.ts';

// Words of a table whose cells nothing parts but single blanks and line ends.

/** What stands between two blanks. */
export interface Word {
  readonly text: string;
  readonly range: Range;
  readonly line: number;
  /** First and last of its line. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** From the line's very beginning: the dash of `- 5.2 预期性` is a cell and no bullet. */
export function wordsOf(text: string, { index, start, end }: Line): Word[] {
  const found: Range[] = [];
  for (let at = start; at < end; ) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    const from = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    if (at > from) found.push({ start: from, end: at });
  }
  return found.map((range, at) => ({
    text: text.slice(range.start, range.end),
    range,
    line: index,
    opens: at === 0,
    closes: at === found.length - 1,
  }));
}

/** Words of one line keep what stands between them (2030 年目标), those of several are joined (2025年 | 预计). */
export function joinWords(text: string, words: readonly Word[]): string {
  let joined = '';
  let before: Word | null = null;
  for (const word of words) {
    joined += before?.line === word.line ? text.slice(before.range.end, word.range.end) : word.text;
    before = word;
  }
  return joined;
}

export function cellOfWords(text: string, words: readonly Word[]): Cell {
  const lines: Cell[] = [];
  let from = 0;
  for (const [at, word] of words.entries()) {
    if (words[at + 1]?.line === word.line) continue;
    lines.push(cellAt(text, words[from]!.range.start, word.range.end));
    from = at + 1;
  }
  return lines.reduce(joinCells);
}

/** 预期性, 约束性指标 */
export function isAttribute({ text }: Word): boolean {
  return /^(预期性?|约束性?)(指标)?$/.test(text);
}

/** 5 of 5, 5. or 5、; null for anything else. */
export function ordinalOf(word: Word | undefined): number | null {
  const digits = /^(\d{1,3})[.．、]?$/.exec(word?.text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
