import type { Mark } from './mark.ts';
import type { NodeKind } from './plan.ts';

// Headings whose number was lost in conversion: in 001 the line 第一章 is gone, its title stands before 第一节.

type Ordinal = 'part' | 'chapter' | 'section';

/** Gives un-numbered headings the kind that the numbers around them leave free. */
export function restoreKinds(marks: readonly Mark[]): Mark[] {
  return marks.map((mark, at) => {
    if (!mark.bare || mark.titleRange.start !== mark.selectionRange.start) return mark;
    const kind = lostKind(marks, at);
    return kind ? { ...mark, kind, bare: false } : mark;
  });
}

function lostKind(marks: readonly Mark[], at: number): Ordinal | null {
  const next = following(marks, at);
  if (!next) return null;
  if (next.kind === 'section' && opensChapter(marks, at, next)) return 'chapter';
  if (next.kind === 'chapter' && leavesFree(marks, at, 'part')) return 'part';
  if (next.kind === 'section' && leavesFree(marks, at, 'section')) return 'section';
  return null;
}

/** No chapter is open where the plan has chapters, or 第一节 comes again and one chapter is missing. */
function opensChapter(marks: readonly Mark[], at: number, next: Mark): boolean {
  const before = marks.slice(0, at).some(({ kind }) => kind === 'chapter');
  if (!before) return marks.some(({ kind }) => kind === 'chapter');
  return next.numbering?.value === 1 && leavesFree(marks, at, 'chapter');
}

/** The next numbered heading. */
function following(marks: readonly Mark[], at: number): Mark | undefined {
  return marks.slice(at + 1).find(({ numbering, kind }) => numbering && isHeading(kind));
}

function isHeading(kind: NodeKind): boolean {
  return kind !== 'box' && kind !== 'table' && kind !== 'figure';
}

/** Whether exactly one number of that kind is missing here: 第一章 before 第二章, 第三章 between 第二章 and 第四章. */
function leavesFree(marks: readonly Mark[], at: number, kind: Ordinal): boolean {
  const before = neighbour(marks.slice(0, at).reverse(), kind);
  const after = neighbour(marks.slice(at + 1), kind);
  return after !== null && after === (before ?? 0) + 2;
}

/** Number of the nearest heading of that kind under the same parent. */
function neighbour(marks: readonly Mark[], kind: Ordinal): number | null {
  for (const mark of marks) {
    if (mark.kind === kind) return mark.numbering?.value ?? null;
    if (kind === 'section' && (mark.kind === 'chapter' || mark.kind === 'part')) return null;
  }
  return null;
}
