// What must not outlive a script: temporary folders and servers, however the script ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const tasks = [];

process.on('exit', () => {
  for (const task of tasks.reverse()) task();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(process.exitCode ?? 128 + constants.signals[signal]));
}

/** Runs a synchronous task when this process ends, also by Ctrl-C; the newest task first. */
export function atExit(task) {
  tasks.push(task);
}

/** A folder that goes with this process. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
