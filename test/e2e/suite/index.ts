import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** What VS Code calls in its extension host, on a desktop and in the browser alike. */
export function run(): Promise<void> {
  sendReportTo(process.env.GUIHUA_TEST_LOG);
  const mocha = new Mocha({ timeout: 30_000, reporter: 'spec' });
  for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.test.js'))) {
    mocha.addFile(join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      writeCounts(runner.stats?.passes ?? 0, failed);
      if (failed === 0) resolve();
      else reject(new Error(`${failed} failed`));
    });
  });
}

/** The extension host's own console is mixed with VS Code's log; a file keeps the report clean. */
function sendReportTo(file: string | undefined): void {
  if (!file) return;
  Mocha.reporters.Base.consoleLog = (...data: unknown[]) => appendFileSync(file, `${format(...data)}\n`);
}

function writeCounts(passed: number, failed: number): void {
  const file = process.env.GUIHUA_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
}
