import { isBlank, skipBlanks, trimEnd } from '../text/chars.ts';
import { type Numeral, readNumeral } from '../text/numeral.ts';
import type { Marker, MarkerKind } from './line.ts';
import { readTitle } from './title.ts';

// Captions of boxes, tables and figures, recognised by form alone.

/** Numbers above this are years or amounts: 表2025年目标. */
const LARGEST_NUMBER = 300;

const openers = '【［[〔';
const closers = '】］]〕';

/**
 * 专栏3　先进制造业重点工程, 专栏 1：…, 专栏三 …, 专栏：…, 专栏（三）…, 【专栏3 …】, and 专栏 alone on its line.
 * `marked` says that bold type, a quote or # already set the line apart.
 */
export function readBoxCaption(text: string, start: number, end: number, marked: boolean): Marker | null {
  const wrapped = openers.includes(text.charAt(start));
  const wordAt = wrapped ? skipBlanks(text, start + 1, end) : start;
  const wordEnd = readWord(text, wordAt, end, '专栏');
  if (wordEnd < 0) return null;
  const close = wrapped && closers.includes(text.charAt(end - 1)) ? trimEnd(text, start, end - 1) : end;
  return readCaption('box', text, wordAt, wordEnd, close, marked);
}

/** 表2　…, 附表1 …, 表 1-2：…; not 表2025年… */
export function readTableCaption(text: string, start: number, end: number): Marker | null {
  return readNumberedCaption('table', '表', text, start, end);
}

/** 图4 全市产业区域布局示意图, 附图1 … */
export function readFigureCaption(text: string, start: number, end: number): Marker | null {
  return readNumberedCaption('figure', '图', text, start, end);
}

function readNumberedCaption(
  kind: MarkerKind,
  word: string,
  text: string,
  start: number,
  end: number,
): Marker | null {
  const wordAt = text.charAt(start) === '附' ? start + 1 : start;
  if (text.charAt(wordAt) !== word) return null;
  const marker = readCaption(kind, text, start, wordAt + 1, end, false);
  return marker?.end === wordAt + 1 ? null : marker;
}

/** Reads 专栏 with blanks between its characters; returns where the word ends, or -1. */
function readWord(text: string, start: number, end: number, word: string): number {
  let at = start;
  for (const char of word) {
    at = skipBlanks(text, at, end);
    if (text.charAt(at) !== char) return -1;
    at++;
  }
  return at;
}

function readCaption(
  kind: MarkerKind,
  text: string,
  start: number,
  wordEnd: number,
  end: number,
  marked: boolean,
): Marker | null {
  const number = readCaptionNumber(text, wordEnd, end);
  const markEnd = number?.end ?? wordEnd;
  const titleStart = skipSeparator(text, markEnd, end);
  const separated = titleStart > markEnd || titleStart >= end;
  if (!separated && !marked && (!number || runsOn(number, text.charAt(markEnd)))) return null;
  const title = readTitle(text, titleStart, end, 0);
  if (!title || (title.stopped && !separated)) return null;
  return {
    kind,
    numeral: number?.numeral ?? null,
    start,
    end: markEnd,
    titleStart,
    titleEnd: title.end,
    runIn: false,
  };
}

interface CaptionNumber {
  /** null for 1-2: such numbers count within their chapter. */
  readonly numeral: Numeral | null;
  readonly end: number;
}

function readCaptionNumber(text: string, from: number, end: number): CaptionNumber | null {
  const at = skipBlanks(text, from, end);
  const bracketed = '（('.includes(text.charAt(at) || '\n');
  const numeral = readNumeral(text, bracketed ? skipBlanks(text, at + 1, end) : at, end);
  if (!numeral || numeral.value > LARGEST_NUMBER) return null;
  if (bracketed) {
    const closeAt = skipBlanks(text, numeral.end, end);
    return '）)'.includes(text.charAt(closeAt) || '\n') ? { numeral, end: closeAt + 1 } : null;
  }
  const suffix =
    '-－—–.．'.includes(text.charAt(numeral.end) || '\n') && readNumeral(text, numeral.end + 1, end);
  return suffix ? { numeral: null, end: suffix.end } : { numeral, end: numeral.end };
}

/** 专栏三年行动, 表1所示, 图2中: the number is part of a phrase. */
function runsOn(number: CaptionNumber, next: string): boolean {
  if ('年月日个所中列的和及与至、，,'.includes(next)) return true;
  return number.numeral?.style === 'chinese' && '体大项带路核圈批次系季县区心类级方条种家'.includes(next);
}

function skipSeparator(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || '：:、.．'.includes(text.charAt(at)))) at++;
  return at;
}
