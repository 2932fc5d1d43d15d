import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Draft {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** From the project's root, where npm runs scripts. */
const plans = join('..', 'shared', 'plans');
const drafts = [join('test', 'fixtures', 'clean'), 'samples'];

/** The reference documents where they are at hand; otherwise the repository's own drafts. */
export function readDrafts(): Draft[] {
  if (existsSync(plans)) return draftsIn(plans, /^\d+_.*\.txt$/);
  console.error(
    'Skipped: the real plans are not at ../shared/plans; measuring the drafts of this repository.',
  );
  return drafts.flatMap((folder) => draftsIn(folder, /\.plan\.(md|txt)$/));
}

function draftsIn(folder: string, wanted: RegExp): Draft[] {
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return { name: shortName(name), path, text: readFileSync(path, 'utf8') };
    });
}

/** 003_654e0f239f5f82fd.txt is 003. */
function shortName(file: string): string {
  return /^\d+(?=_)/.exec(file)?.[0] ?? basename(file).replace(/\.plan\.\w+$/, '');
}

export function largestOf(all: readonly Draft[]): Draft {
  return all.reduce((largest, draft) => (draft.text.length > largest.text.length ? draft : largest));
}
