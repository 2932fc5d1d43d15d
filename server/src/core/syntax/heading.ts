import { isDigit, skipBlanks } from '../text/chars.ts';
import { isChineseNumeral, type Numeral, readNumeral } from '../text/numeral.ts';
import type { Marker, MarkerKind } from './line.ts';
import { readTitle } from './title.ts';

// Numbered headings, recognised by form alone.

/** Run-in titles are short: 突出产业立市，提升发展质效。一年来，…… */
const RUN_IN = 40;
const RUN_IN_POINT = 30;
/** （七）坚定自觉把……抓下去，提升城乡区域发展平衡性协调性。 is a heading; a whole paragraph of one sentence is not. */
const LONGEST_STOPPED_ITEM = 60;

const ordinalUnits: Readonly<Record<string, MarkerKind>> = {
  篇: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
};

/** 第三章　建设…, 第 十 二 节 …, 第六章构建…; not 第一篇章, 第五章的…, 第三章至第五章. */
export function readOrdinal(text: string, start: number, end: number, marked: boolean): Marker | null {
  const numeral = readNumeral(text, skipBlanks(text, start + 1, end), end, true);
  if (!numeral) return null;
  const unitAt = skipBlanks(text, numeral.end, end);
  const kind = unitAt < end ? ordinalUnits[text.charAt(unitAt)] : undefined;
  if (!kind) return null;
  const markEnd = unitAt + 1;
  const titleStart = skipSeparator(text, markEnd, end);
  const separated = titleStart > markEnd || titleStart >= end;
  if (!separated && !marked && continuesWord(text.charAt(markEnd))) return null;
  if (namesPlaces(text, markEnd, titleStart, end)) return null;
  const title = readTitle(text, titleStart, end, RUN_IN);
  if (!title || (!separated && title.stopped)) return null;
  return { kind, numeral, start, end: markEnd, titleStart, titleEnd: title.end, runIn: title.runIn };
}

/** 第一篇章, 第一节课, 第五章的目标, 第三章、第四章: the number belongs to a phrase, not to a heading. */
function continuesWord(next: string): boolean {
  return '篇章节课的和与及、，,。；至到第（(》”"'.includes(next);
}

/** 第三章、第四章分别部署, 第 五 章 第 二 节。: a sentence that begins with the places it speaks of. */
function namesPlaces(text: string, markEnd: number, titleStart: number, end: number): boolean {
  if (text.charAt(titleStart) !== '第') return false;
  const numeral = readNumeral(text, skipBlanks(text, titleStart + 1, end), end, true);
  if (!numeral || !ordinalUnits[text.charAt(skipBlanks(text, numeral.end, end))]) return false;
  return text.slice(markEnd, titleStart).includes('、') || '。；，'.includes(text.charAt(end - 1));
}

function skipSeparator(text: string, from: number, end: number): number {
  let at = skipBlanks(text, from, end);
  if (at < end && '：:、.．'.includes(text.charAt(at))) at = skipBlanks(text, at + 1, end);
  return at;
}

/** 一、指导思想; not 一、二、三产业. */
export function readItem(text: string, start: number, end: number): Marker | null {
  const numeral = readNumeral(text, start, end);
  if (numeral?.style !== 'chinese' || !'、．.'.includes(text.charAt(numeral.end) || '\n')) return null;
  const titleStart = skipBlanks(text, numeral.end + 1, end);
  if (enumeratesNumbers(text, titleStart)) return null;
  return numbered('item', text, start, numeral, numeral.end + 1, titleStart, end, RUN_IN);
}

function enumeratesNumbers(text: string, at: number): boolean {
  if (!isChineseNumeral(text.charCodeAt(at))) return false;
  const next = text.charAt(at + 1);
  return next === '、' || next === '产' || next === '线';
}

/** （一）突出产业立市, (一)… */
export function readSubitem(text: string, start: number, end: number): Marker | null {
  const numeral = readNumeral(text, skipBlanks(text, start + 1, end), end);
  if (numeral?.style !== 'chinese') return null;
  const closeAt = skipBlanks(text, numeral.end, end);
  if (!'）)'.includes(text.charAt(closeAt) || '\n')) return null;
  const titleStart = skipSeparator(text, closeAt + 1, end);
  return numbered('subitem', text, start, numeral, closeAt + 1, titleStart, end, RUN_IN);
}

/** 1. 综合实力显著增强。 经济总量……, 1、2035年远景目标。到……; not 4001.55, 2021.6.24. */
export function readPoint(text: string, start: number, end: number): Marker | null {
  const numeral = readNumeral(text, start, end);
  if (!numeral || numeral.value > 99 || numeral.value === 0) return null;
  if (!'.．、'.includes(text.charAt(numeral.end) || '\n')) return null;
  const titleStart = skipBlanks(text, numeral.end + 1, end);
  if (titleStart === numeral.end + 1 && isDigit(text.charCodeAt(titleStart))) {
    // 1、2035年远景目标 is a heading; 1.5 and 1、2、3 are not.
    if (text.charAt(numeral.end) !== '、' || !/^\d{4}/.test(text.slice(titleStart, titleStart + 4)))
      return null;
  }
  return numbered('point', text, start, numeral, numeral.end + 1, titleStart, end, RUN_IN_POINT);
}

function numbered(
  kind: MarkerKind,
  text: string,
  start: number,
  numeral: Numeral,
  markEnd: number,
  titleStart: number,
  end: number,
  runInLimit: number,
): Marker | null {
  const title = readTitle(text, titleStart, end, runInLimit);
  if (!title || title.end <= titleStart) return null;
  const sentence = title.stopped && !title.runIn;
  if (sentence && (kind === 'point' || title.end - titleStart > LONGEST_STOPPED_ITEM)) return null;
  if (!title.runIn && isOpen(text, title.end, end)) return null;
  return { kind, numeral, start, end: markEnd, titleStart, titleEnd: title.end, runIn: title.runIn };
}

/** A list entry that breaks off: 一、加快推进……， */
function isOpen(text: string, titleEnd: number, end: number): boolean {
  return titleEnd === end && '，,、'.includes(text.charAt(end - 1));
}
