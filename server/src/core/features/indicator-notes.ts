import type { Plan } from '../model/plan.ts';
import type { IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { plainText } from '../quantity/plain.ts';
import { splitUnit } from '../quantity/unit.ts';
import { compact } from '../text/chars.ts';

const anyMark = /[①-⑳]|\*+|[※†‡]|注\d/g;

/** What the notes below a table say of a row: those to which a mark in the row points, and those that name it, 第13项指标. */
export function notesOf({ source }: Plan, table: IndicatorTable, row: IndicatorRow): string[] {
  const marks = marksOf(row);
  return table.notes.flatMap(({ start, end }) => {
    const note = source.text.slice(start, end);
    const marked = marks.flatMap((mark) => noteAt(note, mark));
    return marked.length === 0 && names(compact(note), row) ? [note] : marked;
  });
}

function names(note: string, { name, number }: IndicatorRow): boolean {
  return note.includes(compact(name)) || (number !== null && note.includes(`第${number}项`));
}

function marksOf({ nameCell, values }: IndicatorRow): string[] {
  const marks = [splitUnit(nameCell.text).mark, ...values.map(({ value }) => value.mark)];
  return [...new Set(marks.flatMap((mark) => (mark ? [plainText(mark)] : [])))];
}

/** From the mark to the next one: 注：①为预计数；②按可比价格计算。 */
function noteAt(note: string, mark: string): string[] {
  // As long as the note, so that offsets hold for both.
  const places = [...plainText(note).matchAll(anyMark)];
  const found = places.findIndex((place) => place[0] === mark);
  if (found < 0) return [];
  const text = note.slice(places[found]!.index, places[found + 1]?.index).trim();
  return [text.replace(/[；;]$/, '')];
}
