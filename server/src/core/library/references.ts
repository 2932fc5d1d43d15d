import hengyang from '../../../library/plans/hengyang-14.json';
import yiyang from '../../../library/plans/yiyang-14.json';
import yongzhou from '../../../library/plans/yongzhou-14.json';
import yueyang from '../../../library/plans/yueyang-14.json';
import type { NodeKind, Period } from '../model/plan.ts';
import type { Column, ColumnRole, IndicatorRow, TableRole } from '../model/table/indicator-table.ts';
import { matchIndicator } from './catalogue.ts';

/** A published plan as `npm run library` reads it: what it is made of, none of its sentences. */
export interface ReferencePlan {
  readonly id: string;
  /** 益阳市 */
  readonly place: string;
  readonly title: string;
  /** How others speak of it, the shortest first: 益阳“十四五”. */
  readonly shortNames: readonly string[];
  readonly period: Period;
  /** Where the text comes from. */
  readonly source: string;
  readonly sha256: string;
  readonly outline: readonly ReferenceNode[];
  readonly boxes: readonly ReferenceBox[];
  readonly tables: readonly ReferenceTable[];
}

export interface ReferenceNode {
  readonly kind: NodeKind;
  readonly number: number | null;
  readonly title: string;
  readonly children?: readonly ReferenceNode[];
}

export interface ReferenceBox {
  readonly number: number | null;
  readonly title: string;
  readonly entries: readonly string[];
}

export interface ReferenceTable {
  readonly caption: string | null;
  /** Number of the box it stands in. */
  readonly box: number | null;
  readonly role: TableRole;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  /** Those of the values, not those that name a row. */
  readonly columns: readonly ReferenceColumn[];
  /** Of tables of indicators. */
  readonly rows: readonly ReferenceRow[];
}

export interface ReferenceColumn extends Pick<Column, 'role' | 'label' | 'year'> {
  /** Growth columns of a review only. */
  readonly of?: 'target' | 'actual';
}

export interface ReferenceRow
  extends Pick<IndicatorRow, 'number' | 'category' | 'group' | 'name' | 'unit' | 'attribute'> {
  /** Its cells were lost or shifted, and were put back under their columns. */
  readonly damaged?: boolean;
  /** As printed, one for each column; null for an empty cell. */
  readonly values: readonly (string | null)[];
}

/** What a reference plan sets for an indicator, as printed. */
export interface Reference {
  /** 益阳“十四五” */
  readonly plan: string;
  readonly base: string | null;
  readonly target: string | null;
  readonly growth: string | null;
  readonly unit: string | null;
  readonly attribute: string | null;
}

/** The reference plans that come with the program. */
export const referencePlans = [yiyang, yueyang, yongzhou, hengyang] as readonly ReferencePlan[];

let indexed: ReadonlyMap<string, readonly Reference[]> | undefined;

/** The same indicator in the tables of targets of the reference plans, by whatever name they print it. */
export function referencesOf({ name, group }: Pick<IndicatorRow, 'name' | 'group'>): readonly Reference[] {
  const entry = matchIndicator(name, group);
  if (!entry) return [];
  indexed ??= index(referencePlans);
  return indexed.get(entry.id) ?? [];
}

/** By the id of the catalogue's entry. */
function index(plans: readonly ReferencePlan[]): Map<string, Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const { shortNames, tables } of plans) {
    for (const table of tables.filter(({ role }) => role === 'targets')) {
      for (const row of table.rows) {
        const id = matchIndicator(row.name, row.group)?.id;
        if (id) found.set(id, [...(found.get(id) ?? []), reference(shortNames[0]!, table, row)]);
      }
    }
  }
  return found;
}

function reference(
  plan: string,
  { columns }: ReferenceTable,
  { unit, attribute, values }: ReferenceRow,
): Reference {
  const under = (role: ColumnRole) => values[columns.findIndex((column) => column.role === role)] ?? null;
  return { plan, base: under('base'), target: under('target'), growth: under('growth'), unit, attribute };
}
