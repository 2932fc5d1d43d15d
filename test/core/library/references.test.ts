import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { catalogue, matchIndicator } from '../../../server/src/core/library/catalogue.ts';
import { isInReference } from '../../../server/src/core/library/entry.ts';
import type { ReferencePlan, ReferenceRow } from '../../../server/src/core/library/reference-plan.ts';
import { library } from '../../harness/library.ts';
import { describeWithPlans } from '../../harness/plans.ts';

const referencePlans = library.plans;
const referencesOf = library.referencesOf.bind(library);
const root = join(import.meta.dirname ?? __dirname, '../../..');

function runLibrary(...options: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/library.mts', ...options], {
    cwd: root,
    encoding: 'utf8',
  });
}

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];
}

function planOf(id: string): ReferencePlan {
  return referencePlans.find((plan) => plan.id === id)!;
}

function indicatorsOf({ tables }: ReferencePlan): ReferenceRow[] {
  return tables.filter(({ role }) => role !== 'other').flatMap(({ rows }) => rows);
}

describe('the reference plans', () => {
  it('are those that the catalogue knows as references', () => {
    const entry = catalogue().entries[0]!;
    assert.deepEqual(
      referencePlans.filter(({ id }) => !isInReference({ ...entry, sources: [id] })),
      [],
    );
    assert.equal(isInReference({ ...entry, sources: ['beijing-15', 'hand'] }), false);
  });

  it('are the four of Hunan, each with its outline and boxes', () => {
    const found = referencePlans.map(({ id, period }) => `${id} ${period.baseYear}–${period.targetYear}`);
    assert.deepEqual(found, [
      'yiyang-14 2020–2025',
      'yueyang-14 2020–2025',
      'yongzhou-14 2020–2025',
      'hengyang-14 2020–2025',
    ]);
    for (const { id, outline, boxes } of referencePlans) {
      assert.ok(outline.length >= 5 && boxes.length >= 14, id);
      assert.ok(
        boxes.some(({ entries }) => entries.length > 0),
        id,
      );
    }
  });

  for (const { id, sha256, ...plan } of referencePlans) {
    it(`${id} carries none of the plan's sentences`, () => {
      assert.match(sha256, /^[0-9a-f]{64}$/);
      for (const text of stringsIn(plan)) assert.ok(text.length <= 60 && !text.includes('。'), text);
    });

    it(`${id} gives every row of a table a cell for each column`, () => {
      for (const { columns, rows } of plan.tables) {
        for (const { name, values } of rows) assert.equal(values.length, columns.length, name);
      }
    });
  }

  it('are left as they are where the texts are missing', function () {
    this.timeout(20_000);
    const { status, stdout } = runLibrary('no-such-folder');
    assert.equal(status, 0);
    assert.match(stdout, /not at .*no-such-folder/);
  });
});

describeWithPlans('the importer', () => {
  it('makes the data of the reference plans from their texts', function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = runLibrary('--check');
    assert.equal(status, 0, stdout + stderr);
  });
});

describe('references of an indicator', () => {
  it('are what the plans set for it, as printed', () => {
    const urbanisation = { unit: '%', attribute: '预期性' };
    assert.deepEqual(referencesOf({ name: '常住人口城镇化率', group: null }), [
      { plan: '益阳“十四五”', base: '50.43', target: '55.5', growth: '[5.07]', ...urbanisation },
      { plan: '岳阳“十四五”', base: '60.8', target: '65', growth: '—', ...urbanisation },
      { plan: '永州“十四五”', base: '46.94', target: '54', growth: '-', ...urbanisation },
    ]);
  });

  it('are found by any of its names', () => {
    const expected = referencesOf({ name: '制造业增加值占GDP比重', group: null });
    assert.equal(expected.length, 3);
    for (const name of ['制造业增加值占地区生产总值的比重（%）', '制造业增加值占 GDP 比例'])
      assert.deepEqual(referencesOf({ name, group: null }), expected);
  });

  it('are none for a name that only resembles one', () => {
    assert.deepEqual(referencesOf({ name: '中心城区常住人口城镇化率', group: null }), []);
    assert.deepEqual(referencesOf({ name: '常住人口城镇化率', group: '中心城区' }), []);
  });

  it('come from tables of targets, not from reviews of the last plan', () => {
    const registered = { name: '户籍人口城镇化率', group: null };
    const printed = indicatorsOf(planOf('yueyang-14')).filter(({ name }) => name === registered.name);
    assert.equal(printed.length, 1, 'the review has it');
    assert.deepEqual(referencesOf(registered), []);
  });
});

/** The plans whose tables have survived. */
const withTables = referencePlans.filter((plan) => indicatorsOf(plan).length > 0).map(({ id }) => id);

describe('the catalogue, beside the reference plans', () => {
  it('names as sources only plans that print the indicator', () => {
    assert.deepEqual(withTables, ['yiyang-14', 'yueyang-14', 'yongzhou-14']);
    const printed = new Map(
      withTables.map((id) => [
        id,
        new Set(indicatorsOf(planOf(id)).map(({ name, group }) => matchIndicator(name, group)?.id)),
      ]),
    );
    const wrong = catalogue().entries.flatMap(({ id, sources }) =>
      sources.filter((source) => printed.get(source)?.has(id) === false).map((source) => `${id}: ${source}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('gives the attribute on which all three of them agree', () => {
    let agreed = 0;
    for (const { id, name, attribute } of catalogue().entries) {
      const given = referencesOf({ name, group: null }).flatMap((found) => found.attribute ?? []);
      if (given.length < withTables.length || new Set(given).size > 1) continue;
      agreed++;
      assert.equal(attribute, given[0], id);
    }
    assert.ok(agreed >= 20, `${agreed} indicators stand in all three with one attribute`);
  });
});
