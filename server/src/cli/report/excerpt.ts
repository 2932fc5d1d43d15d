import type { Range } from '../../core/text/range.ts';
import { lineOf, lineRange, type Source } from '../../core/text/source.ts';
import { charWidth, visibleChar } from '../terminal/width.ts';

export interface Excerpt {
  /** The line, cut around the place where it is long. */
  readonly line: string;
  /** ^~~~ beneath the place. */
  readonly marks: string;
}

/** The line on which a place begins, in at most so many columns, with the place marked beneath. */
export function excerptOf(source: Source, place: Range, columns: number): Excerpt {
  const line = lineRange(source, lineOf(source, place.start));
  const start = Math.min(place.start, line.end);
  const end = Math.min(place.end, line.end);
  const room = columns - 2 * ELLIPSIS.length;
  const before = cutTo(source.text.slice(line.start, start), room, 'end');
  const marked = cutTo(source.text.slice(start, end), room, 'start');
  const after = cutTo(source.text.slice(end, line.end), room, 'start');
  // Most of the context goes before the place; what one side does not need goes to the other.
  const context = room - marked.width;
  const left = cutTo(before.text, Math.max(context - after.width, Math.floor((context * 2) / 3)), 'end');
  const right = cutTo(after.text, context - left.width, 'start');
  const head = before.cut || left.cut ? ELLIPSIS : '';
  const tail = marked.cut || after.cut || right.cut ? ELLIPSIS : '';
  return {
    line: head + left.text + marked.text + right.text + tail,
    marks: `${' '.repeat(head.length + left.width)}^${'~'.repeat(Math.max(0, marked.width - 1))}`,
  };
}

const ELLIPSIS = '…';

interface Cut {
  readonly text: string;
  /** In columns. */
  readonly width: number;
  /** Whether anything was left out. */
  readonly cut: boolean;
}

/** As much of a text as fits into so many columns, from its start or up to its end, as a terminal shows it. */
function cutTo(text: string, columns: number, side: 'start' | 'end'): Cut {
  // A draft pasted as one line can be long: look no further than could fit.
  const limit = columns * 2 + 2;
  const near = side === 'start' ? text.slice(0, limit) : text.slice(-limit);
  const chars = side === 'start' ? [...near] : [...near].reverse();
  const taken: string[] = [];
  let width = 0;
  for (const char of chars) {
    const shown = visibleChar(char);
    const more = charWidth(shown);
    if (width + more > columns) break;
    width += more;
    taken.push(shown);
  }
  if (side === 'end') taken.reverse();
  return {
    text: taken.join(''),
    width,
    cut: taken.length < chars.length || near.length < text.length,
  };
}
