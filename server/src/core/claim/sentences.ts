import type { Plan } from '../model/plan.ts';
import type { Line } from '../syntax/line.ts';
import { isBlank, isDigit, isLineBreak } from '../text/chars.ts';
import type { Range } from '../text/range.ts';
import { perWording, type Wording, wordingOf } from '../text/wording.ts';

/** A sentence without the blanks, line breaks and stars that conversion leaves in it: 到 2025 年，**全市** is 到2025年，全市. */
export interface Sentence {
  readonly text: string;
  /** Where each character of `text` stands in the sentence as it is printed. */
  readonly offsets: readonly number[];
  /** Within its paragraph. */
  readonly range: Range;
}

/** Longer ones are lists and broken tables without full stops; what they say of what is anybody's guess. */
const LONGEST_SENTENCE = 1500;

/** The sentences of a paragraph that have a figure. */
export function sentencesWithFigures(paragraph: string): Sentence[] {
  const found: Sentence[] = [];
  for (let from = 0; from < paragraph.length; ) {
    const to = endOfSentence(paragraph, from, paragraph.length);
    const printed = paragraph.slice(from, to);
    if (to - from <= LONGEST_SENTENCE && hasDigit(printed))
      found.push({ ...compacted(printed), range: { start: from, end: to } });
    from = to;
  }
  return found;
}

/** Running text that has figures. Cells of tables, headings and the 目录 are none. */
export function paragraphsWithFigures(plan: Plan): { readonly start: number; readonly wording: Wording }[] {
  const { text } = plan.source;
  return paragraphs(plan)
    .filter(({ figures }) => figures)
    .map(({ start, end, line }) => {
      const isWhole = line?.start === start && line.end === end;
      return { start, wording: isWhole ? line.wording : wordingOf(text.slice(start, end)) };
    });
}

interface Stretch extends Range {
  readonly figures: boolean;
  /** The one that it is on; null where there are several. */
  readonly line: Line | null;
}

const hasFigures = perWording((text) => hasDigit(text));

/** Paragraphs, joined over page breaks where a line does not end its sentence. */
function paragraphs(plan: Plan): Stretch[] {
  const found: Stretch[] = [];
  const { text } = plan.source;
  const tables = plan.tables.map(({ range }) => range);
  const toc = plan.toc?.range ?? { start: 0, end: 0 };
  let open: Stretch | null = null;
  let table = 0;
  for (const line of plan.lines) {
    if (line.kind === 'blank' || line.kind === 'page') continue;
    while (tables[table] && tables[table]!.end <= line.start) table++;
    const inTable = tables[table] !== undefined && tables[table]!.start < line.end && isCell(line);
    const isProse = runs(line) && !inTable && !(toc.start <= line.start && line.start < toc.end);
    const start = line.marker?.runIn ? line.marker.titleStart : line.textStart;
    if (open && isProse && line.kind === 'text' && !endsSentence(text, open.end) && !line.bold) {
      open = {
        start: open.start,
        end: line.textEnd,
        figures: open.figures || hasFigures(line.wording),
        line: null,
      };
      continue;
    }
    if (open) found.push(open);
    open = isProse ? { start, end: line.textEnd, figures: hasFigures(line.wording), line } : null;
  }
  if (open) found.push(open);
  return found;
}

function runs({ kind, marker }: Line): boolean {
  return kind === 'text' || kind === 'lead' || (kind === 'heading' && marker?.runIn === true);
}

/** 注：…… stands within the range of the table and is a sentence all the same. */
function isCell({ kind, textStart, textEnd }: Line): boolean {
  return kind !== 'text' || textEnd - textStart < 30;
}

function endsSentence(text: string, end: number): boolean {
  return /[。！？；：:;!?”）)]/.test(text.charAt(end - 1));
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

function endOfSentence(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === '。' || char === '！' || char === '？') return at + 1;
  }
  return end;
}

function compacted(printed: string): Pick<Sentence, 'text' | 'offsets'> {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    // 5 6 are two numbers.
    if (isBlank(code) || isLineBreak(code)) {
      if (!isBetweenDigits(printed, at)) continue;
    } else if (code === STAR) continue;
    text += printed.charAt(at);
    offsets.push(at);
  }
  offsets.push(printed.length);
  return { text, offsets };
}

const STAR = 42;

function isBetweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** Where a piece of the compact text stands in the sentence's paragraph, the blanks around it left out. */
export function inParagraph({ offsets, range }: Sentence, { start, end }: Range): Range {
  const from = range.start + offsets[start]!;
  return { start: from, end: end > start ? range.start + offsets[end - 1]! + 1 : from };
}
