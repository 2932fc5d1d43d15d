// A desktop VS Code that is already on this machine.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../process.mjs';

const local = process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
const programs = process.env.ProgramFiles ?? 'C:\\Program Files';

/** Where installers put it: the command that opens windows, and the program that @vscode/test-electron starts. */
const places = {
  darwin: ['/Applications', join(homedir(), 'Applications')].map((folder) => ({
    command: `${folder}/Visual Studio Code.app/Contents/Resources/app/bin/code`,
    program: `${folder}/Visual Studio Code.app/Contents/MacOS/Electron`,
  })),
  win32: [join(local, 'Programs'), programs].map((folder) => ({
    command: join(folder, 'Microsoft VS Code', 'bin', 'code.cmd'),
    program: join(folder, 'Microsoft VS Code', 'Code.exe'),
  })),
  linux: ['/usr/share/code', '/opt/visual-studio-code', '/snap/code/current/usr/share/code'].map(
    (folder) => ({
      command: `${folder}/bin/code`,
      program: `${folder}/code`,
    }),
  ),
};

/** `{command, program}` of a desktop VS Code that can show a window here, or null. `program` may be null. */
export function findDesktopCode() {
  if (!canOpenWindows()) return null;
  const installed = (places[process.platform] ?? []).find(({ command }) => existsSync(command));
  if (installed) return { ...installed, program: existsSync(installed.program) ? installed.program : null };
  const command = findOnPath('code');
  return command ? { command, program: null } : null;
}

/** Linux without X11 or Wayland (a server, a container) cannot show windows. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** VS Code for Linux refuses to start as root. */
export function canOpenWindows() {
  return hasDisplay() && !(process.platform === 'linux' && process.getuid() === 0);
}
