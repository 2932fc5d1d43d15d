import type { ReferencePlan } from '../library/reference-plan.ts';
import type { Hit } from './fingerprint-table.ts';
import { GRAM } from './fingerprints.ts';

/** Hits that follow each other in the draft and stand in one place of one plan. */
export interface Run {
  readonly plan: ReferencePlan;
  /** Never empty, in order of the draft. */
  readonly hits: readonly Hit[];
}

/** So many characters between two hits belong to what was copied: one that was changed costs up to 20 of them. */
const MOST_BETWEEN = 20;

/** A single hit is chance, or a set phrase. */
const FEWEST_HITS = 2;

/** `hits` in order of the draft. */
export function runsOf(hits: readonly Hit[]): Run[] {
  const open = new Map<ReferencePlan, Hit[][]>();
  const all: { plan: ReferencePlan; hits: Hit[] }[] = [];
  for (const hit of hits) {
    const near = (open.get(hit.plan) ?? []).filter((run) => isNear(run.at(-1)!, hit));
    const run = near.find((other) => Math.abs(other.at(-1)!.section - hit.section) <= 1);
    if (run) run.push(hit);
    else {
      const begun = [hit];
      near.push(begun);
      all.push({ plan: hit.plan, hits: begun });
    }
    open.set(hit.plan, near);
  }
  return all.filter((run) => isSeveral(run.hits));
}

function isNear(last: Hit, hit: Hit): boolean {
  return hit.at - (last.at + GRAM) <= MOST_BETWEEN;
}

/** One place of the draft that stands twice in a plan is still one. */
function isSeveral(hits: readonly Hit[]): boolean {
  return hits.length >= FEWEST_HITS && hits[0]!.at !== hits.at(-1)!.at;
}
