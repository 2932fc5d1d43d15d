import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../harness/lint.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');

describe('clean drafts', () => {
  for (const name of readdirSync(folder)) {
    it(`${name} has no finding`, () => {
      const findings = findingsOf(readFileSync(join(folder, name), 'utf8'));
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});
