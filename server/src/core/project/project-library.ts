import { nearest } from '../config/nearest.ts';
import type { PlanEntry, ProjectSettings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import { joined } from './own-plans.ts';
import type { PlanReader, ReadEntry } from './plan-reader.ts';

/** Who names plans: a guihua.json, or the editor's settings. */
export interface PlanSource {
  readonly settings: Pick<ProjectSettings, 'referencePlans' | 'planNames'>;
  /** Where its paths start; null where there is no such folder. */
  readonly folder: string | null;
}

/** Something about a source's plans that its author has to know. */
export interface PlanProblem {
  readonly source: PlanSource;
  /** Where it stands: ['referencePlans', 0], ['planNames', '永州纲要']. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** An entry of a source, with what was read for it. */
export interface ReadSource {
  readonly source: PlanSource;
  readonly entry: PlanEntry;
  readonly read: ReadEntry;
}

export interface ProjectLibrary {
  readonly library: Library;
  readonly problems: readonly PlanProblem[];
  /** The own plans, by the entry that they come from. */
  readonly own: ReadonlyMap<PlanEntry, readonly ReferencePlan[]>;
}

/** Reads everything that the sources name, one file after the other. */
export async function readSources(sources: readonly PlanSource[], reader: PlanReader): Promise<ReadSource[]> {
  const found: ReadSource[] = [];
  for (const source of sources) {
    for (const entry of source.settings.referencePlans ?? []) {
      found.push({ source, entry, read: await reader.read(entry, source.folder) });
    }
  }
  reader.prune();
  return found;
}

/** The library of a project: the plans that come with the program, then those that the sources name, the first source first. */
export function buildLibrary(
  shipped: Library,
  sources: readonly PlanSource[],
  read: readonly ReadSource[],
): ProjectLibrary {
  const own = new Map<PlanEntry, ReferencePlan[]>();
  const problems: PlanProblem[] = [];
  for (const { source, entry, read: found } of read) {
    const path = ['referencePlans', entry.at];
    const plans: ReferencePlan[] = [];
    own.set(entry, plans);
    for (const { message, severity } of found.problems) problems.push({ source, path, message, severity });
    for (const plan of found.plans) {
      const joining = joined(plan, shipped, [...own.values()].flat());
      if (typeof joining !== 'string') plans.push(joining);
      else problems.push({ source, path, message: `${joining}。`, severity: 'warning' });
    }
  }
  const library = shipped.with([...own.values()].flat());
  // A plan that could not be read has been reported already; that its id is unknown follows from it.
  const allRead = problems.every(({ severity }) => severity !== 'error');
  const { names, unknown } = namesOf(sources, library);
  return { library: library.withNames(names), problems: allRead ? [...problems, ...unknown] : problems, own };
}

/** The project's names of plans by the plan's id. The first source wins a name that two of them give. */
function namesOf(sources: readonly PlanSource[], library: Library) {
  const names = new Map<string, string[]>();
  const unknown: PlanProblem[] = [];
  const given = new Set<string>();
  for (const source of sources) {
    for (const [name, id] of Object.entries(source.settings.planNames ?? {})) {
      if (given.has(name)) continue;
      given.add(name);
      if (library.find(id)) names.set(id, [...(names.get(id) ?? []), name]);
      else
        unknown.push({
          source,
          path: ['planNames', name],
          message: unknownPlan(id, library),
          severity: 'error',
        });
    }
  }
  return { names, unknown };
}

/** For every place where somebody asks for a plan by its id. */
export function unknownPlan(id: string, library: Library): string {
  const ids = library.plans.map((plan) => plan.id);
  const meant = nearest(id, ids);
  return `没有标识为“${id}”的参考规划${meant ? `，是否想写“${meant}”` : ''}；可用的标识：${ids.join('、')}。`;
}
