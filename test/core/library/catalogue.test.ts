import assert from 'node:assert/strict';
import { z } from 'zod';
import { catalogue } from '../../../server/src/core/library/catalogue.ts';
import { nameKey } from '../../../server/src/core/library/name-key.ts';
import { splitUnit, unitInfo } from '../../../server/src/core/quantity/unit.ts';

const sources = [
  ...['yiyang-14', 'yueyang-14', 'yongzhou-14', 'hengyang-14'],
  ...['beijing-15', 'shanghai-15', 'nanjing-15', 'suzhou-15', 'hangzhou-15', 'guangzhou-15'],
  ...['national-11', 'national-12', 'national-13', 'national-14', 'national-15'],
  'hand',
];

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(2),
  aliases: z.array(z.string().min(2)),
  dimension: z.string(),
  unit: z.string().nullable(),
  otherUnits: z.array(z.string()).min(1).optional(),
  direction: z.enum(['up', 'down', 'none']),
  sort: z.enum(['stock', 'flow', 'share', 'index', 'rate']),
  growth: z.enum(['real', 'nominal', 'none']),
  attribute: z.enum(['预期性', '约束性']).nullable(),
  kept: z.literal(true).optional(),
  sources: z.array(z.enum(sources)).min(1),
});

const { entries } = catalogue();

describe('the indicator catalogue', () => {
  it('has only the fields it should have, each from its list', () => {
    for (const entry of entries) schema.parse(entry);
  });

  it('gives every entry an id, a name and aliases of its own', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of entries) {
      assert.equal(owners.get(`#${id}`), undefined, `${id} twice`);
      owners.set(`#${id}`, id);
      assert.equal(new Set([name, ...aliases]).size, aliases.length + 1, `${id} lists a name twice`);
      for (const printed of [name, ...aliases]) {
        const key = nameKey(printed);
        assert.ok([undefined, id].includes(owners.get(key)), `${printed}: ${owners.get(key)} and ${id}`);
        owners.set(key, id);
      }
    }
  });

  it('knows every unit, and its dimension', () => {
    for (const { id, unit, otherUnits = [], dimension } of entries) {
      assert.equal(dimension, unit === null ? 'number' : unitInfo(unit)?.dimension, id);
      for (const other of otherUnits) {
        assert.ok(unitInfo(other), `${id}: ${other}`);
        assert.notEqual(unitInfo(other)!.dimension, dimension, `${id}: ${other} is of the usual dimension`);
      }
    }
  });

  it('keeps units out of the names', () => {
    for (const { name, aliases } of entries) {
      for (const printed of [name, ...aliases]) assert.equal(splitUnit(printed).name, printed);
    }
  });

  it('agrees with itself: what is a share or a change has such a unit', () => {
    for (const { id, name, sort, unit, growth, dimension } of entries) {
      if (sort === 'share') assert.equal(dimension, 'share', id);
      if (sort === 'rate') assert.match(unit ?? '', /^(?:%|‰|百分点)$/, id);
      if (sort === 'flow' && /^(?:money|dollar)$/.test(dimension)) assert.notEqual(growth, 'none', id);
      if (/增长$/.test(name)) assert.deepEqual([sort, unit], ['rate', '%'], id);
    }
  });
});
