import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../server/src/core/lint/rule.ts';
import { findingsOf } from '../harness/lint.ts';
import { tableDefectsOf } from '../harness/table-defects.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/tables');

function isGrave({ severity }: Finding): boolean {
  return severity === 'warning' || severity === 'error';
}

describe('indicator tables', () => {
  for (const name of readdirSync(folder).filter((file) => /\.plan\.(md|txt)$/.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8');
    describe(name, () => {
      it('is clean', () => {
        // Page marks are part of what some of the texts show.
        const found = findingsOf(text).filter(
          ({ severity, rule }) => severity !== 'hint' && rule !== 'text/residue',
        );
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });
      for (const defect of tableDefectsOf(text)) {
        it(defect.name, () => {
          const found = findingsOf(defect.text).filter(isGrave);
          assert.equal(found.length, 1, found.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
          assert.ok(defect.rules.includes(found[0]!.rule), found[0]!.rule);
          if (defect.range) assert.deepEqual(found[0]!.range, defect.range);
        });
      }
    });
  }
});
