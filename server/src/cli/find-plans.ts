import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { isPlanFileName } from '../core/features/plan-file-name.ts';
import { reasonOf } from './exit.ts';
import { STANDARD_INPUT } from './read-text.ts';
import type { Troubles } from './troubles.ts';

/** The files that the paths of a call stand for, each once. A file that is named is taken whatever its name. */
export function findPlans(paths: readonly string[], troubles: Troubles): string[] {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of filesOf(path, troubles)) {
      const key = file === STANDARD_INPUT ? file : resolve(file);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

function filesOf(path: string, troubles: Troubles): string[] {
  if (path === STANDARD_INPUT || !isFolder(path)) return [path];
  const files: string[] = [];
  const readable = search(normalize(path), files, troubles);
  if (readable && files.length === 0) {
    troubles.add(
      path,
      '文件夹中没有规划文件（*.plan.md、*.plan.txt、名称含“五年规划”或“规划纲要”的 .md、.txt）',
    );
  }
  return files;
}

/** Collects plan files in order of their names; says whether the folder itself could be read. */
function search(folder: string, files: string[], troubles: Troubles): boolean {
  const entries = entriesOf(folder, troubles);
  if (!entries) return false;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) search(path, files, troubles);
    } else if (isPlanFileName(entry.name)) files.push(path);
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

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What does not exist is reported when it is read.
    return false;
  }
}
