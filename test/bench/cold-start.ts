import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Draft } from './drafts.ts';
import { alternate, timesAsLong } from './measure.ts';
import { atMost, type Row } from './report.ts';

/** Built beside this benchmark by scripts/bench.mjs. */
const program = join(import.meta.dirname, 'cli', 'guihua.js');

/** The command line from start to end, beside a Node that does nothing. */
export async function measureStart(draft: Draft): Promise<Row[]> {
  const run = (...args: string[]) => {
    const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (error) throw error;
  };
  const timings = await alternate(
    {
      'node -e 0': () => run('-e', '0'),
      'guihua --version': () => run(program, '--version'),
      [`guihua check ${draft.name}`]: () => run(program, 'check', draft.path),
    },
    { warmUp: 3, rounds: 30 },
  );
  const bare = timings['node -e 0']!;
  return Object.entries(timings).map(([name, timing]) => ({
    group: 'Cold start',
    name,
    timing,
    verdicts: timing === bare ? [] : [atMost(timesAsLong(timing, bare), 1.7, '× bare node')],
  }));
}
