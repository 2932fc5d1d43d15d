import type { Library } from '../library/library.ts';
import { isOwnPlan } from '../library/own-plan.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import type { NodeKind, Period, Plan } from '../model/plan.ts';
import { libraryPlaces, type Place } from '../reference/places.ts';
import type { Range } from '../text/range.ts';
import { addHeadings, commonLanguage, isOwnWording } from './common.ts';
import { extentOf } from './extent.ts';
import { type FingerprintTable, fingerprintsOf } from './fingerprint-table.ts';
import { GRAM, gramHashes } from './fingerprints.ts';
import { hanText } from './han.ts';
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

/** So many of them are certainly the same; the others lie between and beside them. */
const FEWEST_SEEN = 32;

/** Often the first words of a paragraph; in a plan, 1. says nothing, but the section that it stands in does. */
const items: ReadonlySet<NodeKind> = new Set(['item', 'subitem', 'point']);

/** In order of the draft. Tables and the 目录 are not read: what stands there is the same in many plans. */
export function findPassages(draft: Plan, library: Library, stated: Period | null = null): Passage[] {
  const table = fingerprintsOf(library);
  const { text } = draft.source;
  const han = hanText(text, unread(draft));
  const hits = table.hits(gramHashes(han.codes), new Set(comparedPlans(draft, library, stated)));
  const common = commonLanguage(runsOf(hits), han.codes.length);
  addHeadings(common, han, headingsOf(draft));
  const own = hits.filter(({ at }) => isOwnWording(common, at));
  const passages = runsOf(own).flatMap((run): Passage[] => {
    const { first, last, range } = extentOf(text, han, ...ownEnds(run, common));
    if (notCommon(common, first, last) < FEWEST_CHARACTERS || evidence(run) < FEWEST_SEEN) return [];
    return [{ range, characters: last - first, plan: run.plan, section: sectionOf(run, table) }];
  });
  return onePerPlace(passages).sort((a, b) => a.range.start - b.range.start);
}

/** A draft is not held against itself; `stated` is the period that guihua.json or the settings give. */
export function comparedPlans(
  { title, period }: Plan,
  library: Library,
  stated: Period | null,
): ReferencePlan[] {
  const table = fingerprintsOf(library);
  return library.plans.filter((plan) => table.has(plan) && !isOwnPlan(title, stated ?? period, plan));
}

function unread({ toc, tables }: Plan): Range[] {
  return [...(toc ? [toc.range] : []), ...tables.map(({ range }) => range)].sort((a, b) => a.start - b.start);
}

function headingsOf({ titleRange, nodes }: Plan): Range[] {
  const headings = nodes.filter(({ kind }) => !items.has(kind)).map(({ selectionRange }) => selectionRange);
  return [...(titleRange ? [titleRange] : []), ...headings].sort((a, b) => a.start - b.start);
}

/** From the first character that is not common to behind the last one. */
function ownEnds({ hits }: Run, common: Uint8Array): [from: number, to: number] {
  let from = hits[0]!.at;
  let to = hits.at(-1)!.at + GRAM;
  while (common[from] === 1) from++;
  while (common[to - 1] === 1) to--;
  return [from, to];
}

function notCommon(common: Uint8Array, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) if (common[at] === 0) count++;
  return count;
}

/** Characters that the hits cover. */
function evidence({ hits }: Run): number {
  let count = 0;
  let behind = 0;
  for (const { at } of hits) {
    count += at + GRAM - Math.max(at, behind);
    behind = at + GRAM;
  }
  return count;
}

function sectionOf({ plan, hits }: Run, table: FingerprintTable): Place | null {
  return sectionAt(plan, table.lineOf(plan, mostFrequent(hits.map(({ section }) => section))));
}

function sectionAt(plan: ReferencePlan, line: number): Place | null {
  let place = libraryPlaces(plan).all.find(({ site }) => 'entry' in site && site.entry.line === line);
  while (place?.parent && items.has(place.kind)) place = place.parent;
  return place ?? null;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

/** Two plans of one place, or two sections of one plan, may have the same words: the longer passage tells more. */
function onePerPlace(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of [...passages].sort((a, b) => b.characters - a.characters)) {
    if (!kept.some((other) => isTold(passage, other))) kept.push(passage);
  }
  return kept;
}

/** Neighbours may meet at their ends. */
function isTold({ plan, range }: Passage, other: Passage): boolean {
  const shared = Math.min(range.end, other.range.end) - Math.max(range.start, other.range.start);
  return plan.place === other.plan.place && shared * 2 > range.end - range.start;
}
