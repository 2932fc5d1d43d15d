// Builds what ships into dist, or into the folder that --outdir names. `--watch` rebuilds on change, `--production` minifies.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { watch, production, outdir } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
}).values;

/** @type {import('esbuild').BuildOptions} */
const shared = {
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's `main` is UMD, whose requires cannot be bundled.
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  metafile: true,
};

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {
    ...shared,
    entryPoints: { 'client/extension.node': 'client/src/extension.node.ts' },
    external: ['vscode'],
  },
  { ...shared, entryPoints: { 'server/server': 'server/src/node/server.ts' } },
  {
    ...shared,
    entryPoints: { 'cli/guihua': 'server/src/node/launch.ts', 'cli/main': 'server/src/node/cli.ts' },
  },
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: [
      { in: 'client/src/panel/webview/main.ts', out: 'webview/indicators' },
      { in: 'client/src/panel/webview/style.css', out: 'webview/indicators' },
      { in: 'client/src/panel/webview/library/main.ts', out: 'webview/library' },
      { in: 'client/src/panel/webview/library/style.css', out: 'webview/library' },
      { in: 'client/src/panel/webview/preview/main.ts', out: 'webview/preview' },
      { in: 'client/src/panel/webview/preview/style.css', out: 'webview/preview' },
    ],
  },
];

mkdirSync(outdir, { recursive: true });
addLibrary();
if (watch) {
  for (const options of targets) await (await context(options)).watch();
} else {
  writeLicences(await Promise.all(targets.map((options) => build(options))));
  compileProgram();
}

/** What is bundled may be passed on together with its terms. */
function writeLicences(results) {
  const folders = new Set(
    results.flatMap(({ metafile }) =>
      Object.keys(metafile.inputs).flatMap(
        (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
      ),
    ),
  );
  writeFileSync(join(outdir, 'licences.txt'), [...folders].sort().map(termsOf).join('\n\n'));
}

function termsOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^(licen[cs]e|notice|copying)/i.test(entry.name),
  );
  const written = texts.map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
  return [`${name} ${version} (${license})`, '='.repeat(60), ...written].join('\n');
}

/** The reference plans and their fingerprints, read when they are first needed; the plans numbered so that they keep their order. */
function addLibrary() {
  const library = join(outdir, 'library');
  mkdirSync(join(library, 'passages'), { recursive: true });
  const read = (name) => JSON.parse(readFileSync(join('server', 'library', name), 'utf8'));
  for (const [at, id] of read('order.json').entries()) {
    const plan = read(`plans/${id}.json`);
    writeFileSync(join(library, `${at + 1}-${id}.json`), JSON.stringify(plan));
    writeFileSync(join(library, 'passages', `${id}.json`), JSON.stringify(read(`passages/${id}.json`)));
  }
}

/** Lets the command line leave its compiled code behind after it has checked the sample. See server/src/node/launch.ts. */
function compileProgram() {
  spawnSync(process.execPath, [join(outdir, 'cli', 'guihua.js'), 'check', 'samples'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GUIHUA_CODE_CACHE: 'write' },
  });
}
