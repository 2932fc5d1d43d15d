import type { ColumnRole, IndicatorRow } from '../model/table/indicator-table.ts';
import { matchIndicator } from './catalogue.ts';
import type { PassageIndex } from './passage-index.ts';
import type { ReferencePlan, ReferenceRow, ReferenceTable } from './reference-plan.ts';

/** What a reference plan sets for an indicator, as printed. */
export interface Reference {
  /** 益阳“十四五” */
  readonly plan: string;
  readonly base: string | null;
  readonly target: string | null;
  readonly growth: string | null;
  readonly unit: string | null;
  readonly attribute: string | null;
}

/** Reads fingerprints of a plan that comes with the program, by its id. */
type ReadPassages = (id: string) => PassageIndex | null;

/** The plans that a draft is held against: those that come with the program and those that the project adds. Immutable. */
export class Library {
  readonly #load: () => readonly ReferencePlan[];
  readonly #own: ReadonlySet<string>;
  readonly #passages: ReadPassages;
  #plans: readonly ReferencePlan[] | undefined;
  #byIndicator: ReadonlyMap<string, readonly Reference[]> | undefined;

  /** The plans are read when they are first asked for, and only once. */
  constructor(
    load: () => readonly ReferencePlan[],
    own: ReadonlySet<string> = new Set(),
    passages: ReadPassages = () => null,
  ) {
    this.#load = load;
    this.#own = own;
    this.#passages = passages;
  }

  get plans(): readonly ReferencePlan[] {
    this.#plans ??= this.#load();
    return this.#plans;
  }

  find(id: string): ReferencePlan | undefined {
    return this.plans.find((plan) => plan.id === id);
  }

  /** Whether the project brought the plan, rather than the program. */
  isOwn(id: string): boolean {
    return this.#own.has(id);
  }

  /** Fingerprints of a plan that comes without its text; null where there are none of just this text. */
  passagesOf({ id, sha256 }: ReferencePlan): PassageIndex | null {
    const index = this.#passages(id);
    return index?.sha256 === sha256 ? index : null;
  }

  /** The same indicator in the tables of targets, by whatever name they print it. */
  referencesOf({ name, group }: Pick<IndicatorRow, 'name' | 'group'>): readonly Reference[] {
    const entry = matchIndicator(name, group);
    if (!entry) return [];
    this.#byIndicator ??= index(this.plans);
    return this.#byIndicator.get(entry.id) ?? [];
  }

  /** Together with the plans of a project, which stand behind the others and take the place of one of the same id. */
  with(own: readonly ReferencePlan[]): Library {
    if (own.length === 0) return this;
    const ids = new Set(own.map(({ id }) => id));
    const load = () => [...this.plans.filter(({ id }) => !ids.has(id)), ...own];
    return new Library(load, new Set([...this.#own, ...ids]), this.#passages);
  }

  /** With further short names, by the id of the plan. */
  withNames(names: ReadonlyMap<string, readonly string[]>): Library {
    if (names.size === 0) return this;
    const named = (plan: ReferencePlan): ReferencePlan => {
      const further = names.get(plan.id);
      return further ? { ...plan, shortNames: [...new Set([...plan.shortNames, ...further])] } : plan;
    };
    return new Library(() => this.plans.map(named), this.#own, this.#passages);
  }
}

/** For where no plans are at hand. */
export const emptyLibrary = new Library(() => []);

/** By the id of the catalogue's entry. */
function index(plans: readonly ReferencePlan[]): Map<string, Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const { shortNames, tables } of plans) {
    for (const table of tables.filter(({ role }) => role === 'targets')) {
      for (const row of table.rows) {
        const id = matchIndicator(row.name, row.group)?.id;
        if (id) found.set(id, [...(found.get(id) ?? []), reference(shortNames[0]!, table, row)]);
      }
    }
  }
  return found;
}

function reference(
  plan: string,
  { columns }: ReferenceTable,
  { unit, attribute, values }: ReferenceRow,
): Reference {
  const under = (role: ColumnRole) => values[columns.findIndex((column) => column.role === role)] ?? null;
  return { plan, base: under('base'), target: under('target'), growth: under('growth'), unit, attribute };
}
