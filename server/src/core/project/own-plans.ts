import type { Library } from '../library/library.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import { compact } from '../text/chars.ts';
import type { ReadPlan } from './plan-reader.ts';

/**
 * The plan as it joins the others, or in Chinese why it does not. Each has an id of its own; the text of a plan that comes with the
 * program takes that plan's place and adds its passages to what is known of it.
 */
export function joined(
  { plan, stated, file, fixedId }: ReadPlan,
  shipped: Library,
  own: readonly ReferencePlan[],
): ReferencePlan | string {
  const twin = own.find(({ sha256 }) => sha256 === plan.sha256);
  if (twin) return `“${file}”与前面的“${twin.source}”是同一份规划，未重复采用`;
  const taken = own.find(({ id }) => id === plan.id);
  if (fixedId) return taken ? `标识“${plan.id}”已用于“${taken.source}”，请用 id 另取一个` : plan;
  const known = shipped.plans.find((other) => isSame(plan, other));
  if (!known || own.some(({ id }) => id === known.id)) return { ...plan, id: freeId(plan.id, shipped, own) };
  return {
    ...plan,
    id: known.id,
    title: stated.title ?? known.title,
    places: stated.places ?? known.places,
    shortNames: [...new Set([...known.shortNames, ...plan.shortNames])],
  };
}

function isSame(plan: ReferencePlan, other: ReferencePlan): boolean {
  return (
    plan.sha256 === other.sha256 ||
    (compact(plan.title) === compact(other.title) && plan.period.targetYear === other.period.targetYear)
  );
}

/** 云汀市-15, 云汀市-15-2, … */
function freeId(wanted: string, shipped: Library, own: readonly ReferencePlan[]): string {
  const isTaken = (id: string) => shipped.find(id) !== undefined || own.some((plan) => plan.id === id);
  let id = wanted;
  for (let count = 2; isTaken(id); count++) id = `${wanted}-${count}`;
  return id;
}
