import type { PlanMention } from './mention.ts';
import type { Reference } from './reference.ts';

/** The name of a plan in the library. */
export function resolvePlan(mention: PlanMention): Reference {
  const { owner, range, misquoted, name } = mention;
  return {
    kind: 'plan',
    mention,
    range,
    target: { type: 'plan', plan: owner },
    status: misquoted ? 'mismatch' : 'resolved',
    trouble: misquoted ? { type: 'misquoted', name, title: owner.title } : null,
  };
}
