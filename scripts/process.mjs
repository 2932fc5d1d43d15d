// Child processes: run one to its end, find one on the PATH, end a group of them.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './setup-error.mjs';

/** npm and npx are batch files on Windows, which only a shell can start. */
const needsShell = (command) => process.platform === 'win32' && /^(npm|npx|code)$/.test(command);

/** Runs a command with its output on this terminal; resolves with the exit status. */
export function runVisibly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: needsShell(command),
      ...options,
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command silently; its output is shown only when it fails. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: needsShell(command),
      ...options,
    });
    const output = collectOutput(child);
    const line = [command, ...args].join(' ');
    const fail = (details) => reject(new SetupError(`命令失败：${line}`, `Command failed: ${line}`, details));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => (code === 0 ? resolve(output()) : fail(output())));
  });
}

/** Gathers what a child prints; returns a function that gives the text so far. */
export function collectOutput(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

/** The full path of a program on the PATH, or null. */
export function findOnPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ends a child that was started with `detached: true`, at once and together with everything it started. */
export function endProcessGroup(child) {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
