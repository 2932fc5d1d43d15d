// What `npm start` and `npm test` need first, each on a fresh clone: dependencies and a build. Node's own modules only.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVisibly } from './process.mjs';
import { SetupError } from './setup-error.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` unless node_modules is at least as new as package-lock.json. */
export async function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('安装依赖… / Installing dependencies…');
  const status = await runVisibly('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (status !== 0) throw new SetupError('依赖安装失败（npm ci）。', 'npm ci failed.');
}

export async function build() {
  const status = await runVisibly(process.execPath, ['esbuild.mjs'], { cwd: root });
  if (status !== 0)
    throw new SetupError('构建失败（node esbuild.mjs）。', 'The build failed (node esbuild.mjs).');
}
