import { lint as markdownlint } from 'markdownlint/sync';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { libraryIn } from '../../server/src/node/library-folder.ts';
import { type Draft, largestOf } from './drafts.ts';
import { alternate, type Timing, timesAsLong } from './measure.ts';
import { atLeast, atMost, type Row, type Verdict } from './report.ts';

const amount = { warmUp: 20, rounds: 50 };

/** Parse and check of each draft, beside one scan of its characters and beside markdownlint. */
export async function measureCore(drafts: readonly Draft[]): Promise<Row[]> {
  warmUp(drafts);
  const rows: Row[] = [];
  for (const draft of drafts) rows.push(...(await measureDraft(draft)));
  return [...rows, ...(await measureLength(largestOf(drafts)))];
}

/** Otherwise the first draft pays for compiling what all of them need, ours and markdownlint's. */
function warmUp(drafts: readonly Draft[]): void {
  for (let round = 0; round < amount.warmUp; round++) {
    for (const { text } of drafts) {
      check(text);
      markdownlint({ strings: { draft: text } });
    }
  }
}

async function measureDraft({ name, text }: Draft): Promise<Row[]> {
  const timings = await alternate(
    {
      scan: () => scan(text),
      parse: () => parsePlan(createSource(text)),
      check: () => check(text),
      typed: () => check(withOneTyped(text)),
      markdownlint: () => markdownlint({ strings: { draft: text } }),
    },
    amount,
  );
  const group = `${name}, ${text.length} characters`;
  const unitsOf = (timing: Timing) => timesAsLong(timing, timings.scan);
  const row = (task: string, timing: Timing, verdicts: Verdict[] = []): Row => {
    return { group, name: task, timing, units: unitsOf(timing), verdicts };
  };
  const judge = (timing: Timing) => [
    atMost(unitsOf(timing), 25, 'units'),
    atLeast(timesAsLong(timings.markdownlint, timing), 12, '× as fast as markdownlint'),
  ];
  return [
    row('one scan, the unit', timings.scan),
    row('parse', timings.parse),
    row('check (parse and lint)', timings.check, judge(timings.check)),
    row('check, one character typed', timings.typed, judge(timings.typed)),
    row('markdownlint', timings.markdownlint),
  ];
}

async function measureLength({ name, text }: Draft): Promise<Row[]> {
  // repeat() would leave four pieces behind one string, and every look into it would pay for that.
  const fourTimes = [text, text, text, text].join('');
  const { once, four } = await alternate({ once: () => check(text), four: () => check(fourTimes) }, amount);
  const group = `${name}, four times its text`;
  return [
    { group, name: 'check', timing: once },
    {
      group,
      name: 'check of four times the text',
      timing: four,
      verdicts: [atMost(timesAsLong(four, once), 4.6, '× the time')],
    },
  ];
}

const library = libraryIn('.cache/bench/library');

function check(text: string) {
  return lint(parsePlan(createSource(text)), defaultSettings, library);
}

/** In the middle of the text, as an author types. */
function withOneTyped(text: string): string {
  const middle = text.length >> 1;
  return `${text.slice(0, middle)}市${text.slice(middle)}`;
}

/** Every character looked at once. */
function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
