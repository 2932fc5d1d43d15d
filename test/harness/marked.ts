import type { Range } from '../../server/src/core/text/range.ts';

export interface Expected {
  readonly range: Range;
  readonly rule: string | null;
}

export interface MarkedText {
  readonly text: string;
  /** In order of the text. */
  readonly expected: readonly Expected[];
  /** Where ‸ stood; null without one. */
  readonly cursor: number | null;
}

/**
 * Strips the marks from a fixture: ⟦…⟧{rule-id} for an expected finding, ‸ for the cursor. A mark without {…} takes the rule
 * that the test is about.
 */
export function readMarked(marked: string): MarkedText {
  let text = '';
  let cursor: number | null = null;
  const open: number[] = [];
  const expected: Expected[] = [];
  for (let at = 0; at < marked.length; at++) {
    const char = marked.charAt(at);
    if (char === '⟦') open.push(text.length);
    else if (char === '‸') cursor = text.length;
    else if (char === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ at ${at}`);
      const rule = /^\{([\w/-]+)\}/.exec(marked.slice(at + 1));
      expected.push({ range: { start, end: text.length }, rule: rule?.[1] ?? null });
      at += rule?.[0].length ?? 0;
    } else text += char;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  expected.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { text, expected, cursor };
}
