import { matchIndicator } from '../library/catalogue.ts';
import { indicatorTables, soundRows } from '../library/indicator-rows.ts';
import { nameKey } from '../library/name-key.ts';
import type { Plan } from '../model/plan.ts';
import type { IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { splitUnit } from '../quantity/unit.ts';
import { remember } from '../text/memo.ts';

/** A row of a table of indicators. */
export interface RowOf {
  readonly table: IndicatorTable;
  readonly row: IndicatorRow;
}

/** What all writings of an indicator's name have in common: the id of the catalogue's entry, or else the name itself. */
export const keyOf = remember((name): string => {
  const bare = splitUnit(name).name;
  const entry = matchIndicator(bare);
  return entry ? `#${entry.id}` : nameKey(bare);
});

/** The rows of the draft's tables by the keys of their names. */
export type RowIndex = ReadonlyMap<string, readonly RowOf[]>;

export function indexRows(plan: Plan): RowIndex {
  const index = new Map<string, RowOf[]>();
  for (const table of indicatorTables(plan)) {
    for (const row of soundRows(table)) {
      for (const key of keysOf(row)) index.set(key, [...(index.get(key) ?? []), { table, row }]);
    }
  }
  return index;
}

/** 城镇 under 居民人均可支配收入 is 城镇居民人均可支配收入, whichever of the two the sentence begins with. */
function keysOf({ name, group }: IndicatorRow): Set<string> {
  const entry = matchIndicator(name, group);
  if (entry) return new Set([`#${entry.id}`]);
  if (group === null) return new Set([keyOf(name)]);
  return new Set([keyOf(group + name), keyOf(name + group)]);
}
