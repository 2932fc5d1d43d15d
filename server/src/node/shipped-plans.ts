import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../core/library/library.ts';
import type { ReferencePlan } from '../core/library/reference-plan.ts';

/** The plans that come with the program, from dist/library beside the folder of the bundle; read when they are first needed. */
export const shippedLibrary = new Library(() => readPlans(join(__dirname, '..', 'library')));

/** In the order in which they are shown, which their files are named by: 1-yiyang-14.json. */
export function readPlans(from: string): ReferencePlan[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(from, name), 'utf8')) as ReferencePlan);
}
