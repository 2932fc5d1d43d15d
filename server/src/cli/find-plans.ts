import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { isPlanFileName } from '../core/features/plan-file-name.ts';
import { reasonOf } from './exit.ts';
import { PROJECT_FILE } from './project-settings.ts';
import { STANDARD_INPUT } from './read-text.ts';
import type { Troubles } from './troubles.ts';

/** What the paths of a call stand for. */
export interface FoundPlans {
  /** Each once. A file that is named is taken whatever its name. */
  readonly files: readonly string[];
  /** Where a guihua.json may name more. */
  readonly folders: readonly FoundFolder[];
}

export interface FoundFolder {
  readonly path: string;
  /** The path of the call. */
  readonly asked: string;
  /** Nothing in it has the name of a plan. */
  readonly isEmpty: boolean;
}

export function findPlans(paths: readonly string[], troubles: Troubles): FoundPlans {
  const files = new Map<string, string>();
  const folders: FoundFolder[] = [];
  for (const path of paths) {
    const found = path === STANDARD_INPUT || !isFolder(path) ? null : searchFolder(path, troubles);
    folders.push(...(found?.folders ?? []));
    for (const file of found?.files ?? [path]) {
      const key = file === STANDARD_INPUT ? file : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return { files: [...files.values()], folders };
}

/** The folder that is asked for, and those below that have a guihua.json of their own. */
function searchFolder(asked: string, troubles: Troubles): { files: string[]; folders: FoundFolder[] } {
  const files: string[] = [];
  const projects: string[] = [];
  const top = normalize(asked);
  if (!search(top, files, projects, troubles)) return { files, folders: [] };
  const below = projects.filter((path) => path !== top).map((path) => ({ path, asked, isEmpty: false }));
  const isEmpty = files.length === 0 && below.length === 0;
  return { files, folders: [{ path: top, asked, isEmpty }, ...below] };
}

/** Collects plan files in order of their names, and folders with a guihua.json; says whether the folder itself could be read. */
function search(folder: string, files: string[], projects: string[], troubles: Troubles): boolean {
  const entries = entriesOf(folder, troubles);
  if (!entries) return false;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) search(path, files, projects, troubles);
    } else if (entry.name === PROJECT_FILE) projects.push(folder);
    else if (isPlanFileName(entry.name)) files.push(path);
  }
  return true;
}

function entriesOf(folder: string, troubles: Troubles): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    troubles.add(folder, reasonOf(error));
    return null;
  }
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What does not exist is reported when it is read.
    return false;
  }
}
