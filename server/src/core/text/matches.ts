const none: readonly RegExpExecArray[] = [];

/** Every match of a global pattern. Most lines have none: `matchAll` would make a new expression for each of them. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? none : [...text.matchAll(pattern)];
}
