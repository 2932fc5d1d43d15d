import { replace } from '../text/edit.ts';
import { formatNumeral, type Numeral } from '../text/numeral.ts';
import type { CaptionMention, Quoted, Step } from './mention.ts';
import { fullLabel, type Place, type Places } from './places.ts';
import type { Suggestion } from './reference.ts';
import { innerQuotes, sameTitle } from './titles.ts';

/** How many places an author is offered instead of one that does not exist. */
const MOST = 3;

/** Among `siblings`: the section that bears the quoted title first, then those with the nearest numbers. */
export function suggestSections({ numeral, title }: Step, siblings: readonly Place[]): readonly Suggestion[] {
  return numeral ? suggest(siblings, numeral, title) : [];
}

export function suggestCaptions(
  { kind, numeral, title, appended }: CaptionMention,
  places: Places,
): readonly Suggestion[] {
  const same = places.all.filter((place) => place.kind === kind && isAppended(place) === appended);
  return suggest(same, numeral, title);
}

/** 附表1, 附图2 */
export function isAppended({ label }: Place): boolean {
  return label.startsWith('附');
}

function suggest(places: readonly Place[], numeral: Numeral, title: Quoted | null): readonly Suggestion[] {
  const far = (place: Place) =>
    title && sameTitle(place.title, title.text) ? -1 : Math.abs((place.number ?? 0) - numeral.value);
  const values = new Set<number | null>([null, numeral.value]);
  return [...places]
    .sort((a, b) => far(a) - far(b))
    .filter(({ number }) => !values.has(number) && values.add(number))
    .slice(0, MOST)
    .map((place) => instead(place, numeral));
}

/** The number of the place in the way in which the wrong one is written. */
export function instead(place: Place, numeral: Numeral): Suggestion {
  return { label: named(place), edit: replace(numeral, formatNumeral(place.number ?? 0, numeral.style)) };
}

/** 第五章第三节“推动制造业升级” */
export function named(place: Place): string {
  return place.title === '' ? fullLabel(place) : `${fullLabel(place)}“${innerQuotes(place.title)}”`;
}
