import { readdir, stat } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import { isPlanFileName } from '../core/features/plan-file-name.ts';
import { reasonOf } from './exit.ts';
import { STANDARD_INPUT } from './read-text.ts';
import type { Troubles } from './troubles.ts';

/** The files that the paths of a call stand for, each once. A file that is named is taken whatever its name. */
export async function findPlans(paths: readonly string[], troubles: Troubles): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesOf(path, troubles)) {
      const key = file === STANDARD_INPUT ? file : resolve(file);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function filesOf(path: string, troubles: Troubles): Promise<string[]> {
  if (path === STANDARD_INPUT || !(await isFolder(path))) return [path];
  const files: string[] = [];
  const readable = await search(normalize(path), files, troubles);
  if (readable && files.length === 0) {
    troubles.add(
      path,
      '文件夹中没有规划文件（*.plan.md、*.plan.txt、名称含“五年规划”或“规划纲要”的 .md、.txt）',
    );
  }
  return files;
}

/** Collects plan files in order of their names; says whether the folder itself could be read. */
async function search(folder: string, files: string[], troubles: Troubles): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    troubles.add(folder, reasonOf(error));
    return null;
  });
  if (!entries) return false;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) await search(path, files, troubles);
    } else if (isPlanFileName(entry.name)) files.push(path);
  }
  return true;
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  // What does not exist is reported when it is read.
  return found?.isDirectory() ?? false;
}
