import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { Client } from './client.ts';
import type { Draft } from './drafts.ts';
import { alternate } from './measure.ts';
import { atMost, type Row } from './report.ts';

const guihua = join(import.meta.dirname, 'server', 'server.js');
const files = 40;

/** From a typed character to the diagnostics, in a plan of 40 files beside the same text in one file. */
export async function measureFiles({ name, text }: Draft): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guihua-bench-'));
  try {
    const parts = cut(text);
    parts.forEach((part, at) => {
      writeFileSync(join(folder, `${at}.plan.md`), part);
    });
    writeFileSync(join(folder, 'guihua.json'), '{ "files": ["*.plan.md"] }');
    const middle = parts.length >> 1;
    const uri = pathToFileURL(join(folder, `${middle}.plan.md`)).href;
    const [one, many] = [await Client.start(guihua), await Client.start(guihua)];
    await one.open(text);
    await many.open(parts[middle]!, uri);
    const place = (of: string) => positionAt(createSource(of), of.length >> 1);
    const [inOne, inMany] = [place(text), place(parts[middle]!)];
    const timings = await alternate(
      { 'one file': () => one.type('市', inOne), 'many files': () => many.type('市', inMany) },
      { warmUp: 40, rounds: 200 },
    );
    await Promise.all([one.stop(), many.stop()]);
    const group = `${name}: one character typed, stdio, a plan of ${parts.length} files`;
    const ratio = timings['many files'].p95 / timings['one file'].p95;
    return [
      { group, name: 'one file', timing: timings['one file'] },
      {
        group,
        name: 'many files',
        timing: timings['many files'],
        verdicts: [atMost(ratio, 1.5, '× one file at p95')],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Into so many files of about the same length, each of whole paragraphs. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at <= files; at++) {
    const wanted = Math.floor((text.length * at) / files);
    const end = at === files ? text.length : text.indexOf('\n', Math.max(from, wanted)) + 1;
    if (end > from) parts.push(text.slice(from, end));
    from = Math.max(from, end);
  }
  return parts;
}
