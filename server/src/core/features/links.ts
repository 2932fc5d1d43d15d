import type { NoteMark, Plan } from '../model/plan.ts';
import { matchToc } from '../model/toc-match.ts';
import { type Range, touches } from '../text/range.ts';

/** Something a draft names in several places: a heading and its 目录 entry, a note and its marks. */
export interface Linked {
  /** The place under the cursor. */
  readonly origin: Range;
  /** The heading; the note's definition. */
  readonly declarations: readonly Range[];
  /** The 目录 entry; the note's marks. */
  readonly uses: readonly Range[];
}

export function linkedAt(plan: Plan, offset: number): Linked | null {
  return headingAt(plan, offset) ?? noteAt(plan, offset);
}

/** Where "Go to Definition" leads: from a use to the declaration, and from the declaration back to its uses. */
export function definition({ origin, declarations, uses }: Linked): readonly Range[] {
  return declarations.includes(origin) ? uses : declarations;
}

function headingAt(plan: Plan, offset: number): Linked | null {
  const entry = plan.toc?.entries.find(({ range }) => touches(range, offset));
  const heading = entry
    ? undefined
    : plan.nodes.find(({ selectionRange }) => touches(selectionRange, offset));
  if (!entry && !heading) return null;
  const { pairs, moved } = matchToc(plan);
  const links = [...pairs, ...moved];
  const node = heading ?? links.find((link) => link.entry === entry)?.node;
  if (!node) return null;
  return {
    origin: entry?.selectionRange ?? node.selectionRange,
    declarations: [node.selectionRange],
    uses: links.filter((link) => link.node === node).map((link) => link.entry.selectionRange),
  };
}

function noteAt({ notes }: Plan, offset: number): Linked | null {
  const hit = [...notes.definitions, ...notes.marks].find(({ range }) => touches(range, offset));
  if (hit === undefined) return null;
  const same = (marks: readonly NoteMark[]) =>
    marks.filter(({ number }) => number === hit.number).map(({ range }) => range);
  return { origin: hit.range, declarations: same(notes.definitions), uses: same(notes.marks) };
}
