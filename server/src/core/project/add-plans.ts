import { addEntries, type WrittenEntry } from '../config/add-entries.ts';
import { parseProjectFile } from '../config/project-file.ts';
import type { PlanEntry } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import { type PlanSummary, summaryOf } from '../library/plan-summary.ts';
import type { PlanFiles } from './plan-files.ts';
import { PlanReader } from './plan-reader.ts';
import { buildLibrary, type PlanSource, readSources } from './project-library.ts';

/** The guihua.json that the plans are added to. */
export interface AddTarget {
  /** URI of its folder, with a slash at its end. */
  readonly folder: string;
  /** null where the file is still to be made. */
  readonly text: string | null;
}

/** What an author says of the plan that is added. */
export interface AddStated {
  readonly title?: string;
  readonly place?: string;
}

export interface AddResult {
  /** As it is written in guihua.json. */
  readonly file: string;
  /** What was understood; empty where the file is not added. */
  readonly plans: readonly PlanSummary[];
  /** In Chinese: why it is not added, or what else is to be known. */
  readonly messages: readonly string[];
}

export interface Added {
  /** The new text of guihua.json; null where nothing is added. */
  readonly text: string | null;
  readonly results: readonly AddResult[];
}

/** Adds files to a guihua.json, those that can be used as reference plans; in Chinese why the guihua.json cannot take them. */
export async function addPlans(
  files: PlanFiles,
  shipped: Library,
  { folder, text }: AddTarget,
  uris: readonly string[],
  stated: AddStated = {},
): Promise<Added | string> {
  const present = parseProjectFile(text ?? '{}').settings;
  const named = new Set((present.referencePlans ?? []).map(({ file }) => files.locate(folder, file)));
  const entries = uris.map(
    (uri, index): PlanEntry => ({ file: files.pathFrom(folder, uri), stated, at: -1 - index }),
  );
  const isNamed = (entry: PlanEntry) => named.has(files.locate(folder, entry.file));
  const added = entries.filter((entry) => !isNamed(entry));
  const source: PlanSource = {
    folder,
    settings: { referencePlans: [...(present.referencePlans ?? []), ...added] },
  };
  const built = buildLibrary(shipped, [source], await readSources([source], new PlanReader(files)));
  const results = entries.map((entry): AddResult => {
    if (isNamed(entry)) return { file: entry.file, plans: [], messages: ['guihua.json 中已有这份规划。'] };
    const messages = built.problems.filter(({ path }) => path[1] === entry.at).map(({ message }) => message);
    return { file: entry.file, plans: (built.own.get(entry) ?? []).map(summaryOf), messages };
  });
  const usable = results.filter(({ plans }) => plans.length > 0);
  if (usable.length === 0) return { text: null, results };
  const written = addEntries(
    text,
    usable.map(({ file }) => writtenEntry(file, stated)),
  );
  return 'reason' in written ? written.reason : { text: written.text, results };
}

function writtenEntry(file: string, stated: AddStated): WrittenEntry {
  return Object.keys(stated).length > 0 ? { file, ...stated } : file;
}
