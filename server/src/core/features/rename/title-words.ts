import { isInside, type Range } from '../../text/range.ts';
import { findWord } from './find-word.ts';
import type { Draft } from './renamable.ts';
import { titlePlaces } from './title-places.ts';

/**
 * A word that changes in a title changes in its 目录 entry and where references quote it, too: 推进示范区建设. `found` is where the word
 * stands in the text.
 */
export function withOtherPrints(draft: Draft, found: readonly Range[], word: string): Range[] {
  const { plan } = draft;
  const titled = plan.nodes.filter(({ titleRange }) => found.some((range) => isInside(range, titleRange)));
  const prints = titled.flatMap((node) => {
    const { tocEntries, quotations } = titlePlaces(draft, node);
    return [...tocEntries, ...quotations.map(({ range }) => range)];
  });
  return [...found, ...prints.flatMap((print) => findWord(plan.source.text, word, print))];
}
