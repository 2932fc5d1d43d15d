/** Writes to standard output. A reader that has seen enough (`guihua rules | head`) is no error. */
export function print(text: string): void {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', quitOnClosedPipe);
  process.stdout.write(text);
}

function quitOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** A place in a draft of several files names the file by its path, as the call does. */
export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, withPath, 2)}\n`);
}

function withPath(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('uri' in value)) return value;
  const { uri, ...rest } = value;
  return 'start' in rest || 'line' in rest ? { ...rest, path: uri } : value;
}
