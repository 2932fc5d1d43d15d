// `npm start`: installs, builds and opens a real VS Code with this extension on a copy of the sample draft.
// --no-open  prints the address of the workbench and opens no browser
import { spawn } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, installDependencies, root } from './bootstrap.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { findOnPath, runVisibly } from './process.mjs';
import { runMain, SetupError } from './setup-error.mjs';
import { chinese, prefersChinese } from './vscode/chinese.mjs';
import { findDesktopCode, hasDisplay } from './vscode/desktop.mjs';
import { startWebCode } from './vscode/server.mjs';
import { findChromium } from './vscode/system-packages.mjs';
import { workbenchUrl } from './vscode/workbench-url.mjs';

const open = !process.argv.includes('--no-open');

await runMain(async () => {
  await installDependencies();
  await build();
  const draft = copySamples();
  const desktop = open ? findDesktopCode() : null;
  if (desktop) await openDesktop(desktop, draft);
  else await serve(draft);
});

/** The author writes in a copy, so that the sample stays as it is. */
function copySamples() {
  const folder = join(temporaryFolder('guihua'), '样稿');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const name = readdirSync(folder).find((entry) => entry.endsWith('.plan.md'));
  return { folder, file: join(folder, name) };
}

/** Returns when the window is closed. */
async function openDesktop({ command }, { folder, file }) {
  const language = prefersChinese() ? ['--locale', chinese] : [];
  console.log(`打开 VS Code… / Opening VS Code (${basename(file)})`);
  await runVisibly(command, [
    '--new-window',
    '--wait',
    `--extensionDevelopmentPath=${root}`,
    ...language,
    folder,
    file,
  ]);
}

/** Until Ctrl-C, which is how one is meant to end it. */
async function serve(draft) {
  const server = await startWebCode({ chinese: prefersChinese() });
  const url = workbenchUrl(server.authority, { ...draft, extension: root });
  console.log(`VS Code：\n${url}\n按 Ctrl-C 结束 / Press Ctrl-C to stop`);
  if (open && hasDisplay()) openInBrowser(url);
  process.exitCode = 0;
  await server.ended;
  throw new SetupError('VS Code 服务器意外退出。', "VS Code's server ended unexpectedly.", server.log());
}

/** The author's own browser, or Chromium; where there is neither, the address above has to do. */
function openInBrowser(url) {
  const opener = findOnPath(process.platform === 'darwin' ? 'open' : 'xdg-open') ?? findChromium();
  if (!opener) return;
  const browser = spawn(opener, [url], { detached: true, stdio: 'ignore' });
  browser.on('error', (error) => console.error(error.message));
  browser.unref();
}
