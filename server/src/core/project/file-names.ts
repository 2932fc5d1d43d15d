import { readNumeral } from '../text/numeral.ts';

/** Whether a path from the project's folder on (chapters/01.plan.md) is one of those that a pattern stands for. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const source = pattern
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((piece) => wildcards[piece] ?? piece.replace(/[\\^$.|+()[\]{}]/g, '\\$&'))
    .join('');
  const form = new RegExp(`^${source}$`, 'u');
  return (path) => form.test(path);
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** The order in which people read names: 第2章 before 第10章, 第二章 before 第十章; a folder's files stand together. */
export function compareNames(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')];
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const order = compareSegments(one[at]!, other[at]!);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareSegments(a: string, b: string): number {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [readNumeral(a, i, a.length), readNumeral(b, j, b.length)];
    if (one && other) {
      if (one.value !== other.value) return one.value - other.value;
      [i, j] = [one.end, other.end];
    } else {
      if (one || other) return one ? -1 : 1;
      if (a[i] !== b[j]) return a[i]! < b[j]! ? -1 : 1;
      [i, j] = [i + 1, j + 1];
    }
  }
  // 第02章 and 第2章 are two files.
  return a.length - i - (b.length - j) || (a < b ? -1 : Number(a > b));
}
