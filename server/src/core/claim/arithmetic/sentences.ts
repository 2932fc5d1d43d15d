import { plainText } from '../../quantity/plain.ts';
import type { Line } from '../../syntax/line.ts';
import { isCut } from '../../syntax/wrap.ts';
import type { Range } from '../../text/range.ts';
import { lineOf, type Source } from '../../text/source.ts';
import { type Quantity, quantitiesIn } from '../quantities.ts';

// Sentences with figures, cut out of the text around an anchor. Clauses between ； count as sentences: what is computed stands in one.

export interface Sentence {
  /** In half-width signs, of the same length as in the source. */
  readonly text: string;
  /** Offset of its first character in the source. */
  readonly start: number;
  /** Offsets within `text`. */
  readonly quantities: readonly Quantity[];
}

/** Longer ones are broken tables or lists without full stops. */
const LONGEST_SENTENCE = 600;

/** Every sentence in which the anchor, a global expression, is found; each once. Lines that hold no text are left out. */
export function* sentencesWith(anchor: RegExp, source: Source, lines: readonly Line[]): Iterable<Sentence> {
  let past = 0;
  for (const match of source.text.matchAll(anchor)) {
    if (match.index < past) continue;
    const line = lineOf(source, match.index);
    const { start, end } = sentenceAt(source, lines, line, match.index);
    past = end;
    const kind = lines[line]?.kind;
    if (kind === 'comment' || kind === 'html' || end - start > LONGEST_SENTENCE) continue;
    const text = plainText(source.text.slice(start, end));
    yield { text, start, quantities: quantitiesIn(withoutBrackets(text), { start: 0, end: text.length }) };
  }
}

/** 45座（增加17座）: the bracket is no remark to the unit. */
function withoutBrackets(text: string): string {
  return text.replace(/\((?=[^()\d]+\d)/g, ' ');
}

const stop = /[。；;！？]/;

function sentenceAt({ text }: Source, lines: readonly Line[], line: number, offset: number): Range {
  let first = line;
  let last = line;
  while (goesOn(text, lines, first - 1) && offset - lines[first]!.start < LONGEST_SENTENCE) first--;
  while (goesOn(text, lines, last) && lines[last]!.end - offset < LONGEST_SENTENCE) last++;
  let start = offset;
  while (start > lines[first]!.start && !stop.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < lines[last]!.end && !stop.test(text.charAt(end))) end++;
  return { start, end };
}

/** In text from a PDF a sentence goes on in the next line. */
function goesOn(text: string, lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  return line?.kind === 'text' && next?.kind === 'text' && !next.bullet && !next.bold && isCut(text, line);
}
