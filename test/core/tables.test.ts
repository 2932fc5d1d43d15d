import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { describeWithPlans, readPlan } from '../harness/plans.ts';
import { differences, type Reading } from '../harness/table-reading.ts';

const root = join(import.meta.dirname ?? __dirname, '..');

describe('clean tables in every form', () => {
  const folder = join(root, 'fixtures/tables');
  for (const reading of readingsIn(folder))
    compareTables(reading, () => readFileSync(join(folder, reading.file), 'utf8'));
});

describeWithPlans('hand-made readings of tables', () => {
  for (const reading of readingsIn(join(root, 'truth/tables')))
    compareTables(reading, () => readPlan(reading.file));
});

function readingsIn(folder: string): Reading[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

function compareTables({ file, tables }: Reading, readText: () => string): void {
  describe(file, () => {
    const plan = parsePlan(createSource(readText()));

    it('has no other tables', () => {
      const others = plan.tables.filter(({ firstLine, lastLine }) =>
        tables.every((table) => lastLine + 1 < table.firstLine || table.lastLine < firstLine + 1),
      );
      assert.deepEqual(
        others.map(({ firstLine }) => firstLine + 1),
        [],
      );
    });

    for (const read of tables) {
      it(`has the table from line ${read.firstLine} as it was read`, () => {
        const table = plan.tables.find(
          ({ firstLine, lastLine }) => firstLine < read.lastLine && lastLine + 1 >= read.firstLine,
        );
        assert.deepEqual(table ? differences(plan.source, read, table) : ['not found'], []);
      });
    }
  });
}
