import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export function readJson<Data>(path: string): Data {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** As the formatter wants it, which has the last word on how JSON looks. */
function formatted(path: string, data: unknown): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: JSON.stringify(data),
    encoding: 'utf8',
  });
}

/** Writes the file where it differs and only then; with `check` it is left alone. Tells whether it was up to date. */
export function updateJson(path: string, data: unknown, check: boolean): boolean {
  const file = join(root, path);
  const content = formatted(path, data);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return true;
  if (!check) writeFileSync(file, content);
  return false;
}
