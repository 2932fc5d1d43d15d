import { findSections } from './find.ts';
import type { SectionMention, Step } from './mention.ts';
import { isBelow, libraryPlaces, type Place, type Places } from './places.ts';
import type { Reference, Trouble } from './reference.ts';
import type { Draft } from './resolve.ts';
import { instead, suggestSections } from './suggest.ts';
import { abbreviates, sameTitle } from './titles.ts';

/** 第五章第二节“…”, 本章第二节, 上一节; null where it is not certain that the draft itself is meant. */
export function resolveSection(mention: SectionMention, draft: Draft): Reference | null {
  const { owner, steps, range } = mention;
  const places = owner ? libraryPlaces(owner) : draft.places;
  const here = owner ? null : draft.placeAt(mention.place.start);
  const found = findSections(mention, places, here);
  const base = { kind: owner ? 'plan-section' : 'section', mention, range } as const;
  if (found.length === 0) {
    if (!isPlain(mention, places)) return null;
    return { ...base, target: null, status: 'unresolved', trouble: missing(mention, places, here) };
  }
  const [place, ...others] = found;
  if (others.length > 0) return { ...base, target: null, status: 'resolved', trouble: null };
  const trouble = firstOf(steps, (step) => titleTrouble(step, place!, places));
  return {
    ...base,
    target: { type: 'place', plan: owner, place: place! },
    status: trouble ? 'mismatch' : 'resolved',
    trouble,
  };
}

/** In a text without chapters 第五章 is some other document's, unless 见 or 本规划 stands before it. */
function isPlain({ explicit, steps }: SectionMention, places: Places): boolean {
  return explicit || places.all.some(({ kind }) => kind === steps[0]!.kind);
}

/** The first level that does not exist decides what is offered. */
function missing(mention: SectionMention, places: Places, here: Place | null): Trouble {
  const { steps } = mention;
  const depth = steps.findIndex(
    (_, at) => findSections({ ...mention, steps: steps.slice(0, at + 1) }, places, here).length === 0,
  );
  const step = steps[Math.max(depth, 0)]!;
  const above = depth > 0 ? findSections({ ...mention, steps: steps.slice(0, depth) }, places, here) : [];
  const siblings = places.all.filter(
    (place) => place.kind === step.kind && isInScope(place, depth > 0 ? above : scopeOf(step, here)),
  );
  return { type: 'missing', suggestions: suggestSections(step, siblings) };
}

/** 第九节 alone is one of the chapter it stands in. */
function scopeOf({ kind }: Step, here: Place | null): readonly Place[] {
  for (let at = here; at; at = at.parent) if (kind === 'section' && at.kind === 'chapter') return [at];
  return [];
}

function isInScope(place: Place, above: readonly Place[]): boolean {
  return above.length === 0 || above.some((one) => isBelow(place, one));
}

function titleTrouble(step: Step, innermost: Place, places: Places): Trouble | null {
  const { title: quoted, numeral, kind } = step;
  if (!quoted) return null;
  let place: Place | null = innermost;
  while (place && place.kind !== kind) place = place.parent;
  if (!place || sameTitle(place.title, quoted.text) || abbreviates(quoted.text, place.title)) return null;
  const bearer = places.all.find((one) => one.kind === kind && sameTitle(one.title, quoted.text));
  if (bearer && numeral && bearer.number !== null && bearer.number !== place.number)
    return { type: 'stale', quoted, title: place.title, now: instead(bearer, numeral) };
  return { type: 'title', quoted, title: place.title };
}

function firstOf<Item, Result>(items: readonly Item[], of: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = of(item);
    if (found) return found;
  }
  return null;
}
