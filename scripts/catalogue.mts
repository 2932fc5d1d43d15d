// Builds the catalogue of indicators from its hand-written half and the tables of the reference plans, and says which of their rows it
// does not know. `npm run catalogue`; `--check` writes nothing and fails where the file differs.
import { buildCatalogue, type HandEntry } from '../server/src/core/library/build-catalogue.ts';
import type { ReferencePlan } from '../server/src/core/library/reference-plan.ts';
import { readJson, updateJson } from './json-file.mts';

const path = 'server/library/indicators.json';
const check = process.argv.includes('--check');

// Read anew: the importer may have written them a moment ago.
const plans = readJson<string[]>('server/library/order.json').map((id) =>
  readJson<ReferencePlan>(`server/library/plans/${id}.json`),
);
const { entries, unknown } = buildCatalogue(readJson<HandEntry[]>('server/library/catalogue.json'), plans);

const current = updateJson(path, entries, check);
console.log(`${path}: ${current ? 'up to date' : check ? 'differs, run `npm run catalogue`' : 'written'}`);
if (check && !current) process.exitCode = 1;
for (const { plan, group, name } of unknown)
  console.log(`${plan}: ${group === null ? name : `${group} > ${name}`} is in no entry`);
