import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../server/src/core/lint/rule.ts';
import { findingsOf } from '../harness/lint.ts';
import { textDefectsOf } from '../harness/text-defects.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');

function tells({ severity, rule }: Finding): boolean {
  return severity === 'warning' || severity === 'error' || rule.startsWith('text/');
}

describe('one trace of copying or conversion gives one finding', () => {
  const made = new Set<string>();
  for (const name of readdirSync(folder)) {
    describe(name, () => {
      for (const defect of textDefectsOf(readFileSync(join(folder, name), 'utf8'))) {
        made.add(defect.name.replace(/^line \d+: /, ''));
        it(defect.name, () => {
          const found = findingsOf(defect.text).filter(tells);
          assert.deepEqual(
            found.map(({ rule, range }) => ({ rule, range })),
            [{ rule: defect.rules[0], range: defect.range }],
            found.map(({ rule, message }) => `${rule}: ${message}`).join('\n'),
          );
        });
      }
    });
  }

  it('and the drafts have room for every kind of them', () =>
    assert.equal(made.size, 15, [...made].join(', ')));
});
