import type { Library } from '../library/library.ts';
import { isOwnPlan } from '../library/own-plan.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import type { Plan } from '../model/plan.ts';
import { libraryPlaces, type Place } from '../reference/places.ts';
import type { Range } from '../text/range.ts';
import { commonLanguage, isOwnWording } from './common.ts';
import { extentOf } from './extent.ts';
import { type FingerprintTable, fingerprintsOf } from './fingerprint-table.ts';
import { GRAM, gramHashes } from './fingerprints.ts';
import { type HanText, hanText } from './han.ts';
import { type Run, runsOf } from './runs.ts';

/** Words of a draft that a reference plan has, too. */
export interface Passage {
  readonly range: Range;
  /** Chinese characters in it. */
  readonly characters: number;
  readonly plan: ReferencePlan;
  /** The chapter or section of the plan; null before its first heading. */
  readonly section: Place | null;
}

/** So many characters that no other place's plan has, or it is not worth a word: a long sentence. */
const FEWEST_CHARACTERS = 40;

/** In order of the draft. Tables and the 目录 are not read: what stands there is the same in many plans. */
export function findPassages(draft: Plan, library: Library): Passage[] {
  const table = fingerprintsOf(library);
  const { text } = draft.source;
  const han = hanText(text, unread(draft));
  const hits = table.hits(gramHashes(han.codes), new Set(comparedPlans(draft, library)));
  const common = commonLanguage(runsOf(hits), han.codes.length);
  const own = hits.filter(({ at }) => isOwnWording(common, at));
  const passages = runsOf(own)
    .filter((run) => ownCharacters(run, common) >= FEWEST_CHARACTERS)
    .map((run) => passageOf(text, han, run, table));
  return onePerPlace(passages).sort((a, b) => a.range.start - b.range.start);
}

/** A draft is not held against itself. */
export function comparedPlans({ title, period }: Plan, library: Library): ReferencePlan[] {
  const table = fingerprintsOf(library);
  return library.plans.filter((plan) => table.has(plan) && !isOwnPlan(title, period, plan));
}

function unread({ toc, tables }: Plan): Range[] {
  return [...(toc ? [toc.range] : []), ...tables.map(({ range }) => range)].sort((a, b) => a.start - b.start);
}

/** Characters that the hits cover and that are not common. */
function ownCharacters({ hits }: Run, common: Uint8Array): number {
  let count = 0;
  let from = 0;
  for (const { at } of hits) {
    for (let char = Math.max(from, at); char < at + GRAM; char++) if (common[char] === 0) count++;
    from = at + GRAM;
  }
  return count;
}

function passageOf(text: string, han: HanText, { plan, hits }: Run, table: FingerprintTable): Passage {
  const range = extentOf(text, han, hits[0]!.at, hits.at(-1)!.at + GRAM);
  const line = table.lineOf(plan, mostFrequent(hits.map(({ section }) => section)));
  const characters = hanText(text.slice(range.start, range.end)).codes.length;
  return { range, characters, plan, section: sectionAt(plan, line) };
}

function sectionAt(plan: ReferencePlan, line: number): Place | null {
  const found = libraryPlaces(plan).all.find(({ site }) => 'entry' in site && site.entry.line === line);
  return found ?? null;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

/** Two plans of one place, or two sections of one plan, may have the same words: the longer one tells more. */
function onePerPlace(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of [...passages].sort((a, b) => b.characters - a.characters)) {
    const told = kept.some(
      ({ plan, range }) =>
        plan.place === passage.plan.place &&
        range.start < passage.range.end &&
        passage.range.start < range.end,
    );
    if (!told) kept.push(passage);
  }
  return kept;
}
