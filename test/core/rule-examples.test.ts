import assert from 'node:assert/strict';
import { rules } from '../../server/src/core/rules/registry.generated.ts';
import { assertFindings, assertFixed, findingsOf } from '../harness/lint.ts';

describe('every rule', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('has an example', () => assert.ok(rule.examples.length > 0));
      for (const [index, { bad, good }] of rule.examples.entries()) {
        it(`finds exactly the marked place in example ${index + 1}`, () => {
          assert.match(bad, /⟦/, 'the bad text marks a place');
          assertFindings(bad, rule.id);
        });
        it(`is silent in the mended example ${index + 1}`, () => {
          assert.deepEqual(
            findingsOf(good).filter((finding) => finding.rule === rule.id),
            [],
          );
        });
        if (rule.fixable) it(`mends example ${index + 1}`, () => assertFixed(bad, rule.id, good));
      }
    });
  }
});
