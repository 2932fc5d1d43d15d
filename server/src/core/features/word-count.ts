import type { Plan } from '../model/plan.ts';
import type { Line } from '../syntax/line.ts';
import { perLine } from '../syntax/per-line.ts';
import { isInside, type Range } from '../text/range.ts';
import { lineOf } from '../text/source.ts';
import { commentsOf, hiddenIn, printedPieces } from './printed-text.ts';
import { countText } from './text-count.ts';

/** What Word's dialog 字数统计 says of a text. Lines and pages depend on the layout and are left out. */
export interface WordCount {
  /** 字数: Chinese characters and their punctuation one by one, and runs of anything else: 到2025年，GDP达到 is seven. */
  readonly words: number;
  /** 字符数（不计空格） */
  readonly characters: number;
  /** 字符数（计空格） */
  readonly charactersWithBlanks: number;
  /** 段落数, without empty ones; as in Word, a cell of a table is a paragraph. */
  readonly paragraphs: number;
}

/**
 * The words of a draft, as Word would count them in its printed form: `#`, `>`, `**`, pipes and rulers of tables, tags, comments, footnote
 * marks, addresses of links, front matter and the page marks of a PDF are not counted, the text they stand around is. Every line is counted
 * once; the count of a range adds up lines and looks only at the text of the first and the last.
 */
export class WordCounter {
  private readonly comments: readonly Range[];
  /** Lines that go on with the paragraph of a line before them, as in text from a PDF. */
  private readonly continuing: ReadonlySet<number>;
  /** Sums over the lines before each line. */
  private readonly sums: readonly WordCount[];

  constructor(private readonly plan: Plan) {
    this.comments = commentsOf(plan.source.text);
    this.continuing = new Set(
      plan.paragraphs.flatMap(({ lines }) => lines.slice(1).map(({ index }) => index)),
    );
    const sums = [nothing];
    for (let index = 0; index < plan.lines.length; index++) {
      sums.push(addCounts(sums[index]!, this.countLine(index, everything)));
    }
    this.sums = sums;
  }

  /** Of the whole draft, or of a part of it. */
  count(range: Range = everything): WordCount {
    const { source, lines } = this.plan;
    const first = lineOf(source, range.start);
    const last = Math.min(lineOf(source, range.end), lines.length - 1);
    const head = this.countLine(first, range);
    if (first >= last) return whole(head);
    const between = subtract(this.sums[last]!, this.sums[first + 1]!);
    return whole(addCounts(addCounts(head, between), this.countLine(last, range)));
  }

  private countLine(index: number, range: Range): WordCount {
    const line = this.plan.lines[index];
    if (!line) return nothing;
    const goesOn = this.continuing.has(index) && range.start < line.start;
    const hidden = hiddenIn(line, this.comments);
    const isAlone = line.kind !== 'matter' && hidden.length === 0 && isInside(line, range);
    const count = isAlone ? countAlone(line) : countIn(this.plan.source.text, line, hidden, range);
    return goesOn ? { ...count, paragraphs: 0 } : count;
  }
}

function countIn(text: string, line: Line, comments: readonly Range[], range: Range): WordCount {
  let total = nothing;
  for (const paragraph of printedPieces(text, line, comments)) {
    const count = countText(text, clip(paragraph, range));
    if (count.charactersWithBlanks > 0)
      total = addCounts(total, { ...count, paragraphs: count.characters > 0 ? 1 : 0 });
  }
  return total;
}

/** A line that no comment hides a part of. */
const countAlone = perLine((text, line) => countIn(text, line, [], everything));

const everything: Range = { start: 0, end: Number.MAX_SAFE_INTEGER };
const nothing: WordCount = { words: 0, characters: 0, charactersWithBlanks: 0, paragraphs: 0 };

/** A piece of a paragraph that begins before the range counts as one, too. */
function whole(count: WordCount): WordCount {
  return count.characters > 0 && count.paragraphs === 0 ? { ...count, paragraphs: 1 } : count;
}

function clip(pieces: readonly Range[], { start, end }: Range): Range[] {
  return pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end);
}

/** Of two parts of a text that have nothing in common. */
export function addCounts(a: WordCount, b: WordCount): WordCount {
  return combine(a, b, 1);
}

function subtract(a: WordCount, b: WordCount): WordCount {
  return combine(a, b, -1);
}

function combine(a: WordCount, b: WordCount, sign: 1 | -1): WordCount {
  return {
    words: a.words + sign * b.words,
    characters: a.characters + sign * b.characters,
    charactersWithBlanks: a.charactersWithBlanks + sign * b.charactersWithBlanks,
    paragraphs: a.paragraphs + sign * b.paragraphs,
  };
}
