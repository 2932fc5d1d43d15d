const MANY_FILES = 20;
const BAR_WIDTH = 24;

export interface Progress {
  step(): void;
  clear(): void;
}

const silent: Progress = { step() {}, clear() {} };

/** A bar on standard error while many files are checked; nothing where that is no terminal. */
export function progressOver(total: number): Progress {
  // The number first: Node sets a stream up when it is first asked for, which takes milliseconds.
  if (total < MANY_FILES || !process.stderr.isTTY) return silent;
  const stream = process.stderr;
  let done = 0;
  return {
    step() {
      done++;
      const filled = Math.round((BAR_WIDTH * done) / total);
      stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}`);
    },
    clear() {
      stream.write('\r\x1b[K');
    },
  };
}
