import type { NodeKind } from '../model/plan.ts';
import type { SectionMention, Step } from './mention.ts';
import { isBelow, type Place, type Places } from './places.ts';
import { sameTitle } from './titles.ts';

// Which places a reference can mean.

/** The innermost place of the draft in which a reference stands; null before the first heading. */
export type Here = Place | null;

export function findSections({ steps }: SectionMention, places: Places, here: Here): readonly Place[] {
  let found: readonly Place[] = [];
  for (const [at, step] of steps.entries()) {
    found = at === 0 ? first(step, places, here) : within(step, places, found);
    if (found.length === 0) return [];
  }
  const title = steps.at(-1)!.title;
  const titled = title && found.length > 1 ? found.filter((place) => sameTitle(place.title, title.text)) : [];
  return titled.length > 0 ? titled : found;
}

function first(step: Step, places: Places, here: Here): readonly Place[] {
  if (step.relation) return related(step, places, here);
  const all = numbered(step, places.all);
  if (all.length < 2 && !(step.kind === 'section' && places.restarting.has('section'))) return all;
  const scope = scopeOf(step.kind, here);
  const near = scope ? all.filter((place) => isBelow(place, scope)) : [];
  // 第二节 without its chapter is one of the chapter in which the words stand.
  return near.length > 0 || (step.kind === 'section' && scope) ? near : all;
}

const scopes: Readonly<Partial<Record<NodeKind, NodeKind>>> = { section: 'chapter', chapter: 'part' };

function scopeOf(kind: NodeKind, here: Here): Place | null {
  const wanted = scopes[kind];
  for (let at: Place | null = here; at; at = at.parent) if (at.kind === wanted) return at;
  return null;
}

function within(step: Step, places: Places, above: readonly Place[]): readonly Place[] {
  return numbered(
    step,
    places.all.filter((place) => place.kind === step.kind && above.some((one) => isBelow(place, one))),
  );
}

/** By the printed number; by the right one only where nothing bears the number: 第三章 misprinted as 第十三章. */
function numbered({ kind, numeral }: Step, places: readonly Place[]): readonly Place[] {
  const value = numeral?.value;
  const printed = places.filter((place) => place.kind === kind && place.number === value);
  if (printed.length > 0) return printed;
  return places.filter((place) => place.kind === kind && place.right === value);
}

/** 本章, 上一节 */
function related({ kind, relation }: Step, places: Places, here: Here): readonly Place[] {
  let own: Place | null = here;
  while (own && own.kind !== kind) own = own.parent;
  if (!own) return [];
  if (relation === 'this') return [own];
  const row = places.all.filter((place) => place.kind === kind);
  const beside = row[row.indexOf(own) + (relation === 'next' ? 1 : -1)];
  return beside ? [beside] : [];
}
