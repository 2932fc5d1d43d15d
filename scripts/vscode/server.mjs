// VS Code's own server (not code-server's wrapper), in a process group of its own and with a data folder that is thrown away.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atExit, temporaryFolder } from '../cleanup.mjs';
import { collectOutput, endProcessGroup } from '../process.mjs';
import { SetupError } from '../setup-error.mjs';
import { chinese, writeChineseLanguagePack } from './chinese.mjs';
import { installWebCode } from './install.mjs';
import { instanceSettings, noGallery } from './settings.mjs';

const startTimeout = 60_000;

/**
 * Installs VS Code where necessary and starts its server on a port that the system picks. `ended` resolves when it ends.
 * @param {{ settings?: object, env?: object, chinese?: boolean }} [options]
 * @returns {Promise<{ authority: string, log: () => string, ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startWebCode(options = {}) {
  const programs = await installWebCode();
  const dataFolder = temporaryFolder('guihua-vscode');
  writeUserData(join(dataFolder, 'data'), options);
  const child = spawn(programs.node, serverArguments(programs.server, dataFolder, options), {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env, EXTENSIONS_GALLERY: noGallery },
  });
  atExit(() => endProcessGroup(child));
  const log = collectOutput(child);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = () => {
    endProcessGroup(child);
    return ended;
  };
  return { authority: `127.0.0.1:${await listeningPort(child, log)}`, log, ended, stop };
}

function writeUserData(userData, options) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  const settings = { ...instanceSettings, ...options.settings };
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  if (options.chinese) writeChineseLanguagePack(userData);
}

function serverArguments(server, dataFolder, options) {
  return [
    server,
    ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', dataFolder],
    ...(options.chinese ? ['--locale', chinese] : []),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    '--disable-telemetry',
    // Without it the page's payload may not name an extension under development.
    '--enable-smoke-test-driver',
  ];
}

/** Waits for the line `Extension host agent listening on 35123`. */
function listeningPort(child, log) {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      reject(new SetupError('VS Code 服务器未能启动。', "VS Code's server did not start.", log()));
    };
    const timer = setTimeout(fail, startTimeout);
    child.once('error', fail);
    child.once('close', fail);
    child.stdout.on('data', () => {
      const port = /listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}
