import { plainText } from '../../quantity/plain.ts';
import type { Line } from '../../syntax/line.ts';
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
    const { start, end } = sentenceAt(source.text, match.index);
    past = end;
    const kind = lines[lineOf(source, match.index)]?.kind;
    if (kind === 'comment' || kind === 'html' || end - start > LONGEST_SENTENCE) continue;
    const text = plainText(source.text.slice(start, end));
    yield { text, start, quantities: quantitiesIn(withoutBrackets(text), { start: 0, end: text.length }) };
  }
}

/** 45座（增加17座）: the bracket is no remark to the unit. */
function withoutBrackets(text: string): string {
  return text.replace(/\((?=[^()\d]+\d)/g, ' ');
}

const stop = /[。；;！？\n\r]/;

function sentenceAt(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  while (start > 0 && offset - start <= LONGEST_SENTENCE && !stop.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && end - start <= LONGEST_SENTENCE && !stop.test(text.charAt(end))) end++;
  return { start, end };
}
