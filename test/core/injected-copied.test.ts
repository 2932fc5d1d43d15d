import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiedDefectsOf } from '../harness/copied-defects.ts';
import { findingsOf } from '../harness/lint.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');

describe('what was left of another plan, and misspelt words', () => {
  const drafts = readdirSync(folder).filter((name) => !name.startsWith('report'));
  for (const name of drafts) {
    const defects = [...copiedDefectsOf(readFileSync(join(folder, name), 'utf8'))];
    describe(name, () => {
      it('can be put into the draft', () => assert.ok(defects.length >= 4, `${defects.length} defects`));
      for (const { name: title, text, rules, range } of defects) {
        it(title, () => {
          assert.deepEqual(
            findingsOf(text).map((finding) => [finding.rule, finding.range]),
            [[rules[0], range]],
          );
        });
      }
    });
  }
});
