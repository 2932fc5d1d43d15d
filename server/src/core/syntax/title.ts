import { closes, endsClause, isColon, isComma, leavesOpen, skipBlanks, trimEnd } from '../text/chars.ts';

/** Where a title stands in a line, and whether the paragraph goes on behind it. */
export interface TitleShape {
  readonly end: number;
  readonly runIn: boolean;
  /** The title is closed by a full stop: 第一章　发展基础。 */
  readonly stopped: boolean;
}

/** Longest title of a heading, in characters; 003 has 第一篇 headings of 60. */
const LONGEST_TITLE = 80;

/**
 * Judges whether the characters from `start` read as a title: no sentence in them, short enough, or closed by a full stop
 * within `runInLimit` characters with the paragraph following. Looks at no more than a title's length of text.
 */
export function readTitle(text: string, start: number, end: number, runInLimit: number): TitleShape | null {
  const stop = findClauseEnd(text, start, Math.min(end, start + LONGEST_TITLE + 1));
  if (stop < 0) {
    if (end - start > LONGEST_TITLE) return null;
    return { end: withoutColon(text, start, end), runIn: false, stopped: false };
  }
  const behind = skipClosers(text, stop + 1, end);
  if (behind >= end) return { end: stop, runIn: false, stopped: true };
  if (stop - start > runInLimit || stop === start) return null;
  return { end: stop, runIn: true, stopped: true };
}

/** Offset of the first 。！？； (or half-width form) in the stretch, or -1. */
export function findClauseEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (endsClause(text.charCodeAt(at))) return at;
  return -1;
}

/** Whether the stretch ends as a sentence does: 。 or 。” or 。）. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && closes(text.charCodeAt(at - 1))) at--;
  return at > start && endsClause(text.charCodeAt(at - 1));
}

/** Whether the stretch breaks off at ，、： or a dash. */
export function breaksOff(text: string, start: number, end: number): boolean {
  return end > start && leavesOpen(text.charCodeAt(end - 1));
}

export function endsWithComma(text: string, start: number, end: number): boolean {
  return end > start && isComma(text.charCodeAt(end - 1));
}

function withoutColon(text: string, start: number, end: number): number {
  return end > start && isColon(text.charCodeAt(end - 1)) ? trimEnd(text, start, end - 1) : end;
}

function skipClosers(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && closes(text.charCodeAt(at))) at++;
  return skipBlanks(text, at, end);
}
