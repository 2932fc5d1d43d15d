import type { Library } from '../library/library.ts';
import type { PassageIndex } from '../library/passage-index.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import { GRAM, HASH_BITS, WINDOW } from './fingerprints.ts';
import { readHashes } from './hash-list.ts';
import { indexPassages } from './index-passages.ts';

/** A run of GRAM characters of the draft that stands in a plan, too. */
export interface Hit {
  /** Where the run starts, counted in Chinese characters of the draft. */
  readonly at: number;
  readonly plan: ReferencePlan;
  /** Which section of the plan it is, counted from the first; neighbours differ by one. */
  readonly section: number;
}

interface Entry {
  readonly plan: ReferencePlan;
  readonly section: number;
  /** Further places with the same hash. */
  readonly next: Entry | undefined;
}

const FILTER_BITS = 20;

/** The fingerprints of all plans of a library. */
export class FingerprintTable {
  readonly #entries = new Map<number, Entry>();
  /** By the first bits of a hash whether there may be entries: most runs of a draft end here, and at no cost. */
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  /** Lines of the headings of a plan's sections, in order. */
  readonly #lines = new Map<ReferencePlan, readonly number[]>();

  constructor(library: Library) {
    for (const plan of library.plans) {
      const index = indexOf(library, plan);
      if (index) this.#add(plan, index);
    }
  }

  /** Whether the plan's wording is known; an index that a user hands in may come without it. */
  has(plan: ReferencePlan): boolean {
    return this.#lines.has(plan);
  }

  /** In order of the draft. */
  hits(hashes: Uint32Array, wanted: ReadonlySet<ReferencePlan>): Hit[] {
    const found: Hit[] = [];
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at]!;
      if (this.#filter[hash >> (HASH_BITS - FILTER_BITS)] === 0) continue;
      for (let entry = this.#entries.get(hash); entry; entry = entry.next) {
        if (wanted.has(entry.plan)) found.push({ at, plan: entry.plan, section: entry.section });
      }
    }
    return found;
  }

  /** Line of the section's heading in the plan's text; 0 before the first heading. */
  lineOf(plan: ReferencePlan, section: number): number {
    return this.#lines.get(plan)?.[section] ?? 0;
  }

  #add(plan: ReferencePlan, { sections }: PassageIndex): void {
    const lines = Object.keys(sections).map(Number);
    this.#lines.set(plan, lines);
    for (const [section, line] of lines.entries()) {
      for (const hash of readHashes(sections[line]!)) {
        this.#entries.set(hash, { plan, section, next: this.#entries.get(hash) });
        this.#filter[hash >> (HASH_BITS - FILTER_BITS)] = 1;
      }
    }
  }
}

/** From the text where the project has it, otherwise what comes with the program. */
function indexOf(library: Library, plan: ReferencePlan): PassageIndex | null {
  if (plan.text !== undefined) return indexPassages(plan, plan.text);
  const index = library.passagesOf(plan);
  return index?.gram === GRAM && index.window === WINDOW ? index : null;
}

const tables = new WeakMap<Library, FingerprintTable>();

/** Made when it is first asked for: most drafts never need it. */
export function fingerprintsOf(library: Library): FingerprintTable {
  const known = tables.get(library);
  if (known) return known;
  const table = new FingerprintTable(library);
  tables.set(library, table);
  return table;
}
