import { unitInfo } from '../quantity/unit.ts';
import { compact } from '../text/chars.ts';
import { loadCatalogue } from './catalogue.ts';
import type { IndicatorEntry } from './entry.ts';
import { plainName } from './name-key.ts';
import type { ReferencePlan, ReferenceRow } from './reference-plan.ts';
import { agreedAttribute, agreedUnit, otherUnits } from './row-facts.ts';

// The catalogue from its two halves: what a person knows of an indicator, and what the tables of the reference plans print of it.

/**
 * What no table of a reference plan says. That two names mean one indicator is such a thing: 公共财政预算收入 is an alias of
 * 一般公共预算收入 by hand. Unit and attribute are those of other plans; they stand where the tables have none or differ.
 */
export interface HandEntry
  extends Pick<IndicatorEntry, 'id' | 'name' | 'direction' | 'sort' | 'growth' | 'kept'> {
  readonly aliases?: readonly string[];
  /** Goes before that of the tables. */
  readonly unit?: string;
  readonly otherUnits?: readonly string[];
  /** Holds where no table has one. */
  readonly attribute?: IndicatorEntry['attribute'];
  readonly sources?: readonly string[];
}

/** A row whose name is that of no entry. */
export interface UnknownRow {
  readonly plan: string;
  readonly group: string | null;
  readonly name: string;
}

export interface BuiltCatalogue {
  readonly entries: readonly IndicatorEntry[];
  readonly unknown: readonly UnknownRow[];
}

interface PlanRow {
  readonly plan: string;
  readonly row: ReferenceRow;
}

export function buildCatalogue(
  byHand: readonly HandEntry[],
  plans: readonly ReferencePlan[],
): BuiltCatalogue {
  const known = loadCatalogue(byHand.map((entry) => ({ ...entry, aliases: entry.aliases ?? [] })));
  const rowsOf = new Map<string, PlanRow[]>();
  const unknown: UnknownRow[] = [];
  for (const { plan, row } of plans.flatMap(indicatorRows)) {
    const id = known.match(row.name, row.group)?.id;
    if (id) rowsOf.set(id, [...(rowsOf.get(id) ?? []), { plan, row }]);
    else unknown.push({ plan, group: row.group, name: row.name });
  }
  const isOwnName = (id: string, name: string) => known.match(name)?.id === id;
  const entries = byHand.map((entry) => merge(entry, rowsOf.get(entry.id) ?? [], isOwnName));
  return { entries, unknown };
}

/** Those of tables of targets and of reviews. */
function indicatorRows({ id, tables }: ReferencePlan): PlanRow[] {
  return tables
    .filter(({ role }) => role !== 'other')
    .flatMap(({ rows }) => rows.map((row) => ({ plan: id, row })));
}

function merge(
  byHand: HandEntry,
  printed: readonly PlanRow[],
  isOwnName: (id: string, name: string) => boolean,
): IndicatorEntry {
  const { id, name, direction, sort, growth, kept } = byHand;
  const rows = printed.map(({ row }) => row);
  const unit = byHand.unit ?? agreedUnit(rows);
  const others = [...new Set([...otherUnits(rows, unit), ...(byHand.otherUnits ?? [])])];
  const attribute = agreedAttribute(rows);
  const names = rows.map((row) => compact(row.name)).filter((one) => isOwnName(id, one));
  return {
    id,
    name,
    aliases: withPrinted(name, byHand.aliases ?? [], names),
    dimension: unit === null ? 'number' : unitInfo(unit)!.dimension,
    unit,
    ...(others.length > 0 && { otherUnits: others }),
    direction,
    sort,
    growth,
    attribute: attribute === undefined ? (byHand.attribute ?? null) : attribute,
    ...(kept && { kept }),
    sources: [...new Set([...printed.map(({ plan }) => plan), ...(byHand.sources ?? [])])],
  };
}

/**
 * 规模工业增加值 beside 规模以上工业增加值: one to `nameKey`, two to those who search for what they type. Not 单位GDP能耗(GDP为2010年不变价)
 * beside 单位GDP能耗.
 */
function withPrinted(name: string, aliases: readonly string[], printed: readonly string[]): string[] {
  const known = new Set([name, ...aliases].map(plainName));
  const all = [...aliases];
  for (const one of printed) {
    if (known.has(plainName(one))) continue;
    known.add(plainName(one));
    all.push(one);
  }
  return all;
}
