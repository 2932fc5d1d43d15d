import { shortPlace } from '../../library/import-plan.ts';
import type { Library } from '../../library/library.ts';
import { placeInTitle } from '../../library/place.ts';
import type { ReferencePlan } from '../../library/reference-plan.ts';
import { compact } from '../../text/chars.ts';
import { type FoundWord, WordFinder } from '../../text/word-finder.ts';
import { readersInTurn, type Wording } from '../../text/wording.ts';

// Which places are the draft's own, and which are those of the plans it is held against.

export interface ForeignPlace {
  /** 永州市, 永州, 零陵区: as it may stand in a draft. */
  readonly name: string;
  readonly isCity: boolean;
  /** 永州市 */
  readonly city: string;
}

/** The place whose draft it is; null where that is not known, or where all cities are its own: 湖南省, 全国. */
export function placeOfDraft(title: string | null): string | null {
  const place = placeInTitle(compact(title ?? '').replace(/[（(][^）)]*[）)]/g, ''));
  return place && !isUpper(place) ? place : null;
}

function isUpper(place: string): boolean {
  return place === '全国' || /(?:省|自治区|兵团)$/.test(place);
}

interface Search {
  /** Places in a line, one's own among them. */
  readonly placesIn: (wording: Wording) => readonly FoundWord[];
  readonly foreign: ReadonlyMap<string, ForeignPlace>;
}

const placesFoundBy = readersInTurn<readonly FoundWord[]>();

/** One list for each library and draft's place: both stay the same while a draft is written. */
const known = new WeakMap<Library, { readonly own: string; readonly search: Search }>();

export function foreignPlaces(library: Library, own: string): Search {
  const before = known.get(library);
  if (before?.own === own) return before.search;
  const ours = library.plans.filter(
    ({ place, places }) => place === own || places.some((one) => isSame(one, own)),
  );
  const ownNames = new Set([own, shortPlace(own), ...ours.flatMap((plan) => ownNamesOf(plan, own))]);
  const foreign = new Map<string, ForeignPlace>();
  for (const place of library.plans.filter((plan) => !isUpper(plan.place)).flatMap(placesOf))
    if (!ownNames.has(place.name)) foreign.set(place.name, place);
  const finder = new WordFinder([...foreign.keys(), ...ownNames]);
  const search = { placesIn: placesFoundBy((text) => finder.find(text)), foreign };
  known.set(library, { own, search });
  return search;
}

/** 祁阳县 became 祁阳市. */
function isSame(one: string, other: string): boolean {
  return one === other || (other.length > 2 && shortPlace(one) === shortPlace(other));
}

/** A county's draft may name its city (益阳市) like one's own, but not the counties beside it. */
function ownNamesOf({ place, places }: ReferencePlan, own: string): string[] {
  return [place, shortPlace(place), ...(place === own ? places : [])];
}

/** 幸福安康, 长治久安: such names need their 市. */
const isWord =
  /^(?:安康|长治|大同|平安|和平|吉安|保定|通化|河源|阳江|白山|眉山|黄山|中山|昌吉|安顺|广安|安阳|朝阳|东营|开封|资阳|海口|南平|新余|百色|来宾|日照|宜春|长春|新乡|大庆|北海|黑河|海东|山南|运城|定西|晋中|吉林)市$/;

/** Counties by their full names only: 南县 and 东安 are parts of too many words. */
function placesOf({ place, places }: ReferencePlan): ForeignPlace[] {
  const cities = (isWord.test(place) ? [place] : [place, shortPlace(place)]).map((name) => ({
    name,
    isCity: true,
    city: place,
  }));
  return [...cities, ...places.map((name) => ({ name, isCity: false, city: place }))];
}
