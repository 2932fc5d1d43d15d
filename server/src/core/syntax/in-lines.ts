import { matchesIn } from '../text/matches.ts';
import { perWording, type Wording } from '../text/wording.ts';
import type { Line } from './line.ts';

// Looks for something within each line. A rule that looks so for what it may report, and judges in the plan only what it finds there,
// costs next to nothing after a keystroke: all lines but one are known.

export interface InLine<Found> {
  readonly line: Line;
  readonly found: Found;
}

/** What `read` (see `perWording`) finds in the lines, in order. */
export function inLines<Found>(
  lines: readonly Line[],
  read: (wording: Wording) => readonly Found[],
): InLine<Found>[] {
  const all: InLine<Found>[] = [];
  for (const line of lines) {
    if (line.kind === 'blank') continue;
    for (const found of read(line.wording)) all.push({ line, found });
  }
  return all;
}

/** Where a pattern matches in the source; the match's own `index` counts from the beginning of its line. */
export interface LineMatch {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly match: RegExpExecArray;
}

/** Finds every match of a global pattern of which no line break can be part. */
export function lineMatcher(pattern: RegExp): (lines: readonly Line[]) => LineMatch[] {
  const read = perWording((text) => matchesIn(text, pattern));
  return (lines) =>
    inLines(lines, read).map(({ line, found: match }) => {
      const start = line.start + match.index;
      return { line, start, end: start + match[0].length, match };
    });
}
