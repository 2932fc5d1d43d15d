import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../server/src/core/library/library.ts';
import type { PassageIndex } from '../../server/src/core/library/passage-index.ts';
import type { ReferencePlan } from '../../server/src/core/library/reference-plan.ts';

const folder = join(import.meta.dirname ?? __dirname, '../../server/library');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const order: readonly string[] = read('order.json');

/** The plans that come with the program, in their order. */
export const library = new Library(
  () => order.map((id) => read(`plans/${id}.json`) as ReferencePlan),
  new Set(),
  (id) => (order.includes(id) ? (read(`passages/${id}.json`) as PassageIndex) : null),
);
