/** The candidate that takes the fewest keystrokes to reach; null if even that one is quite another word. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Math.ceil(word.length / 3) + 1;
  for (const candidate of candidates) {
    const strokes = distance(word, candidate);
    if (strokes < fewest) {
      fewest = strokes;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance, one row of the matrix at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
