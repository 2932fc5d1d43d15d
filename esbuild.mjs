// Builds what ships and what the end-to-end tests load. `--watch` rebuilds on change, `--production` minifies.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's `main` is UMD, whose requires cannot be bundled.
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {
    ...shared,
    entryPoints: { 'client/extension.node': 'client/src/extension.node.ts' },
    outdir: 'dist',
    external: ['vscode'],
  },
  { ...shared, entryPoints: { 'server/server': 'server/src/node/server.ts' }, outdir: 'dist' },
  { ...shared, entryPoints: { 'cli/guihua': 'server/src/node/cli.ts' }, outdir: 'dist' },
];

if (watch) {
  for (const options of targets) await (await context(options)).watch();
} else {
  await Promise.all(targets.map((options) => build(options)));
}
