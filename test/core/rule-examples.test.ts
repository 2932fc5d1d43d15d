import assert from 'node:assert/strict';
import { rules } from '../../server/src/core/rules/registry.generated.ts';
import { assertFindings, assertFixed, findingsOf, setupOf } from '../harness/lint.ts';

describe('every rule', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('has an example', () => assert.ok(rule.examples.length > 0));
      for (const [index, example] of rule.examples.entries()) {
        const { bad, good } = example;
        const setup = setupOf(rule, example);
        it(`finds exactly the marked place in example ${index + 1}`, () => {
          assert.match(bad, /⟦/, 'the bad text marks a place');
          assertFindings(bad, rule.id, undefined, setup);
        });
        it(`is silent in the mended example ${index + 1}`, () => {
          assert.deepEqual(
            findingsOf(good, setup).filter((finding) => finding.rule === rule.id),
            [],
          );
        });
        if (rule.fixable) it(`mends example ${index + 1}`, () => assertFixed(bad, rule.id, good, setup));
      }
    });
  }
});
