import { join } from 'node:path';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { Client } from './client.ts';
import type { Draft } from './drafts.ts';
import { alternate } from './measure.ts';
import { atMost, type Row } from './report.ts';

/** Built beside this benchmark by scripts/bench.mjs. */
const guihua = join(import.meta.dirname, 'server', 'server.js');
const empty = join(import.meta.dirname, 'empty-server.js');

/** From a typed character to the diagnostics, over stdio, beside a server that publishes the same without looking. */
export async function measureServer({ name, text }: Draft): Promise<Row[]> {
  const server = await Client.start(guihua);
  const diagnostics = await server.open(text);
  const peer = await Client.start(empty, { diagnostics });
  await peer.open(text);
  const middle = positionAt(createSource(text), text.length >> 1);
  const timings = await alternate(
    { guihua: () => server.type('市', middle), 'empty server': () => peer.type('市', middle) },
    { warmUp: 60, rounds: 300 },
  );
  await Promise.all([server.stop(), peer.stop()]);
  const group = `${name}: one character typed, stdio, ${diagnostics.length} diagnostics`;
  const ratio = timings.guihua.p95 / timings['empty server'].p95;
  return [
    { group, name: 'empty server', timing: timings['empty server'] },
    {
      group,
      name: 'guihua',
      timing: timings.guihua,
      verdicts: [atMost(ratio, 1.5, '× the empty server at p95')],
    },
  ];
}
