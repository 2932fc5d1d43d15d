import type { Mention, Quoted } from '../reference/mention.ts';
import type { Reference } from '../reference/reference.ts';
import { contains, type Range, touches } from '../text/range.ts';

/** A reference, and which piece of it the cursor is on. */
export interface ReferenceAt {
  readonly reference: Reference;
  /** The words for the place without the plan's name before it, which leads elsewhere; or the title behind it. */
  readonly piece: Range;
}

/** A cursor between two references is on the second one. */
export function referenceAt(references: readonly Reference[], offset: number): ReferenceAt | null {
  return (
    find(references, (piece) => contains(piece, offset)) ??
    find(references, (piece) => touches(piece, offset))
  );
}

function find(references: readonly Reference[], isHit: (piece: Range) => boolean): ReferenceAt | null {
  for (const reference of references) {
    const piece = piecesOf(reference.mention).find(isHit);
    if (piece) return { reference, piece };
  }
  return null;
}

/** 第五章第二节 and 推动制造业升级 of 第五章第二节“推动制造业升级”. */
function piecesOf(mention: Mention): Range[] {
  return [mention.place, ...quotedIn(mention).map(({ range }) => range)];
}

function quotedIn(mention: Mention): Quoted[] {
  switch (mention.type) {
    case 'section':
      return mention.steps.flatMap(({ title }) => title ?? []);
    case 'caption':
      return mention.title ? [mention.title] : [];
    case 'indicator':
      return mention.name ? [mention.name] : [];
    case 'plan':
      return [];
  }
}
