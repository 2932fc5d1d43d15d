const MANY_FILES = 20;
const BAR_WIDTH = 24;

export interface Progress {
  step(): void;
  clear(): void;
}

const silent: Progress = { step() {}, clear() {} };

/** A bar on standard error while many files are checked; nothing where that is no terminal. */
export function progressOver(total: number): Progress {
  const stream = process.stderr;
  if (!stream.isTTY || total < MANY_FILES) return silent;
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
