import type { CaptionMention } from './mention.ts';
import { libraryPlaces, type Place, type Places } from './places.ts';
import type { Reference, ReferenceKind, Trouble } from './reference.ts';
import type { Draft } from './resolve.ts';
import { instead, isAppended, suggestCaptions } from './suggest.ts';
import { abbreviates, sameTitle } from './titles.ts';

/** 专栏3“…”, 表2, 附图1; null where the text does not show all of its boxes, tables or figures. */
export function resolveCaption(mention: CaptionMention, draft: Draft): Reference | null {
  const { owner, kind, range } = mention;
  // The index of a plan has no captions of tables and figures.
  if (owner && kind !== 'box') return null;
  const places = owner ? libraryPlaces(owner) : draft.places;
  const found = findCaptions(mention, places);
  const own: ReferenceKind = owner ? 'plan-box' : kind;
  const base = { kind: own, mention, range };
  if (found.length === 0) {
    if (mayBeLost(mention, places, draft)) return null;
    const suggestions = suggestCaptions(mention, places);
    return { ...base, target: null, status: 'unresolved', trouble: { type: 'missing', suggestions } };
  }
  const [place, ...others] = found;
  if (others.length > 0) return { ...base, target: null, status: 'resolved', trouble: null };
  const trouble = titleTrouble(mention, place!, places);
  return {
    ...base,
    target: { type: 'place', plan: owner, place: place! },
    status: trouble ? 'mismatch' : 'resolved',
    trouble,
  };
}

function findCaptions({ kind, numeral, appended }: CaptionMention, { all }: Places): readonly Place[] {
  const same = all.filter((place) => place.kind === kind && isAppended(place) === appended);
  const printed = same.filter(({ number }) => number === numeral.value);
  return printed.length > 0 ? printed : same.filter(({ right }) => right === numeral.value);
}

/** Pictures and pictured boxes have no caption to read; a published text may have lost a box; appendices are often files of their own. */
function mayBeLost(
  { owner, kind, numeral, appended, explicit }: CaptionMention,
  { all }: Places,
  { plan }: Draft,
): boolean {
  const same = all.filter((place) => place.kind === kind && isAppended(place) === appended);
  if (appended && same.length === 0) return true;
  // Minutes of a meeting about a plan speak of its boxes without having any.
  if (!owner && !explicit && plan.kind === 'other' && same.length === 0) return true;
  if (!owner && plan.source.text.includes('![')) return true;
  if (same.every(({ number }) => number === null)) return numeral.value <= same.length;
  return owner !== null && numeral.value < Math.max(...same.map(({ number }) => number ?? 0));
}

function titleTrouble(
  { title: quoted, kind, numeral }: CaptionMention,
  place: Place,
  places: Places,
): Trouble | null {
  if (!quoted || sameTitle(place.title, quoted.text) || abbreviates(quoted.text, place.title)) return null;
  const bearer = places.all.find((one) => one.kind === kind && sameTitle(one.title, quoted.text));
  if (bearer && bearer.number !== null && bearer.number !== place.number)
    return { type: 'stale', quoted, title: place.title, now: instead(bearer, numeral) };
  return { type: 'title', quoted, title: place.title };
}
