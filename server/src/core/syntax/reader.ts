import { isBlank, isHan } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import type { Line } from './line.ts';

// Small readings of classified lines that the model needs everywhere.

export function contentOf(text: string, line: Line): string {
  return text.slice(line.textStart, line.textEnd);
}

export function contentLength(line: Line): number {
  return line.textEnd - line.textStart;
}

/** A title as a reader would write it down: blanks run together, no bold marks. */
export function cleanTitle(raw: string): string {
  let blanks = false;
  for (let at = 0; at < raw.length && !blanks; at++) {
    const code = raw.charCodeAt(at);
    blanks = code === 42 || (isBlank(code) && (code !== 32 || isBlank(raw.charCodeAt(at + 1))));
  }
  if (!blanks) return raw.trim();
  return raw
    .replaceAll('**', '')
    .replace(/[\s\u3000\u00a0\u2000-\u200d\ufeff]+/g, ' ')
    .trim();
}

/** Joins the pieces of a title set on several lines: 建设省 + 域副中心城市; Latin words keep a blank between them. */
export function joinTitle(first: string, second: string): string {
  if (first === '') return second;
  const needsBlank = /[A-Za-z0-9]$/.test(first) && /^[A-Za-z0-9]/.test(second);
  return first + (needsBlank ? ' ' : '') + second;
}

/** What two prints of one title have in common: no blanks, one width of punctuation, straight quotes. */
export const titleKey = remember((title): string => {
  let key = '';
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if (isHan(code)) key += title.charAt(at);
    else if (code !== STAR && !isBlank(code)) key += plainForm(code, title.charAt(at));
  }
  return key;
});

const STAR = 0x2a;

const plainForms: ReadonlyMap<string, string> = new Map(
  ['"“”„‟＂', "'‘’＇", ',，', ':：', '(（', ')）', '.．', '-—－–~～'].flatMap((group) =>
    [...group].map((char): [string, string] => [char, group.charAt(0)]),
  ),
);

/** ， → , and Ａ → A */
function plainForm(code: number, char: string): string {
  const plain = plainForms.get(char);
  if (plain !== undefined) return plain;
  return code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : char;
}

/** Whether two titles have half of their characters in common: 砥砺奋进 and 砥砺前行, not 砥砺奋进 and 时代背景. */
export function sharesHalf(a: string, b: string): boolean {
  const [own, known] = [new Set(a), new Set(b)];
  let shared = 0;
  for (const char of own) if (known.has(char)) shared++;
  return shared * 2 >= Math.min(own.size, known.size);
}

/** Blank lines and page marks part nothing that belongs together. */
export function isVoid({ kind }: Line): boolean {
  return kind === 'blank' || kind === 'page';
}

/** Index of the next line that is neither blank nor a page mark, or -1. */
export function nextFilled(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) if (!isVoid(lines[index]!)) return index;
  return -1;
}

/** Index of the line before that is neither blank nor a page mark, or -1. */
export function previousFilled(lines: readonly Line[], from: number): number {
  for (let index = from; index >= 0; index--) if (!isVoid(lines[index]!)) return index;
  return -1;
}
