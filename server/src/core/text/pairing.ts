import { matchesIn } from './matches.ts';
import type { Range } from './range.ts';
import { perWording, type Wording } from './wording.ts';

// Quotes and brackets that have lost their other half.

export interface Lone {
  readonly at: number;
  readonly char: string;
  /** Index in `families`: “ and ” are one, ( and （ are one. */
  readonly family: number;
  readonly opens: boolean;
  /** Which of the stretches it stands in. */
  readonly stretch: number;
}

/** Opening and closing mark of every family. */
const families = ['“”', '‘’', '（）', '《》', '【】', '「」', '『』'] as const;

/** Twice the number of the family, and one more for what closes; -1 for what is no mark. */
function readMark(code: number): number {
  switch (code) {
    case 0x201c:
      return 0;
    case 0x201d:
      return 1;
    case 0x2018:
      return 2;
    case 0x2019:
      return 3;
    case 0xff08:
    case 0x28:
      return 4;
    case 0xff09:
    case 0x29:
      return 5;
    case 0x300a:
      return 6;
    case 0x300b:
      return 7;
    case 0x3010:
      return 8;
    case 0x3011:
      return 9;
    case 0x300c:
    case 0x300d:
    case 0x300e:
    case 0x300f:
      return code - 0x300c + 10;
    default:
      return -1;
  }
}

/** A pattern finds them faster than a look at each character. */
const marks = /[“”‘’（(）)《》【】「」『』]/g;

/** 1）, 一）, a) and ①）number an entry; ’ in it’s and ’99 is an apostrophe. */
const label = /(?:^|[\s，。；：、,;（(])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z]|[①-⑳])$/;

/** A line of a stretch. */
interface Piece extends Range {
  readonly wording: Wording;
}

/** Marks without their other half, stretch by stretch (lines of a paragraph count as one). Families do not look at each other. */
export function findLone(text: string, stretches: readonly (readonly Piece[])[]): Lone[] {
  return stretches.flatMap((pieces, stretch) =>
    pieces.every(({ wording }) => isPaired(wording)) ? [] : loneIn(text, pieces, stretch),
  );
}

/** Whether all marks of a line have their other half in it. */
const isPaired = perWording((text) => loneIn(text, [{ start: 0, end: text.length }], 0).length === 0);

function loneIn(text: string, ranges: readonly Range[], stretch: number): Lone[] {
  const open: number[][] = families.map(() => []);
  const lone: Lone[] = [];
  const add = (at: number, family: number, opens: boolean) =>
    lone.push({ at, char: text.charAt(at), family, opens, stretch });
  for (const { start, end } of ranges) {
    for (const { index } of matchesIn(text.slice(start, end), marks)) {
      const at = start + index;
      const mark = readMark(text.charCodeAt(at));
      const family = mark >> 1;
      if ((mark & 1) === 0) open[family]!.push(at);
      else if (open[family]!.pop() === undefined && !isNoMark(text, start, at)) add(at, family, false);
    }
  }
  for (const [family, places] of open.entries()) for (const at of places) add(at, family, true);
  return lone.sort((a, b) => a.at - b.at);
}

function isNoMark(text: string, lineStart: number, at: number): boolean {
  const char = text.charAt(at);
  if (char === '’') return /[A-Za-z0-9]/.test(text.charAt(at - 1)) || /\d/.test(text.charAt(at + 1));
  return (char === '）' || char === ')') && label.test(text.slice(Math.max(lineStart, at - 5), at));
}

/** What closes a mark of the family: ” for “. */
export function otherHalf({ family, opens }: Lone): string {
  return families[family]!.charAt(opens ? 1 : 0);
}
