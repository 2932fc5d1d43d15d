import { isBlank, isDigit, isHan } from './chars.ts';
import { isClosing, isOpening, isWideStop } from './marks.ts';
import type { Range } from './range.ts';

/** More blanks than this are a gap that somebody made. */
const LONGEST_BLANK = 2;

/** Whether a run of blanks of a line stands where nobody sets one: “ 十四五 ”, 二 〇 三五, 50. 43, 高 质量 beside 高质量 elsewhere. */
export function isStray(text: string, { start, end }: Range, isWord: (word: string) => boolean): boolean {
  if (end - start > LONGEST_BLANK) return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (isEdge(before) || isEdge(after)) return false;
  // 【 】 stands for a kind of brackets, （ ） for a blank to be filled in.
  if (isOpening(before) && isClosing(after)) return false;
  if (isOpening(before) || isClosing(after)) return isChineseSide(before) && isChineseSide(after);
  if (isWideStop(after)) return isChineseSide(before) || isDigit(before.charCodeAt(0));
  if (before === '，' || before === '、' || before === '；') return isChineseSide(after);
  if (isOpening(after)) return isSpacedQuote(text, end) || (isQuote(after) && isHanChar(before));
  if (isClosing(before)) return isQuote(before) && isHanChar(after);
  if (isHanChar(before) && isHanChar(after)) return isInsideWord(text, start, end, isWord);
  return isInsideNumber(text, start, end);
}

/** In a title blanks separate, but for those of a quote: 打造 “ 三圈 ”. */
export function isStrayInTitle(text: string, { start, end }: Range): boolean {
  if (end - start > LONGEST_BLANK) return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (isEdge(before) || isEdge(after)) return false;
  if (isQuote(before) && isOpening(before)) return !isClosing(after);
  if (isQuote(after) && isClosing(after)) return !isOpening(before);
  return (
    isSpacedQuote(text, end) || (isHanChar(after) && isQuote(before) && isBlank(text.charCodeAt(start - 2)))
  );
}

/** Whether a word stands somewhere in the text as it should. Looks a bounded number of times, whatever the text. */
export function wordFinder(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= MOST_LOOKUPS) return false;
    const isThere = text.includes(word);
    known.set(word, isThere);
    return isThere;
  };
}

const MOST_LOOKUPS = 20;

function isEdge(char: string): boolean {
  return char === '' || char === '\n' || char === '\r' || char === '\t' || char === '|' || char === '*';
}

function isHanChar(char: string): boolean {
  return isHan(char.charCodeAt(0));
}

function isQuote(char: string): boolean {
  return '“”‘’'.includes(char);
}

/** “ GDP ” and 《 5G 》 as well; a Latin word next to a bracket only if the bracket is Chinese. */
function isChineseSide(char: string): boolean {
  return char.charCodeAt(0) > 0x7f || /[\w%+]/.test(char);
}

/** 。 “ 双创 ”: the blank before the quote is of the same making as the one behind it. */
function isSpacedQuote(text: string, at: number): boolean {
  return isQuote(text.charAt(at)) && isBlank(text.charCodeAt(at + 1));
}

/** 年 龄 and 二 〇 三五: a character set off by itself; 高 质量: a word that stands elsewhere in one piece. */
function isInsideWord(text: string, start: number, end: number, isWord: (word: string) => boolean): boolean {
  if (end - start > 1 || text.charAt(start) === '\u3000') return false;
  if (!isInSentence(text, start, end)) return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (isNumeral(before) && isNumeral(after)) return true;
  if (isBehindLead(text, start)) return false;
  if (isLoose(text, start - 1) || isLoose(text, end)) return isLetterSpaced(text, start, end, isWord);
  return isWholeWord(text, start, end, isWord);
}

function isWholeWord(text: string, start: number, end: number, isWord: (word: string) => boolean): boolean {
  const left = text.slice(start - 2, start);
  const right = text.slice(end, end + 2);
  return (
    (/^[\u4e00-\u9fff]{2}$/.test(right) && isWord(left.slice(1) + right)) ||
    (/^[\u4e00-\u9fff]{2}$/.test(left) && isWord(left + right.slice(0, 1)))
  );
}

/** 权 威 和 in a row; 王 浩 at the end of a line is a name. */
function isLetterSpaced(
  text: string,
  start: number,
  end: number,
  isWord: (word: string) => boolean,
): boolean {
  const both = isLoose(text, start - 1) && isLoose(text, end);
  return both || isWord(text.charAt(start - 1) + text.charAt(end)) || isWholeWord(text, start, end, isWord);
}

/** A character with blanks or marks on both of its sides. */
function isLoose(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at + 1));
}

/** 省长 王 浩 stands in no sentence: within reach there is a mark on its line. */
function isInSentence(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return /[，。；、,;]/.test(
    text.slice(Math.max(lineStart, start - REACH), Math.min(next < 0 ? text.length : next, end + REACH)),
  );
}

/** 生物医药 重点发展……: the name that opens an entry is set off by a blank. */
function isBehindLead(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return at - lineStart <= LONGEST_LEAD && !/[，。；：、,;:“]/.test(text.slice(lineStart, at));
}

const LONGEST_LEAD = 30;
const REACH = 80;

function isNumeral(char: string): boolean {
  return '〇○零一二三四五六七八九十百'.includes(char);
}

/** 50. 43, 50 .43, 20 25年; not 1. 2025年 at the head of a list entry. */
function isInsideNumber(text: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 5)];
  if (/[\u4e00-\u9fff] ?\d{1,6}\.$/.test(before)) return /^\d/.test(after);
  if (/[\u4e00-\u9fff] ?\d{1,6}$/.test(before) && /^\.\d/.test(after)) return true;
  return /(?:^|\D)20$/.test(before) && /^[0-4]\d年/.test(after);
}
