// `npm run bench`: builds what ships, as it ships, and the benchmark beside it; then runs it. See test/bench/main.ts.
import { join } from 'node:path';
import { installDependencies, root } from './bootstrap.mjs';
import { runVisibly } from './process.mjs';
import { runMain, SetupError } from './setup-error.mjs';

/** Not dist: somebody may be running it. */
const folder = join('.cache', 'bench');

await runMain(async () => {
  await installDependencies();
  await run('esbuild.mjs', '--production', `--outdir=${folder}`);
  await buildBenchmark();
  await run(join(folder, 'main.mjs'), ...process.argv.slice(2));
});

async function buildBenchmark() {
  const { build } = await import('esbuild');
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    absWorkingDir: root,
  };
  const main = {
    ...shared,
    entryPoints: ['test/bench/main.ts'],
    format: 'esm',
    outfile: join(folder, 'main.mjs'),
  };
  // Bundled whole, as the server that it is compared with.
  const empty = {
    ...shared,
    entryPoints: ['test/bench/empty-server.ts'],
    packages: 'bundle',
    mainFields: ['module', 'main'],
    minify: true,
    outfile: join(folder, 'empty-server.js'),
  };
  await Promise.all([build(main), build(empty)]);
}

async function run(script, ...args) {
  const status = await runVisibly(process.execPath, [script, ...args], { cwd: root });
  if (status !== 0) throw new SetupError(`执行失败：${script}`, `Failed: ${script}`);
}
