import type { OutlineNode } from '../model/plan.ts';
import type { Numeral } from '../text/numeral.ts';
import type { Place } from './places.ts';
import type { Reference } from './reference.ts';

/** A number in a reference, and the heading or caption of the draft whose number it is. */
export interface ReferenceNumber {
  readonly node: OutlineNode;
  readonly numeral: Numeral;
}

/** 第五章第二节 has two: that of the chapter and that of the section. None for other plans, and where it is not plain what is meant. */
export function numbersOf({ mention, target }: Reference): ReferenceNumber[] {
  if (target?.type !== 'place' || target.plan) return [];
  if (mention.type === 'caption') return numberOf(target.place, mention.numeral);
  if (mention.type !== 'section') return [];
  return mention.steps.flatMap(({ kind, numeral }) => {
    let place: Place | null = target.place;
    while (place && place.kind !== kind) place = place.parent;
    return place && numeral ? numberOf(place, numeral) : [];
  });
}

function numberOf({ site }: Place, numeral: Numeral): ReferenceNumber[] {
  return 'node' in site ? [{ node: site.node, numeral }] : [];
}
