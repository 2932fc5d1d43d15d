// Runs an extension's tests in VS Code's workbench in headless Chromium: what @vscode/test-electron does on a desktop.
import { SetupError } from '../setup-error.mjs';
import { withPage } from './page.mjs';
import { workbenchUrl } from './workbench-url.mjs';

/**
 * Resolves with the exit code that VS Code gives: 0 when `tests`, a module that exports `run()`, has resolved.
 * @param {{ folder: string, extension: string, tests: string, env: object, timeout: number }} options
 */
export async function runTestsInBrowser({ folder, extension, tests, env, timeout }) {
  return withPage({ env }, async (page, server) => {
    const messages = [];
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (type, args) =>
      messages.push(`[${type}] ${args.join(' ')}`),
    );
    await page.goto(workbenchUrl(server.authority, { folder, extension, tests }));
    return withTimeout(ended, timeout, () => [...messages, server.log()].join('\n'));
  });
}

async function withTimeout(promise, timeout, details) {
  let timer;
  const expired = new Promise((_, reject) => {
    const seconds = timeout / 1000;
    timer = setTimeout(
      () =>
        reject(
          new SetupError(
            `VS Code 在 ${seconds} 秒内没有结束。`,
            `VS Code did not end in ${seconds} s.`,
            details(),
          ),
        ),
      timeout,
    );
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}
