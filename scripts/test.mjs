// `npm test`: installs, builds and runs every check and every test; the last line says how many tests passed and failed.
// --no-e2e    without the tests in a real VS Code
// --only-e2e  nothing but them
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, installDependencies, root } from './bootstrap.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { runVisibly } from './process.mjs';
import { runMain, SetupError } from './setup-error.mjs';

const withUnits = !process.argv.includes('--only-e2e');
const withEndToEnd = !process.argv.includes('--no-e2e');
const total = { passed: 0, failed: 0 };

await runMain(async () => {
  await installDependencies();
  await build();
  const counts = temporaryFolder('guihua-test');
  if (withUnits) await runChecksAndUnits(join(counts, 'unit.json'));
  if (withEndToEnd) await runEndToEnd(join(counts, 'e2e.json'));
});
console.log(`${total.passed} passed, ${total.failed} failed`);

async function runChecksAndUnits(counts) {
  await stage('类型检查', 'Types', 'npm', ['run', '--silent', 'typecheck']);
  await stage('代码规范', 'Lint', 'npm', ['run', '--silent', 'lint']);
  const reporter = join('scripts', 'mocha-reporter.cjs');
  await testStage('单元测试', 'Unit tests', counts, 'npm', [
    'run',
    '--silent',
    'test:unit',
    '--',
    '--reporter',
    reporter,
  ]);
}

async function runEndToEnd(counts) {
  await testStage('端到端测试', 'End-to-end tests', counts, process.execPath, [
    join('test', 'e2e', 'run.mjs'),
  ]);
}

/** A stage that fails ends the run. */
async function stage(zh, en, command, args, env = {}) {
  console.log(`\n== ${zh} / ${en}`);
  const status = await runVisibly(command, args, { cwd: root, env: { ...process.env, ...env } });
  if (status !== 0) throw new SetupError(`失败：${zh}`, `Failed: ${en}`);
}

/** A stage that leaves its counts in a file. Tests that end without one have not run. */
async function testStage(zh, en, counts, command, args) {
  try {
    await stage(zh, en, command, args, { GUIHUA_TEST_COUNTS: counts });
  } finally {
    const { passed, failed } = readCounts(counts);
    total.passed += passed;
    total.failed += failed;
  }
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
