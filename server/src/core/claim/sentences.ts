import type { Plan } from '../model/plan.ts';
import type { Line } from '../syntax/line.ts';
import { isBlank, isLineBreak } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import type { Range } from '../text/range.ts';

/** A sentence without the blanks, line breaks and stars that conversion leaves in it: 到 2025 年，**全市** is 到2025年，全市. */
export interface Sentence {
  readonly text: string;
  /** Where each character of `text` stands in the sentence as it is printed. */
  readonly offsets: readonly number[];
  readonly range: Range;
  /** Where its paragraph begins. */
  readonly paragraph: number;
}

/** Longer ones are lists and broken tables without full stops; what they say of what is anybody's guess. */
const LONGEST_SENTENCE = 1500;

/** The sentences of running text that have a figure. Cells of tables, headings and the 目录 are none. */
export function sentencesWithFigures(plan: Plan): Sentence[] {
  const found: Sentence[] = [];
  const { text } = plan.source;
  for (const { start, end } of paragraphs(plan)) {
    if (!hasDigit(text, start, end)) continue;
    for (let from = start; from < end; ) {
      const to = endOfSentence(text, from, end);
      if (to - from <= LONGEST_SENTENCE && hasDigit(text, from, to))
        found.push({ ...compacted(text.slice(from, to)), range: { start: from, end: to }, paragraph: start });
      from = to;
    }
  }
  return found;
}

/** Paragraphs, joined over page breaks where a line does not end its sentence. */
function* paragraphs(plan: Plan): Iterable<Range> {
  const { text } = plan.source;
  const tables = plan.tables.map(({ range }) => range);
  const toc = plan.toc?.range ?? { start: 0, end: 0 };
  let open: Range | null = null;
  let table = 0;
  for (const line of plan.lines) {
    if (line.kind === 'blank' || line.kind === 'page') continue;
    while (tables[table] && tables[table]!.end <= line.start) table++;
    const inTable = tables[table] !== undefined && tables[table]!.start < line.end && isCell(line);
    const isProse = runs(line) && !inTable && !(toc.start <= line.start && line.start < toc.end);
    const start = line.marker?.runIn ? line.marker.titleStart : line.textStart;
    if (open && isProse && line.kind === 'text' && !endsSentence(text, open.end) && !line.bold) {
      open = { start: open.start, end: line.textEnd };
      continue;
    }
    if (open) yield open;
    open = isProse ? { start, end: line.textEnd } : null;
  }
  if (open) yield open;
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

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return true;
  }
  return false;
}

function endOfSentence(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === '。' || char === '！' || char === '？') return at + 1;
  }
  return end;
}

const compacted = remember((printed): Pick<Sentence, 'text' | 'offsets'> => {
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
});

const STAR = 42;

function isBetweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** Where a piece of the compact text stands in the source, the blanks around it left out. */
export function inSource({ offsets, range }: Sentence, { start, end }: Range): Range {
  const from = range.start + offsets[start]!;
  return { start: from, end: end > start ? range.start + offsets[end - 1]! + 1 : from };
}
