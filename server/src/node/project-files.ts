import { type Dirent, promises } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPlanFileName } from '../core/features/plan-file-name.ts';
import type { PlanFile, ProjectFiles } from '../lsp/host.ts';

/** A workspace folder may be a whole home directory: the search ends after so many folders. */
const mostFolders = 2000;

/** The disk. Documents of other schemes (untitled:, git:) have no files. */
export const diskFiles: ProjectFiles = {
  async readText(uri) {
    const path = toPath(uri);
    if (path === null) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await promises.readFile(path));
    } catch {
      return null;
    }
  },

  async listFiles(rootUri, folder) {
    const root = toPath(rootUri);
    const found: string[] = [];
    if (root === null) return found;
    for await (const path of filesBelow(join(root, folder)))
      found.push(relative(root, path).replaceAll(sep, '/'));
    return found;
  },

  async findPlans(folderUri, stopped) {
    const root = toPath(folderUri);
    const found: PlanFile[] = [];
    if (root === null) return found;
    for await (const path of filesBelow(root, stopped)) {
      if (isPlanFileName(basename(path))) found.push(...(await toPlanFile(path)));
    }
    return found;
  },
};

async function* filesBelow(root: string, stopped = () => false): AsyncIterable<string> {
  const waiting = [root];
  for (let visited = 0; visited < mostFolders && !stopped(); visited++) {
    const folder = waiting.shift();
    if (folder === undefined) return;
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && isSearched(entry.name)) waiting.push(path);
      else if (entry.isFile()) yield path;
    }
  }
}

export function toPath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** A folder that cannot be read holds nothing. */
export function entriesOf(folder: string): Promise<Dirent[]> {
  return promises.readdir(folder, { withFileTypes: true }).catch(() => []);
}

function isSearched(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules';
}

/** Nothing for a file that has gone in the meantime. */
export async function toPlanFile(path: string): Promise<PlanFile[]> {
  try {
    const { mtimeMs, size } = await promises.stat(path);
    return [{ uri: pathToFileURL(path).href, stamp: `${mtimeMs} ${size}` }];
  } catch {
    return [];
  }
}
