import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../server/src/core/library/library.ts';
import type { ReferencePlan } from '../../server/src/core/library/reference-plan.ts';

const folder = join(import.meta.dirname ?? __dirname, '../../server/library/plans');

/** The plans that come with the program, in their order. */
export const library = new Library(() =>
  ['yiyang-14', 'yueyang-14', 'yongzhou-14', 'hengyang-14'].map(
    (id) => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as ReferencePlan,
  ),
);
