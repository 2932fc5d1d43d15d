import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../harness/lint.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';
import { plantedReferences } from '../harness/reference-defects.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');

/** What the text itself already has is not counted. */
function newFindings(text: string, known: ReadonlySet<string>) {
  return findingsOf(text).filter(
    ({ severity, rule, message }) =>
      (severity === 'error' || severity === 'warning' || rule.startsWith('ref/')) &&
      !known.has(`${rule} ${message}`),
  );
}

function checkAll(text: string, everyNth: number): void {
  const known = new Set(findingsOf(text).map(({ rule, message }) => `${rule} ${message}`));
  const planted = [...plantedReferences(text)].filter((_, at) => at % everyNth === 0);
  assert.ok(planted.length > 5);
  for (const { name, text: changed, rule, range } of planted) {
    const found = newFindings(changed, known).map((one) => ({ rule: one.rule, range: one.range }));
    assert.deepEqual(found, rule === null ? [] : [{ rule, range }], name);
  }
}

describe('a reference put into a clean draft', () => {
  for (const name of readdirSync(folder)) {
    it(`is silent where it is right and found where it is wrong: ${name}`, () => {
      checkAll(readFileSync(join(folder, name), 'utf8'), 1);
    }).timeout(60_000);
  }
});

describeWithPlans('a reference put into a real document', () => {
  for (const name of planFiles()) {
    it(`is silent where it is right and found where it is wrong: ${name}`, () => {
      checkAll(readPlan(name), 5);
    }).timeout(120_000);
  }
});
