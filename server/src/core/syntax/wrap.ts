import type { Line } from './line.ts';
import { contentLength, contentOf } from './reader.ts';
import { endsSentence } from './title.ts';

/** Shorter lines that do not end a sentence may be headings. */
const SHORTEST_CUT_LINE = 24;
/** Longer lines are text even without punctuation. */
const LONGEST_TITLE_LINE = 60;
/** A document of fewer lines tells nothing about its width. */
const FEWEST_LINES = 30;

/** Breaks off in the middle of a sentence. A line without any punctuation is a title rather than half a sentence. */
export function isCut(text: string, line: Line): boolean {
  if (contentLength(line) < SHORTEST_CUT_LINE || endsSentence(text, line.textStart, line.textEnd))
    return false;
  return contentLength(line) > LONGEST_TITLE_LINE || /[，。；：、,;:]/.test(contentOf(text, line));
}

/**
 * Width of the lines of a text taken from a PDF, where every paragraph is broken at some 30 characters; null where a line is a
 * paragraph, as in text from Word, the web or an editor.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const widths: number[] = [];
  let count = 0;
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    count++;
    if (
      lines[line.index + 1]?.kind === 'text' &&
      contentLength(line) <= LONGEST_TITLE_LINE &&
      isCut(text, line)
    ) {
      widths.push(contentLength(line));
    }
  }
  if (count < FEWEST_LINES || widths.length * 2 < count) return null;
  widths.sort((a, b) => a - b);
  return widths[widths.length >> 1]!;
}

/**
 * A full line of wrapped text: the paragraph goes on in the next line even where a sentence ends. Boxes are set in another width
 * than the text around them.
 */
export function fillsWidth(text: string, line: Line, next: Line, width: number | null): boolean {
  if (width === null || contentLength(line) < width - 2) return false;
  return !isCut(text, next) || Math.abs(contentLength(next) - contentLength(line)) <= 4;
}
