import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../server/src/core/lint/rule.ts';
import { defectsOf } from '../harness/defects.ts';
import { findingsOf } from '../harness/lint.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');

/** Hints and the like may follow from a defect; warnings and errors are for the author to act on, one for one cause. */
function grave({ severity, rule }: Finding, wanted: readonly string[]): boolean {
  return severity === 'warning' || severity === 'error' || wanted.includes(rule);
}

describe('one defect gives one finding', () => {
  for (const name of readdirSync(folder)) {
    const defects = [...defectsOf(readFileSync(join(folder, name), 'utf8'))];
    describe(name, () => {
      for (const defect of defects) {
        it(defect.name, () => {
          const found = findingsOf(defect.text).filter((finding) => grave(finding, defect.rules));
          assert.equal(found.length, 1, found.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
          assert.ok(defect.rules.includes(found[0]!.rule), found[0]!.rule);
          if (defect.range) assert.deepEqual(found[0]!.range, defect.range);
        });
      }
    });
  }
});
