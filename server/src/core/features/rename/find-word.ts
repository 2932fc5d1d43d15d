import type { Range } from '../../text/range.ts';

/** What conversion puts between two characters of one word: blanks, or the end of a line in a PDF, in a box with its >. */
const gap = '[ \\t\\u3000]*(?:(?:\\r\\n?|\\n)[ \\t\\u3000>]*)?';

/** Everywhere a word stands between two offsets, broken over two lines or not: 示范 | 区. The width of brackets makes no difference. */
export function findWord(text: string, word: string, { start, end }: Range): Range[] {
  const chars = [...word.replace(/\s/g, '')].map(pattern);
  if (chars.length === 0) return [];
  return [...text.slice(start, end).matchAll(new RegExp(chars.join(gap), 'g'))].map(
    ({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }),
  );
}

function pattern(char: string): string {
  if (char === '(' || char === '（') return '[(（]';
  if (char === ')' || char === '）') return '[)）]';
  return char.replace(/[.*+?^${}|[\]\\]/, '\\$&');
}

/** 常住人口城 | 镇化率 becomes 户籍人口城镇化率 | : the line ends where a line ended. */
export function withLineEnd(text: string, { start, end }: Range, newText: string): string {
  return newText + (/(?:\r\n?|\n)[ \t\u3000>]*/.exec(text.slice(start, end))?.[0] ?? '');
}
