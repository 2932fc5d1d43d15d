import { firstOfEach } from '../model/note-match.ts';
import type { NoteMark, OutlineNode, Plan } from '../model/plan.ts';
import { formatNumeral, readNumeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';
import { lineOf } from '../text/source.ts';
import { endOfLineBefore } from './lines.ts';
import type { Rearrangement } from './rearrangement.ts';
import { reorder } from './reorder.ts';

/**
 * Footnotes count in the order of their first marks; definitions follow. Where they did not do so before, only renumbering puts them
 * in order (`always`).
 */
export function editNotes(
  plan: Plan,
  deleted: readonly OutlineNode[],
  always: boolean,
  text: Rearrangement,
): void {
  const { marks, definitions } = plan.notes;
  if (marks.length === 0 || !(always || areInOrder(plan))) return;
  const isGone = ({ range }: NoteMark) => deleted.some((node) => isInside(range, node.range));
  const now = text.build();
  const left = marks.filter((mark) => !isGone(mark));
  const ordered = [...left].sort((a, b) => now.startOf(a.range.start) - now.startOf(b.range.start));
  const numbers = newNumbers(ordered, definitions);
  for (const mark of [...left, ...definitions]) renumber(plan, mark, numbers.get(mark.number)!, text);
  moveDefinitions(plan, numbers, text);
}

function areInOrder({ notes }: Plan): boolean {
  return firstOfEach(notes.marks).every(({ number }, at) => number === at + 1);
}

function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Definitions to which no mark leads count behind the others. */
function newNumbers(marks: readonly NoteMark[], definitions: readonly NoteMark[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { number } of [...marks, ...definitions]) {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
  }
  return numbers;
}

function renumber({ source: { text } }: Plan, mark: NoteMark, number: number, edited: Rearrangement): void {
  if (mark.number === number) return;
  let at = mark.range.start;
  while (at < mark.range.end && !/[0-9０-９]/.test(text.charAt(at))) at++;
  const numeral = readNumeral(text, at, mark.range.end);
  if (numeral)
    edited.edit(numeral, formatNumeral(number, numeral.style), '注释', `[${mark.number}] → [${number}]`);
}

/** Only a list of definitions that are one behind the other can be put in another order. */
function moveDefinitions(plan: Plan, numbers: ReadonlyMap<number, number>, text: Rearrangement): void {
  const { definitions } = plan.notes;
  const section = plan.nodes.find(
    ({ kind, range }) => kind === 'notes' && definitions.every((one) => isInside(one.range, range)),
  );
  if (!section || definitions.length < 2 || section.children.length > 0) return;
  const blocks = definitions.map((definition, at) =>
    blockOfDefinition(plan, definition, definitions[at + 1], section),
  );
  const wanted = definitions
    .map((definition, at) => ({ block: blocks[at]!, number: numbers.get(definition.number)!, at }))
    .sort((a, b) => a.number - b.number || a.at - b.at)
    .map(({ block }) => block);
  reorder(plan, text, blocks, wanted, '注释');
}

function blockOfDefinition(
  plan: Plan,
  { range }: NoteMark,
  next: NoteMark | undefined,
  section: OutlineNode,
): Range {
  const { start } = plan.lines[lineOf(plan.source, range.start)]!;
  return {
    start,
    end: next ? (endOfLineBefore(plan, next.range.start) ?? section.range.end) : section.range.end,
  };
}
