import type { Library } from '../library/library.ts';
import { numberSequences } from '../model/sequence.ts';
import { resolveReferences } from '../reference/resolve.ts';
import { applyEdits, replace } from '../text/edit.ts';
import { shifted } from '../text/range.ts';
import type { Item } from './arrangement.ts';
import type { LabelledEdit, Warning } from './change.ts';
import { leadsRight, type Reading, readAgain, referencesAt } from './check.ts';
import { type Written, withNewNumbers } from './follow.ts';
import { type Pointer, pointersOf } from './pointers.ts';
import type { Rearrangement } from './rearrangement.ts';
import type { RowNumbers } from './rows.ts';
import { type Fullness, isReferable, type Wording, wordsFor } from './wording.ts';

interface Followed {
  readonly reading: Reading;
  readonly warnings: readonly Warning[];
}

/** How a pointer is written, and how else it can be if that does not lead where it led. */
interface Attempt {
  readonly pointer: Pointer;
  readonly written: Written;
  readonly rest: readonly Written[];
}

/**
 * Rewrites the references and reads the text again, until each leads where it led before: with new numbers alone, then with the
 * chapter, then with the part. What cannot be kept is told.
 */
export function followReferences(
  wording: Wording,
  library: Library,
  rows: RowNumbers,
  text: Rearrangement,
): Followed {
  const { plan, after } = wording;
  const references = resolveReferences(plan, library, numberSequences(plan));
  const pointers = pointersOf(plan, references).filter(({ range }) => !isDeleted(wording, range.start));
  const warnings: Warning[] = [];
  let attempts = pointers.flatMap((pointer) => {
    const ways = waysToWrite(wording, pointer, rows);
    warnings.push(...warningsOf(wording, pointer, ways.length > 0));
    return ways[0] ? [{ pointer, written: ways[0], rest: ways.slice(1) }] : [];
  });
  for (;;) {
    const reading = readAgain(plan, text.build(attempts.flatMap((one) => editsOf(wording, one))), library);
    const wrong = new Set(
      attempts.filter(({ pointer, written }) => !leadsRight(after, reading, pointer, written)),
    );
    const open = attempts.filter((one) => wrong.has(one) && one.rest.length > 0);
    if (open.length === 0) {
      for (const { pointer } of wrong) warnings.push(lost(wording, pointer));
      for (const { pointer } of attempts) warnings.push(...unclear(wording, reading, pointer));
      return { reading, warnings: warnings.sort((a, b) => a.range.start - b.range.start) };
    }
    attempts = attempts.map((one) =>
      open.includes(one) ? { ...one, written: one.rest[0]!, rest: one.rest.slice(1) } : one,
    );
  }
}

function waysToWrite(wording: Wording, pointer: Pointer, rows: RowNumbers): Written[] {
  const ways: (Written | null)[] = [withNewNumbers(wording, pointer, rows)];
  const items = itemsOf(wording, pointer);
  const canRewrite = items.length > 0 && !pointer.nodes.includes(null);
  for (const fullness of canRewrite ? (['full', 'with part'] as const) : [])
    ways.push(inWords(wording, pointer, items, fullness));
  return ways.filter((way) => way !== null);
}

function inWords(
  wording: Wording,
  pointer: Pointer,
  items: readonly Item[],
  fullness: Fullness,
): Written | null {
  const words = wordsFor(wording, pointer, items, fullness);
  return words && { edits: [replace(pointer.range, words.text)], leads: words.leads };
}

/** What a pointer means and is still there, in its new order. */
function itemsOf({ after }: Wording, { covered }: Pointer): Item[] {
  return covered
    .flatMap((node) => after.itemOf(node) ?? [])
    .sort((a, b) => after.indexOf(a) - after.indexOf(b));
}

function editsOf({ plan }: Wording, { pointer: { range }, written }: Attempt): LabelledEdit[] {
  const { text } = plan.source;
  const words = text.slice(range.start, range.end);
  const changes = written.edits.filter(
    (edit) => text.slice(edit.range.start, edit.range.end) !== edit.newText,
  );
  const now = applyEdits(
    words,
    changes.map((edit) => ({ ...edit, range: shifted(edit.range, -range.start) })),
  );
  return changes.map((edit) => ({ ...edit, label: '引用', detail: `${words} → ${now}` }));
}

function isDeleted({ plan, after }: Wording, offset: number): boolean {
  return plan.nodes.some(
    (node) => node.range.start <= offset && offset < node.range.end && !after.itemOf(node),
  );
}

function warningsOf(wording: Wording, pointer: Pointer, canBeWritten: boolean): Warning[] {
  const gone = pointer.covered.filter((node) => !wording.after.itemOf(node));
  const words = wordsOf(wording, pointer);
  if (gone.length > 0) {
    const titles = gone.map(({ title }) => `“${title}”`).join('、');
    return [{ message: `${words}所指的${titles}已删除，请改写这处引用。`, range: pointer.range }];
  }
  const sunk = pointer.covered.some((node) => {
    const item = wording.after.itemOf(node)!;
    return item.kind !== node.kind && !isReferable(item.kind);
  });
  return (canBeWritten && !sunk) || pointer.covered.length === 0 ? [] : [lost(wording, pointer)];
}

function lost(wording: Wording, pointer: Pointer): Warning {
  const titles = pointer.covered.map(({ title }) => `“${title}”`).join('、');
  const message = `${wordsOf(wording, pointer)}原来指${titles}，改动以后无法用编号指明，请核对。`;
  return { message, range: pointer.range };
}

/** 第三章 that might mean several chapters, or none, says something else once the numbers have changed. */
function unclear(wording: Wording, reading: Reading, pointer: Pointer): Warning[] {
  if (!pointer.nodes.includes(null) || pointer.rows.some((row) => row)) return [];
  const found = referencesAt(reading, pointer);
  const words = wordsOf(wording, pointer);
  if (!pointer.isBroken && found.some(({ status }) => status === 'unresolved'))
    return [{ message: `${words}原来不止一处，改动以后没有这个编号了，请核对。`, range: pointer.range }];
  if (!pointer.isBroken || found.length === 0 || found.some(({ status }) => status === 'unresolved'))
    return [];
  return [{ message: `${words}原来没有所指，改动以后有了这个编号，请核对是否指它。`, range: pointer.range }];
}

function wordsOf({ plan }: Wording, { range }: Pointer): string {
  return `“${plan.source.text.slice(range.start, range.end).replace(/\s+/g, '')}”`;
}
