import type { Library } from '../../core/library/library.ts';
import type { ReferencePlan } from '../../core/library/reference-plan.ts';

/** By its id, or by what people call it. */
export function findPlan(library: Library, name: string): ReferencePlan | undefined {
  return (
    library.find(name) ??
    library.plans.find(({ title, shortNames }) => title === name || shortNames.includes(name))
  );
}
