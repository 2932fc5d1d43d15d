import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../core/library/library.ts';
import type { PassageIndex } from '../core/library/passage-index.ts';
import type { ReferencePlan } from '../core/library/reference-plan.ts';

/** The plans whose indexes lie in a folder; read when they are first needed. */
export function libraryIn(folder: string): Library {
  const passages = (id: string) => readPassages(join(folder, 'passages'), id);
  return new Library(() => readPlans(folder), new Set(), passages);
}

/** In the order in which they are shown, which their files are named by: 1-yiyang-14.json. */
function readPlans(from: string): ReferencePlan[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(from, name), 'utf8')) as ReferencePlan);
}

/** null where a plan has none: its id may be that of a project's own plan. */
function readPassages(from: string, id: string): PassageIndex | null {
  const file = join(from, `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PassageIndex) : null;
}
