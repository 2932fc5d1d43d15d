import assert from 'node:assert/strict';
import { checkCumulative } from '../../../server/src/core/quantity/arithmetic.ts';
import { splitUnit, unitInfo } from '../../../server/src/core/quantity/unit.ts';
import { readValue } from '../../../server/src/core/quantity/value.ts';
import { describeWithPlans, planFiles, readPlan } from '../../harness/plans.ts';

function rows(name: string): string[][] {
  const lines = readPlan(name).split(/\r?\n/);
  return lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
}

describeWithPlans('the tables of the reference plans', () => {
  const cells = new Set(planFiles().flatMap(rows).flat());

  it('have no number that reads as text', () => {
    const figures = [...cells].filter((cell) => /^[^\p{L}]*\d[^\p{L}]*(以上|以内|左右)?$/u.test(cell));
    assert.ok(figures.length > 200);
    assert.deepEqual(
      figures.filter((cell) => !['number', 'bound'].includes(readValue(cell).kind)),
      [],
    );
  });

  it('have no unit that is not understood', () => {
    const units = [...cells].map((cell) => splitUnit(cell).unit).filter((unit) => unit !== null);
    assert.ok(units.length > 100);
    assert.deepEqual(
      units.filter((unit) => !unitInfo(unit)),
      [],
    );
  });

  it('have cumulative values that follow from base and target', () => {
    const [, , ...targets] = rows(planFiles()[0]!).filter((row) => row.length === 7);
    const verdicts = targets
      .filter((row) => /约束性|预期性/.test(row[6]!) && readValue(row[5]!).cumulative)
      .map(([, , , base, target, printed]) =>
        checkCumulative(readValue(base!), readValue(target!, { exact: true }), readValue(printed!)),
      );
    assert.ok(verdicts.length >= 8);
    for (const { kind } of verdicts) assert.match(kind, /equal|unknown/);
  });
});
