import { isBlank, skipBlanks, TAB, trimEnd } from '../text/chars.ts';

/** What stands before the text of a line: blanks, `>`, `#`, a bullet, `**`. */
export interface Prefix {
  readonly start: number;
  readonly quoted: boolean;
  readonly hashes: number;
  readonly bullet: boolean;
  readonly bold: boolean;
  readonly tab: boolean;
}

const [STAR, PLUS, HYPHEN, HASH, GREATER] = [0x2a, 0x2b, 0x2d, 0x23, 0x3e];

export function readPrefix(text: string, start: number, end: number): Prefix {
  const first = text.charCodeAt(start);
  // Nearly every line of a plan begins with a Chinese character.
  if (start < end && first > 0x3000 && !isBlank(first)) return plainPrefix(start);
  return readMarks(text, start, end);
}

function plainPrefix(start: number): Prefix {
  return { start, quoted: false, hashes: 0, bullet: false, bold: false, tab: false };
}

function readMarks(text: string, start: number, end: number): Prefix {
  let at = start;
  let tab = false;
  while (at < end && isBlank(text.charCodeAt(at))) tab = text.charCodeAt(at++) === TAB || tab;
  const unquoted = skipQuotes(text, at, end);
  const quoted = unquoted > at;
  at = unquoted;
  const hashes = countHashes(text, at, end);
  if (hashes > 0) at = skipBlanks(text, at + hashes, end);
  const bullet = hashes === 0 && isBullet(text, at, end);
  if (bullet) at = skipBlanks(text, at + 1, end);
  const bold = at + 2 < end && text.charCodeAt(at) === STAR && text.charCodeAt(at + 1) === STAR;
  if (bold) at = skipBlanks(text, at + 2, end);
  return { start: Math.min(at, end), quoted, hashes, bullet, bold, tab };
}

function skipQuotes(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === GREATER) at = skipBlanks(text, at + 1, end);
  return at;
}

function countHashes(text: string, at: number, end: number): number {
  let count = 0;
  while (at + count < end && text.charCodeAt(at + count) === HASH) count++;
  return count <= 6 ? count : 0;
}

function isBullet(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === HYPHEN || code === STAR || code === PLUS) && at + 1 < end && isBlank(text.charCodeAt(at + 1))
  );
}

/** Where the text ends: before trailing blanks, closing hashes and the `**` that closes a bold line. */
export function endOfText(text: string, prefix: Prefix, end: number): number {
  let at = trimEnd(text, prefix.start, end);
  if (prefix.hashes > 0) {
    while (at > prefix.start && text.charCodeAt(at - 1) === HASH) at--;
    at = trimEnd(text, prefix.start, at);
  }
  const closed = prefix.bold && at - 2 >= prefix.start && text.startsWith('**', at - 2);
  return closed ? trimEnd(text, prefix.start, at - 2) : at;
}
