// Runs the end-to-end tests in a real VS Code: on a desktop the installed one or one that @vscode/test-electron can
// download, everywhere else (and always in CI) the one from npm in headless Chromium.
// --download  insists on the download
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../../scripts/bootstrap.mjs';
import { temporaryFolder } from '../../scripts/cleanup.mjs';
import { runMain, SetupError } from '../../scripts/setup-error.mjs';
import { canOpenWindows, findDesktopCode } from '../../scripts/vscode/desktop.mjs';
import { runTestsInBrowser } from '../../scripts/vscode/run-tests.mjs';
import { instanceSettings } from '../../scripts/vscode/settings.mjs';

const timeout = 5 * 60_000;
const suite = join(root, 'test', 'e2e', 'suite');
const bundle = join(root, 'dist', 'test', 'e2e');

await runMain(async () => {
  await bundleSuite();
  const scratch = temporaryFolder('guihua-e2e');
  const log = join(scratch, 'mocha.log');
  try {
    process.exitCode = await runSuite(scratch, log);
  } finally {
    if (existsSync(log)) process.stdout.write(readFileSync(log, 'utf8'));
  }
});

/** Each test file becomes a bundle of its own beside index.js, which exports `run()`. */
async function bundleSuite() {
  rmSync(bundle, { recursive: true, force: true });
  const files = readdirSync(suite).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: files.map((name) => join(suite, name)),
    outdir: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function runSuite(scratch, log) {
  const folder = join(scratch, 'workspace');
  cpSync(join(root, 'test', 'e2e', 'workspace'), folder, { recursive: true });
  const tests = join(bundle, 'index.js');
  const env = { GUIHUA_TEST_LOG: log };
  const program = await desktopProgram();
  return program
    ? runInElectron({ scratch, folder, tests, env, program })
    : runTestsInBrowser({ folder, extension: root, tests, env, timeout });
}

/** A desktop VS Code, installed or downloaded, or null where there is neither or no display to show it on. */
async function desktopProgram() {
  if (process.argv.includes('--download')) return download();
  if (process.env.CI || !canOpenWindows()) return null;
  const installed = findDesktopCode()?.program;
  return installed ?? download().catch(() => null);
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.cache', 'vscode-desktop') });
  } catch (error) {
    throw new SetupError('VS Code 下载失败。', 'VS Code could not be downloaded.', error.message);
  }
}

async function runInElectron({ scratch, folder, tests, env, program }) {
  const userData = join(scratch, 'user-data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(instanceSettings));
  const running = runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', userData],
  }); // Failed tests are in the log; anything else is worth its stack.
  return running.catch((error) => {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  });
}
