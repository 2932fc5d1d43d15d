import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, matchIndicator } from '../../../server/src/core/library/catalogue.ts';

const here = import.meta.dirname ?? __dirname;

interface TruthRow {
  readonly name: string;
  readonly group: string | null;
  readonly attribute: string | null;
}

/** The reference plans that have indicator tables, and the readings of those tables. */
const readings = { 'yiyang-14': '000', 'yueyang-14': '001', 'yongzhou-14': '003' } as const;

function rowsOf(reading: string): TruthRow[] {
  const { tables } = JSON.parse(readFileSync(join(here, `../../truth/tables/${reading}.json`), 'utf8')) as {
    tables: { role: string; rows: TruthRow[] }[];
  };
  return tables.filter(({ role }) => role !== 'other').flatMap(({ rows }) => rows);
}

/** Every name of every indicator table of nine plans: plan, merged heading, name, entry ("" where it rightly has none). */
const printed = readFileSync(join(here, 'printed-names.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string, string]);

describe('names as plans print them', () => {
  it('find the entry that a reader would choose', () => {
    const found = printed.map(([plan, group, name]) => [
      plan,
      group,
      name,
      matchIndicator(name, group)?.id ?? '',
    ]);
    assert.deepEqual(found, printed);
  });

  it('are found with a unit behind them, too', () => {
    for (const [, group, name, id] of printed)
      assert.equal(matchIndicator(`${name}（%）`, group)?.id ?? '', id);
  });

  it('stand as source in their entry', () => {
    for (const [plan, group, name] of printed) {
      const entry = matchIndicator(name, group);
      if (entry) assert.ok(entry.sources.includes(plan), `${entry.id} is printed by ${plan}`);
    }
  });

  it('are all known in the reference plans', () => {
    for (const reading of Object.values(readings)) {
      for (const { name, group } of rowsOf(reading)) assert.ok(matchIndicator(name, group), name);
    }
  });

  it('give the attribute on which the reference plans agree', () => {
    const given = new Map<string, Set<string>>();
    for (const row of Object.values(readings).flatMap(rowsOf)) {
      const entry = matchIndicator(row.name, row.group);
      if (!entry || !row.attribute) continue;
      given.set(entry.id, (given.get(entry.id) ?? new Set()).add(row.attribute));
    }
    assert.ok(given.size > 25, 'the readings have attributes');
    for (const [id, attributes] of given) {
      const common = attributes.size === 1 ? [...attributes][0] : null;
      assert.equal(catalogue().entries.find((entry) => entry.id === id)?.attribute, common, id);
    }
  });
});
