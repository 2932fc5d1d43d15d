import type { Line, LineKind } from '../syntax/line.ts';
import { isLineBreak, skipBlanks, trimEnd } from '../text/chars.ts';
import type { Range } from '../text/range.ts';

// Which characters of a draft are printed, and which only say how: ## 第三章, **重点**, | 1 | 旅游总收入 |, <!-- guihua-disable -->.

/** <!-- … -->, also over several lines, in order of the text. One that is never closed hides the rest of its line only. */
export function commentsOf(text: string): Range[] {
  const found: Range[] = [];
  let close = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', found.at(-1)!.end)) {
    if (close >= 0) close = text.indexOf('-->', start + 4);
    found.push({ start, end: close < 0 ? endOfLine(text, start) : close + 3 });
  }
  return found;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The paragraphs of a line, several in the row of a table, each as the pieces between what is not printed. */
export function printedPieces(text: string, line: Line, comments: readonly Range[]): Range[][] {
  if (notPrinted.has(line.kind)) return [];
  const paragraphs = paragraphsOf(text, line).map((paragraph) => withoutMarks(text, paragraph));
  const hidden = hiddenIn(line, comments);
  const shown = hidden.length > 0 ? paragraphs.map((pieces) => without(pieces, hidden)) : paragraphs;
  return line.kind === 'html' ? shown.flat().map((piece) => [piece]) : shown;
}

const notPrinted: ReadonlySet<LineKind> = new Set(['blank', 'rule', 'page', 'matter', 'fence']);

function paragraphsOf(text: string, line: Line): Range[] {
  const { start, end, textStart, textEnd } = line;
  if (line.kind === 'row' && text.charAt(textStart) === '|') return cellsOf(text, line);
  const marked = line.quoted || line.bullet || line.bold || line.hashes > 0;
  // Blanks that indent plain text are counted, those behind a mark are not.
  return [marked ? { start: textStart, end: textEnd } : { start, end }];
}

/** Without the blanks that pad them; nothing for the ruler | --- | ---: |. */
function cellsOf(text: string, { textStart, textEnd }: Line): Range[] {
  const cells: Range[] = [];
  let from = textStart;
  for (let at = textStart; at <= textEnd; at++) {
    if (at < textEnd && (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\')) continue;
    const start = skipBlanks(text, from, at);
    cells.push({ start, end: trimEnd(text, start, at) });
    from = at + 1;
  }
  const filled = cells.filter(({ start, end }) => start < end);
  return filled.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, end))) ? [] : filled;
}

/** A link whose text is printed, a tag, the mark of a footnote or of its definition, code, bold or slanted type, a backslash before a sign. */
const marks =
  /!?\[(?<shown>[^[\]]{0,300})\]\([^()]{0,500}\)|<\/?[a-zA-Z][\w-]{0,30}(?:\s[^<>]{0,500})?\/?>|\[\^[^\]\s]{1,50}\]:?|`+|(?<stars>\*+)|(?<backslash>\\)[!-/:-@[-`{-~]/g;
const mayHoldMarks = /[[<`*\\]/;

function withoutMarks(text: string, { start, end }: Range): Range[] {
  const content = text.slice(start, end);
  if (!mayHoldMarks.test(content)) return [{ start, end }];
  const found = [...content.matchAll(marks)];
  // A star alone is one that is printed: *为约束性指标; *** is a rule.
  const starsPair = found.filter(({ groups }) => groups?.stars).length % 2 === 0 || /^\*+$/.test(content);
  const pieces: Range[] = [];
  let from = start;
  for (const match of found) {
    const { shown, stars, backslash } = match.groups ?? {};
    if (stars && !starsPair) continue;
    const at = start + match.index;
    pieces.push({ start: from, end: at });
    from = at + (backslash ? 1 : match[0].length);
    if (shown) {
      const shownAt = at + match[0].indexOf('[') + 1;
      pieces.push({ start: shownAt, end: shownAt + shown.length });
    }
  }
  pieces.push({ start: from, end });
  return pieces.filter((piece) => piece.start < piece.end);
}

/** The comments that hide something of a line. */
export function hiddenIn(line: Line, comments: readonly Range[]): readonly Range[] {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.end <= line.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < comments.length && comments[last]!.start < line.end) last++;
  return comments.slice(low, last);
}

/** Both are in order of the text. */
function without(pieces: readonly Range[], hidden: readonly Range[]): Range[] {
  const left: Range[] = [];
  let next = 0;
  for (const piece of pieces) {
    let from = piece.start;
    while (next < hidden.length && hidden[next]!.end <= from) next++;
    for (let at = next; at < hidden.length && hidden[at]!.start < piece.end; at++) {
      left.push({ start: from, end: hidden[at]!.start });
      from = hidden[at]!.end;
    }
    left.push({ start: from, end: piece.end });
  }
  return left.filter(({ start, end }) => start < end);
}
