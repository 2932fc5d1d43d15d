import type { Plan } from '../../model/plan.ts';
import { plainText } from '../../quantity/plain.ts';
import type { LineMatch } from '../../syntax/in-lines.ts';
import type { Line } from '../../syntax/line.ts';
import { isCut } from '../../syntax/wrap.ts';
import { remember } from '../../text/memo.ts';
import type { Range } from '../../text/range.ts';
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

/** Finds what makes a sentence worth reading. */
type Anchors = (lines: readonly Line[]) => readonly LineMatch[];

/** Longer ones are broken tables or lists without full stops. */
const LONGEST_SENTENCE = 600;

/** Every sentence in which an anchor is found; each once. Lines that hold no text are left out. */
export function* sentencesWith(anchors: Anchors, { source, lines }: Plan): Iterable<Sentence> {
  let past = 0;
  for (const { line, start: at } of anchors(lines)) {
    if (at < past) continue;
    const { start, end } = sentenceAt(source.text, lines, line.index, at);
    past = end;
    if (line.kind === 'comment' || line.kind === 'html' || end - start > LONGEST_SENTENCE) continue;
    yield { ...reading(source.text.slice(start, end)), start };
  }
}

const reading = remember((printed): Pick<Sentence, 'text' | 'quantities'> => {
  const text = plainText(printed);
  return { text, quantities: quantitiesIn(withoutBrackets(text), { start: 0, end: text.length }) };
});

/** 45座（增加17座）: the bracket is no remark to the unit. */
function withoutBrackets(text: string): string {
  return text.replace(/\((?=[^()\d]+\d)/g, ' ');
}

const stop = /[。；;！？]/;

function sentenceAt(text: string, lines: readonly Line[], line: number, offset: number): Range {
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
