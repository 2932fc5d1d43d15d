import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSource, positionAt } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';

/**
 * Every finding on the reference documents, as place, severity and rule. Whoever changes it has read the new findings:
 * UPDATE_SNAPSHOTS=1 npm run test:unit writes it anew.
 */
const file = join(import.meta.dirname ?? __dirname, '../snapshots/findings.txt');

describeWithPlans('findings on the reference documents', () => {
  it('are those a person has read', () => {
    const lines = planFiles().flatMap((name) => [name, ...describeFindings(readPlan(name)), '']);
    const actual = lines.join('\n');
    if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, actual);
    assert.equal(actual, readFileSync(file, 'utf8'));
  });
});

function describeFindings(text: string): string[] {
  const source = createSource(text);
  return findingsOf(text).map(({ range, severity, rule }) => {
    const { line, character } = positionAt(source, range.start);
    return `  ${line + 1}:${character + 1} +${range.end - range.start} ${severity} ${rule}`;
  });
}
