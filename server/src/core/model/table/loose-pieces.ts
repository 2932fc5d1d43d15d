import type { SlotRole } from './cell-kind.ts';
import { dealWords } from './loose-deal.ts';
import type { Word } from './loose-words.ts';

/** A name with its values, perhaps behind the heading of its group. */
export interface Piece {
  readonly group: readonly Word[] | null;
  /** By slot. */
  readonly cells: readonly (readonly Word[] | null)[];
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly score: number;
}

const MOST_IN_GROUP = 4;
/** Words of a row and of those of a group; more are several rows without attributes. */
const MOST_WORDS = 24;

/**
 * One name with its values; or the heading of a group and several of them: 食品药品安全 | 食品… 98 98 | 药品… 99 99. `heads` says that
 * rows of a group follow, `goesOn` that these words may be such rows.
 */
export function dealPieces(
  text: string,
  words: readonly Word[],
  slots: readonly SlotRole[],
  heads: boolean,
  goesOn: boolean,
): Pieces | null {
  const found = (heads ? deal(text, words, slots, true, 1) : null) ?? deal(text, words, slots, false, 1);
  if (found) return found;
  for (let count = 2; count <= MOST_IN_GROUP; count++) {
    const rows = deal(text, words, slots, !goesOn, count);
    if (rows) return rows;
  }
  return null;
}

/** What a name and its values are worth at least; less is no row. */
const LEAST_SCORE = 1.5;
/** Several rows with one attribute are rare, and any words may be a heading: they must fit very well. */
const LEAST_OF_SEVERAL = 5;
const COST_OF_SEVERAL = 2.5;

function deal(
  text: string,
  words: readonly Word[],
  slots: readonly SlotRole[],
  grouped: boolean,
  count: number,
): Pieces | null {
  if (words.length < count * 2 || words.length > MOST_WORDS) return null;
  const names = Array.from({ length: count }, () => slots).flat();
  const found = dealWords(text, words, grouped ? ['group', ...names] : names);
  if (!found) return null;
  const several = count > 1;
  const score = found.score - (several ? COST_OF_SEVERAL * count : 0);
  if (score < (several ? LEAST_OF_SEVERAL : LEAST_SCORE)) return null;
  const [group, cells] = grouped ? [found.cells[0]!, found.cells.slice(1)] : [null, found.cells];
  const pieces = Array.from({ length: count }, (_, at): Piece => {
    const own = cells.slice(at * slots.length, (at + 1) * slots.length);
    return { group: at === 0 ? group : null, cells: own };
  });
  const sound = pieces.every(({ cells: [name, ...values] }) => name && values.some((value) => value));
  if (!sound || (grouped && !group)) return null;
  return { pieces, score };
}
