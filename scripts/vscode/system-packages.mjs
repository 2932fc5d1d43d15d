// Programs and fonts that npm cannot install. On Debian and Ubuntu as root they are installed; elsewhere the user is told.
import { spawnSync } from 'node:child_process';
import { findOnPath, isExecutable, runQuietly } from '../process.mjs';
import { SetupError } from '../setup-error.mjs';

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const chromiumOnMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** A browser that playwright can drive, or null. */
export function findChromium() {
  for (const name of chromiumNames) {
    const path = findOnPath(name);
    if (path) return path;
  }
  return chromiumOnMac.find(isExecutable) ?? null;
}

/** Without a CJK font every Chinese character is drawn as an empty box. macOS brings its own. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

/** `python3` may be on the PATH as a shim that starts nothing. */
const runs = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Debian's package names and how one sees whether each is there. */
const checks = {
  chromium: () => findChromium() !== null,
  'fonts-wqy-microhei': hasChineseFont,
  'g++': () => runs('g++'),
  make: () => runs('make'),
  python3: () => runs('python3'),
};

export const browserPackages = ['chromium', 'fonts-wqy-microhei'];
export const compilerPackages = ['g++', 'make', 'python3'];

/** Makes sure that the packages are there, with apt-get where this is possible without asking anybody. */
export async function installSystemPackages(names) {
  const missing = names.filter((name) => !checks[name]());
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && findOnPath('apt-get');
  if (!canInstall) throw missingPackages(missing);
  console.log(`安装系统软件包 ${missing.join(' ')}… / Installing system packages…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update'], { env });
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
}

function missingPackages(missing) {
  const command = `sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`;
  const advice = process.platform === 'linux' ? command : missing.join(', ');
  return new SetupError(
    `缺少系统软件，请先安装：${advice}`,
    `Missing system packages; install them first: ${advice}`,
  );
}
