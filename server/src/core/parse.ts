import type { Plan } from './model/plan.ts';
import type { Source } from './text/source.ts';

/** Reads a document. Never throws, whatever the text. */
export function parsePlan(_source: Source): Plan {
  throw new Error('not written yet');
}
