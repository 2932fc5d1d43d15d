import type { Plan } from './plan.ts';

/** A function of a plan that several rules ask for: computed for the first of them. */
export function perPlan<Result>(read: (plan: Plan) => Result): (plan: Plan) => Result {
  const results = new WeakMap<Plan, { readonly result: Result }>();
  return (plan) => {
    const found = results.get(plan) ?? { result: read(plan) };
    results.set(plan, found);
    return found.result;
  };
}
