import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReferences } from '../harness/references.ts';

const file = join(import.meta.dirname ?? __dirname, '../fixtures/references/sentences.txt');

interface Case {
  readonly sentence: string;
  readonly expected: readonly string[];
}

/** Sentences with the references below them; # opens a group. */
function readCases(): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const part of readFileSync(file, 'utf8').split(/^# /m).slice(1)) {
    const [group, ...lines] = part.trimEnd().split('\n');
    groups.set(
      group!,
      lines
        .join('\n')
        .split(/\n(?! )/)
        .map(readCase),
    );
  }
  return groups;
}

function readCase(lines: string): Case {
  const [sentence, ...expected] = lines.split('\n').map((line) => line.trim());
  return { sentence: sentence!, expected };
}

const forms: readonly [name: string, form: (text: string) => string][] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\ufeff${text}`],
];

describe('references', () => {
  for (const [group, cases] of readCases()) {
    describe(group, () => {
      for (const { sentence, expected } of cases) {
        it(sentence, () => {
          for (const [name, form] of forms)
            assert.deepEqual(describeReferences(sentence, form), expected, `in the ${name} form`);
        });
      }
    });
  }
});
