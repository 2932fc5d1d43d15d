import type { Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { lineOf } from '../text/source.ts';

/** Words of the draft with the faulty ones among them; `marked` is empty where something is missing between two characters. */
export interface Quotation {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Enough to find the place, little enough to print. */
const MOST_AROUND = 60;
const MOST_MARKED = 120;

/** The sentence, or the row of the table, that a finding speaks of. */
export function quotationOf(plan: Plan, range: Range): Quotation {
  const span = spanOf(plan, range);
  const marked = tidy(plan.source.text.slice(range.start, range.end));
  return { ...around(plan, span, range, MOST_AROUND), marked: shortened(marked) };
}

/** What stands on both sides of a range, up to the ends of its sentence. */
export function around(
  plan: Plan,
  span: Range,
  range: Range,
  most: number,
): Pick<Quotation, 'before' | 'after'> {
  const { text } = plan.source;
  const before = tidy(text.slice(span.start, range.start)).replace(/^[\s｜]+/, '');
  const after = tidy(text.slice(range.end, span.end)).replace(/[\s｜]+$/, '');
  // No value of a row is cut in two: its last digits would look like another one.
  return {
    before: lastOf(before, most).replace(/^…[^｜]*(?=｜)/, '…'),
    after: firstOf(after, most).replace(/(?<=｜)[^｜]*…$/, '…'),
  };
}

/** From the start of the sentence to its end; a row is taken whole. Never less than the range itself. */
export function spanOf(plan: Plan, range: Range): Range {
  const whole = rowAround(plan, range) ?? sentenceAround(plan, range);
  return { start: Math.min(whole.start, range.start), end: Math.max(whole.end, range.end) };
}

function rowAround({ tables }: Plan, { start, end }: Range): Range | undefined {
  const table = tables.find((one) => one.range.start <= start && end <= one.range.end);
  return table?.rows.map((row) => row.range).find((row) => row.start <= start && end <= row.end);
}

function sentenceAround({ source, lines }: Plan, { start, end }: Range): Range {
  const first = lines[lineOf(source, start)]!;
  const last = lines[lineOf(source, end)]!;
  const before = source.text.slice(first.textStart, Math.max(first.textStart, start));
  const after = source.text.slice(end, Math.max(end, last.textEnd));
  const stop = /[。！？][”’）》」]*/g;
  const opening = [...before.matchAll(stop)].at(-1);
  const closing = stop.exec(after);
  return {
    start: first.textStart + (opening ? opening.index + opening[0].length : 0),
    end: closing ? end + closing.index + closing[0].length : last.textEnd,
  };
}

/** On one line, with bars between the cells of a row whatever stood there before. */
function tidy(text: string): string {
  return (
    text
      .replace(/<\/?(?:t[dhr]|table|tbody|thead|br)\b[^>]*>/gi, '|')
      // A title or paragraph broken over lines; between Chinese characters nothing stands.
      .replace(/(?<=[\u3000-\u9fff])[ \t]*[\r\n]+[>\s]*(?=[\u3000-\u9fff])/g, '')
      .replace(/[\r\n]+[>\s]*/g, ' ')
      .replace(/[ \t]*[|\t][|\t ]*/g, ' ｜ ')
      .replace(/ {2,}/g, ' ')
  );
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_MARKED) return text;
  return `${firstOf(text, MOST_MARKED / 2)}${characters.slice(-MOST_MARKED / 4).join('')}`;
}

/** Cut by characters, so that none is torn in two. */
function firstOf(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

function lastOf(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `…${characters.slice(-most).join('')}` : text;
}
