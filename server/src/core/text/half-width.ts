import { isDigit, isHan } from './chars.ts';
import { replace, type TextEdit } from './edit.ts';
import { isClosing, isOpening, isWideStop } from './marks.ts';
import type { Range } from './range.ts';

// Half-width punctuation that stands in Chinese. Figures (1,000), times (10:30), ratios (3:5), Latin words and addresses keep theirs.

const wideForms: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** What makes the mark, with the blanks around it, a Chinese one: 稳中求进, 推动 → 稳中求进，推动. Null where it may stand. */
export function wideMark(text: string, { start, end }: Range): TextEdit[] | null {
  const mark = text.slice(start, end).trim();
  const wide = wideForms[mark];
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (wide === undefined || !fits(before, after)) return null;
  // A blank at the end of a line is none of the mark's.
  const last = isLineEnd(after) ? start + text.slice(start, end).trimEnd().length : end;
  return [replace({ start, end: last }, wide)];
}

/** 发展,2025年 and 8%,人均 have Chinese on one side at least; 1,000 and GDP:5 have not, and in 、?水灌区 a character was lost. */
function fits(before: string, after: string): boolean {
  if (isWideStop(before) || isWideStop(after)) return false;
  if (isChinese(before)) return isChinese(after) || isDigit(after.charCodeAt(0)) || isLineEnd(after);
  // A line out of a PDF may begin with its comma: ,首都现代化
  return (
    isChinese(after) &&
    (isDigit(before.charCodeAt(0)) || before === '%' || before === ')' || isLineEnd(before))
  );
}

function isChinese(char: string): boolean {
  return isHan(char.charCodeAt(0)) || isOpening(char) || isClosing(char) || isWideStop(char) || char === '％';
}

function isLineEnd(char: string): boolean {
  return char === '' || char === '\n' || char === '\r';
}

const LONGEST_BRACKET = 80;

/** The half-width end of a bracket that began as it should: （市、区). */
export function wideClosing(text: string, close: number): TextEdit[] | null {
  const start = Math.max(0, close - LONGEST_BRACKET);
  if (!/（[^()（）\r\n]*[\u4e00-\u9fff][^()（）\r\n]*$/.test(text.slice(start, close))) return null;
  return [replace({ start: close, end: close + 1 }, '）')];
}

/** Both brackets of a pair with Chinese in it: 各县(市、区). Not (GDP), 链接](图.png), (一) at the head of a line. */
export function wideBrackets(text: string, open: number): TextEdit[] | null {
  const inside = /^\(([^()（）\r\n]*)(\)|）)/.exec(text.slice(open, open + LONGEST_BRACKET));
  if (!inside || !/[\u4e00-\u9fff]/.test(inside[1]!)) return null;
  const close = open + inside[0].length - 1;
  const before = text.charAt(open - 1);
  if (!isChinese(before) && !isDigit(before.charCodeAt(0)) && before !== '%') return null;
  const both = [replace({ start: open, end: open + 1 }, '（')];
  if (inside[2] === ')') both.push(replace({ start: close, end: close + 1 }, '）'));
  return both;
}
