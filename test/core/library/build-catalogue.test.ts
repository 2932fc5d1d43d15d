import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type BuiltCatalogue,
  buildCatalogue,
  type HandEntry,
} from '../../../server/src/core/library/build-catalogue.ts';
import { catalogue, type IndicatorEntry } from '../../../server/src/core/library/catalogue.ts';
import type { ReferencePlan, ReferenceRow } from '../../../server/src/core/library/reference-plan.ts';
import { library } from '../../harness/library.ts';

const referencePlans = library.plans;
const root = join(import.meta.dirname ?? __dirname, '../../..');
const byHand: HandEntry[] = JSON.parse(readFileSync(join(root, 'server/library/catalogue.json'), 'utf8'));

describe('the catalogue as it is built', () => {
  it('is the one that comes with the program', () => {
    assert.deepEqual(buildCatalogue(byHand, referencePlans).entries, catalogue().entries);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/catalogue.mts', '--check'],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  }).timeout(20_000);

  it('knows every row of the reference plans', () => {
    assert.deepEqual(buildCatalogue(byHand, referencePlans).unknown, []);
  });
});

describe('the hand-written half', () => {
  const schema = z.strictObject({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).min(1).optional(),
    unit: z.string().optional(),
    otherUnits: z.array(z.string()).min(1).optional(),
    direction: z.string(),
    sort: z.string(),
    growth: z.string(),
    attribute: z.string().optional(),
    kept: z.literal(true).optional(),
    sources: z.array(z.string()).min(1).optional(),
  });

  it('has only the fields it should have', () => {
    for (const entry of byHand) schema.parse(entry);
  });

  /** Entries whose result is the same although something was taken out of them. */
  function unchanged(without: (entry: HandEntry) => HandEntry): string[] {
    const changed = byHand.map(without);
    const { entries } = buildCatalogue(changed, referencePlans);
    const before = catalogue().entries;
    return entries.flatMap((entry, at) =>
      changed[at] !== byHand[at] && comparable(entry) === comparable(before[at]!) ? [entry.id] : [],
    );
  }

  function comparable({ aliases, otherUnits = [], sources, ...entry }: IndicatorEntry): string {
    return JSON.stringify([entry, [...aliases].sort(), [...otherUnits].sort(), [...sources].sort()]);
  }

  it('repeats no name that a table prints and that is recognised without it', () => {
    const most = Math.max(...byHand.map(({ aliases = [] }) => aliases.length));
    for (let at = 0; at < most; at++) {
      const without = (entry: HandEntry): HandEntry =>
        entry.aliases?.[at] ? { ...entry, aliases: entry.aliases.filter((_, other) => other !== at) } : entry;
      assert.deepEqual(unchanged(without), []);
    }
  });

  for (const field of ['unit', 'otherUnits', 'attribute', 'sources'] as const) {
    it(`gives ${field} only where the tables do not`, () => {
      const without = (entry: HandEntry): HandEntry =>
        entry[field] === undefined ? entry : { ...entry, [field]: undefined };
      assert.deepEqual(unchanged(without), []);
    });
  }

  it('names no plan as source whose table says so itself', () => {
    const read = new Set(
      referencePlans.filter(({ tables }) => tables.some(({ rows }) => rows.length > 0)).map(({ id }) => id),
    );
    assert.ok(read.size >= 3);
    const named = byHand.filter(({ sources = [] }) => sources.some((plan) => read.has(plan)));
    assert.deepEqual(named, []);
  });
});

const forest: HandEntry = {
  id: 'forest',
  name: '森林覆盖率',
  direction: 'up',
  sort: 'share',
  growth: 'none',
};
const houses: HandEntry = { id: 'houses', name: '住房改造', direction: 'up', sort: 'flow', growth: 'none' };

const row = (name: string, rest: Partial<ReferenceRow> = {}): ReferenceRow => ({
  number: null,
  category: null,
  group: null,
  name,
  unit: null,
  attribute: null,
  line: 0,
  values: [],
  ...rest,
});

function build(entries: readonly HandEntry[], ...tables: (readonly ReferenceRow[])[]): BuiltCatalogue {
  const plans = tables.map((rows, at) => ({ id: `plan-${at}`, tables: [{ role: 'targets', rows }] }));
  return buildCatalogue(entries, plans as unknown as readonly ReferencePlan[]);
}

describe('building the catalogue', () => {
  it('takes unit, attribute and sources from the tables', () => {
    const [built] = build(
      [{ ...forest, sources: ['hand'] }],
      [row('森林覆盖率', { unit: '%', attribute: '约束性' })],
      [row('森林覆盖率', { unit: '％' })],
      [],
    ).entries;
    assert.deepEqual(built, {
      id: 'forest',
      name: '森林覆盖率',
      aliases: [],
      dimension: 'share',
      unit: '%',
      direction: 'up',
      sort: 'share',
      growth: 'none',
      attribute: '约束性',
      sources: ['plan-0', 'plan-1', 'hand'],
    });
  });

  it('leaves open on what the tables differ, unless it is said by hand', () => {
    const tables = [
      [row('住房改造', { unit: '万户', attribute: '约束性' })],
      [row('住房改造', { unit: '万套', attribute: '预期性' })],
    ];
    const [open] = build([houses], ...tables).entries;
    assert.deepEqual([open!.unit, open!.dimension, open!.attribute], [null, 'number', null]);
    const [said] = build([{ ...houses, unit: '万套', attribute: '约束性' }], ...tables).entries;
    assert.deepEqual([said!.unit, said!.otherUnits, said!.attribute], ['万套', ['万户'], null]);
  });

  it('takes what is said by hand where the tables are silent', () => {
    const [built] = build([{ ...forest, unit: '%', attribute: '约束性' }], [row('森林覆盖率')]).entries;
    assert.deepEqual([built!.unit, built!.attribute, built!.sources], ['%', '约束性', ['plan-0']]);
  });

  it('adds a printed name in other words, but not one that only says how it is measured', () => {
    const value: HandEntry = { ...houses, name: '规模以上工业增加值' };
    const printed = ['规模工业增加值', '规模 工业增加值', '规模以上工业增加值（现价）'].map((name) =>
      row(name),
    );
    const [built] = build([value], printed).entries;
    assert.deepEqual(built!.aliases, ['规模工业增加值']);
  });

  it('finds rows under the heading of a group, whose name alone is no alias', () => {
    const income: HandEntry = { ...houses, name: '城镇居民人均可支配收入' };
    const { entries, unknown } = build([income], [row('城镇', { group: '居民人均可支配收入', unit: '元' })]);
    assert.deepEqual([entries[0]!.aliases, entries[0]!.unit], [[], '元']);
    assert.deepEqual(unknown, []);
  });

  it('tells which rows are in no entry', () => {
    assert.deepEqual(build([forest], [row('岚江水位', { group: '水情' })]).unknown, [
      { plan: 'plan-0', group: '水情', name: '岚江水位' },
    ]);
  });
});
