import { createHash } from 'node:crypto';
import { promises } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reasonOf } from '../cli/exit.ts';
import { readText } from '../cli/read-text.ts';
import type { PlanFiles, TextFile } from '../core/project/plan-files.ts';
import { entriesOf, toPath, toPlanFile } from './project-files.ts';

/** Whoever names a whole disk gets the texts of its upper folders. */
const mostFolders = 200;
const mostTexts = 500;

/** The disk. */
export const diskPlans: PlanFiles = {
  locate(folder, path) {
    // 参考\长沙.txt, written on Windows, is to be found elsewhere too.
    const plain = sep === '/' ? path.replaceAll('\\', '/') : path;
    const base = folder === null ? null : toPath(folder);
    if (base === null && !isAbsolute(plain)) return null;
    return pathToFileURL(resolve(base ?? '', plain)).href;
  },

  pathFrom(folder, uri) {
    const [from, to] = [toPath(folder), toPath(uri)];
    return from === null || to === null ? uri : relative(from, to).replaceAll(sep, '/');
  },

  async look(uri) {
    const path = toPath(uri);
    const stat = path && (await promises.stat(path).catch(() => null));
    if (!path || !stat) return null;
    if (stat.isDirectory()) return { is: 'folder', texts: await textsBelow(path) };
    return { is: 'file', stamp: `${stat.mtimeMs} ${stat.size}` };
  },

  async read(uri) {
    try {
      const { text } = await readText(fileURLToPath(uri));
      return { text, sha256: createHash('sha256').update(text).digest('hex') };
    } catch (error) {
      return reasonOf(error);
    }
  },
};

async function textsBelow(root: string): Promise<TextFile[]> {
  const waiting = [root];
  const found: TextFile[] = [];
  for (let visited = 0; visited < mostFolders && found.length < mostTexts; visited++) {
    const folder = waiting.shift();
    if (folder === undefined) break;
    // In the order of their names, so that ids come out alike everywhere.
    for (const entry of (await entriesOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(path);
      else if (/\.(?:txt|md)$/i.test(entry.name)) found.push(...(await toPlanFile(path)));
    }
  }
  return found;
}
