import type { SectionMention } from '../reference/mention.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import { formatNumeral, type Numeral } from '../text/numeral.ts';
import type { Item } from './arrangement.ts';
import { endsOf } from './ends.ts';
import { lastNumeral, type Pointer } from './pointers.ts';
import type { RowNumbers } from './rows.ts';
import { isReferable, unitOf, type Wording } from './wording.ts';

/** How a pointer is written after the change. */
export interface Written {
  readonly edits: readonly TextEdit[];
  /** Where its numbers must lead then. */
  readonly leads: readonly Item[];
}

/** Puts the new numbers into the words as they are; null where that does not say the same any more. */
export function withNewNumbers(wording: Wording, pointer: Pointer, rows: RowNumbers): Written | null {
  if (pointer.mentions[0]!.type === 'indicator') return { edits: rowEdits(pointer, rows), leads: [] };
  const items = pointer.nodes.map((node) => node && wording.after.itemOf(node));
  if (pointer.nodes.some((node, at) => node && !items[at])) return null;
  const ends = endsOf(wording, pointer, items);
  if (!ends) return null;
  const edits = new Map<number, TextEdit>();
  for (const [at, mention] of pointer.mentions.entries()) {
    const item = ends[at];
    if (!item) continue;
    const wanted =
      mention.type === 'section'
        ? stepEdits(wording, mention, item, pointer.nodes[at]!.kind)
        : numeralEdit(lastNumeral(mention)!, wording.numbers.get(item));
    if (!wanted) return null;
    for (const edit of wanted) {
      const known = edits.get(edit.range.start);
      if (known && known.newText !== edit.newText) return null;
      edits.set(edit.range.start, edit);
    }
  }
  return { edits: [...edits.values()], leads: ends.filter((item) => item !== null) };
}

function rowEdits({ mentions, rows }: Pointer, numbers: RowNumbers): TextEdit[] {
  return mentions.flatMap((mention, at) => {
    const row = rows[at];
    const number = row && numbers.get(row);
    const numeral = lastNumeral(mention);
    return number == null || !numeral ? [] : (numeralEdit(numeral, number) ?? []);
  });
}

function numeralEdit(numeral: Numeral, value: number | null | undefined): TextEdit[] | null {
  if (value == null) return null;
  return [replace({ start: numeral.start, end: numeral.end }, formatNumeral(value, numeral.style))];
}

/** 第五章第二节: the number of the section, and that of the chapter it stands in now. */
function stepEdits(
  { plan, after, numbers }: Wording,
  { steps, place }: SectionMention,
  item: Item,
  old: string,
): TextEdit[] | null {
  const [step] = steps;
  if (item.kind !== old) {
    // 本节 in a section that has become a chapter is 本章.
    const own = steps.length === 1 && step!.relation === 'this' && isReferable(item.kind);
    return own ? [replace({ start: place.end - 1, end: place.end }, unitOf(plan, item.kind))] : null;
  }
  const edits: TextEdit[] = [];
  for (const { kind, numeral } of steps) {
    if (!numeral) continue;
    const above = after.nearest(item, kind);
    const edit = above && numeralEdit(numeral, numbers.get(above));
    if (!edit) return null;
    edits.push(...edit);
  }
  return edits;
}
