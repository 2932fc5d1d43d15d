import { catalogue, matchIndicator } from '../../library/catalogue.ts';
import { cellOf, entryOf, soundRows, targetTables } from '../../library/indicator-rows.ts';
import { Library, type Reference } from '../../library/library.ts';
import type { ReferencePlan } from '../../library/reference-plan.ts';
import type { Plan } from '../../model/plan.ts';
import type { ColumnRole, IndicatorRow, IndicatorTable } from '../../model/table/indicator-table.ts';
import { sameDimension, sameUnit, unitInfo } from '../../quantity/unit.ts';
import { compact } from '../../text/chars.ts';
import { said } from '../indicator-comparison.ts';
import { type JsonRange, toJsonRange } from '../json-range.ts';
import { howMany, isCommon, listed } from './wording.ts';

/** What a plan prints for an indicator. */
export interface PrintedIndicator {
  readonly unit: string | null;
  readonly attribute: string | null;
  /** Or the growth, where that is what is set: 6%左右. */
  readonly target: string | null;
  /** The target with its unit, as one would say it: 62 %, 完成省定目标. */
  readonly value: string;
}

export interface MissingIndicator {
  readonly name: string;
  readonly explanation: string;
  /** One for each of `plans`; null where it does not have the indicator. */
  readonly references: readonly (PrintedIndicator | null)[];
}

/** `scale`: 亿元 and 万元; `dimension`: 万户 and 万套, which do not count the same; `unknown`: one of them is no unit we know. */
export type UnitDifference = 'scale' | 'dimension' | 'unknown';

export interface DifferingReference extends PrintedIndicator {
  readonly unitDiffers: UnitDifference | null;
  readonly attributeDiffers: boolean;
}

export interface DifferingIndicator extends PrintedIndicator {
  /** With the heading it stands under: 城镇化率 · 常住人口城镇化率. */
  readonly name: string;
  /** The row in the draft. */
  readonly range: JsonRange;
  /** A sentence for the unit, one for the attribute. */
  readonly explanations: readonly string[];
  /** One for each of `plans`; null where it does not have the indicator. */
  readonly references: readonly (DifferingReference | null)[];
}

export interface IndicatorsComparison {
  /** The reference plans that have tables of targets. */
  readonly plans: readonly string[];
  /** Which plans are left out for want of a table. */
  readonly remark: string | null;
  /** Why there is nothing to compare. */
  readonly notice: string | null;
  /** Usual in the reference plans, not in the draft. */
  readonly missing: readonly MissingIndicator[];
  /** In both, with another unit or attribute. */
  readonly differing: readonly DifferingIndicator[];
}

export function compareIndicatorSets(draft: Plan, all: readonly ReferencePlan[]): IndicatorsComparison {
  const plans = all.filter(({ tables }) =>
    tables.some(({ role, rows }) => role === 'targets' && rows.length > 0),
  );
  const without = all.filter((plan) => !plans.includes(plan));
  const names = plans.map(({ shortNames }) => shortNames[0]!);
  const remark = remarkOn(
    without.map(({ shortNames }) => shortNames[0]!),
    names,
  );
  const notice = noticeOn(draft, names);
  if (notice) return { plans: names, remark, notice, missing: [], differing: [] };
  const library = new Library(() => plans);
  return {
    plans: names,
    remark,
    notice: null,
    missing: missingIn(draft, library, names),
    differing: differingIn(draft, library, names),
  };
}

function remarkOn(without: readonly string[], names: readonly string[]): string | null {
  if (without.length === 0 || names.length === 0) return null;
  return `${listed(without)}的文本没有留下规划目标表，指标只与其余 ${names.length} 个参考规划比较。`;
}

function noticeOn(draft: Plan, names: readonly string[]): string | null {
  if (names.length === 0) return '没有带规划目标表的参考规划可以对照。';
  return targetTables(draft).some(({ rows }) => rows.length > 0)
    ? null
    : '草稿还没有规划目标表，指标无从比较。';
}

function missingIn(draft: Plan, library: Library, plans: readonly string[]): MissingIndicator[] {
  const own = new Set(targetTables(draft).flatMap((table) => table.rows.flatMap((row) => idsOf(table, row))));
  return catalogue().entries.flatMap(({ id, name }) => {
    if (own.has(id)) return [];
    const references = byPlan(library.referencesOf({ name, group: null }), plans);
    const having = plans.filter((_, at) => references[at]);
    if (!isCommon(having.length, plans.length)) return [];
    const others = plans.filter((plan) => !having.includes(plan));
    const exception = others.length > 0 ? `（${listed(others)}没有）` : '';
    const explanation = `${howMany(having.length, plans.length)}列入目标表${exception}，草稿没有。`;
    return [{ name, explanation, references: references.map((found) => found && printed(found)) }];
  });
}

/** 地区生产总值 with its growth beside it is 地区生产总值增长 as well. A damaged row counts too. */
function idsOf(table: IndicatorTable, row: IndicatorRow): (string | undefined)[] {
  const growth = said(cellOf(table, row, 'growth')?.cell.text);
  return [entryOf(row)?.id, growth ? matchIndicator(`${row.name}增长`, row.group)?.id : undefined];
}

function differingIn(draft: Plan, library: Library, plans: readonly string[]): DifferingIndicator[] {
  return targetTables(draft).flatMap((table) =>
    soundRows(table).flatMap((row) => {
      const references = byPlan(library.referencesOf(row), plans).map(
        (found) => found && compare(row, found),
      );
      const explanations = [
        ...explainUnits(row, references, plans),
        ...explainAttribute(row, references, plans),
      ];
      if (explanations.length === 0) return [];
      const { group, name, unit, attribute, range } = row;
      const own = printed({
        unit,
        attribute,
        target: textOf(table, row, 'target'),
        growth: textOf(table, row, 'growth'),
      });
      const label = group ? `${group} · ${name}` : name;
      return [{ name: label, ...own, range: toJsonRange(draft.source, range), explanations, references }];
    }),
  );
}

function textOf(table: IndicatorTable, row: IndicatorRow, role: ColumnRole): string | null {
  return cellOf(table, row, role)?.cell.text ?? null;
}

/** The first of a plan that has several. */
function byPlan(found: readonly Reference[], plans: readonly string[]): (Reference | null)[] {
  return plans.map((name) => found.find(({ plan }) => plan === name) ?? null);
}

type Printed = Pick<Reference, 'unit' | 'attribute' | 'target' | 'growth'>;

function printed({ unit, attribute, target, growth }: Printed): PrintedIndicator {
  const text = said(target) ?? said(growth);
  return { unit, attribute, target: text, value: withUnit(text, unit) };
}

/** 完成省定目标 has no unit, and ［-33%］ brings its own. */
function withUnit(target: string | null, unit: string | null): string {
  if (target === null) return unit ?? '';
  return unit && /\d/.test(target) && !/[%％]/.test(target) ? `${target} ${unit}` : target;
}

function compare(row: IndicatorRow, found: Reference): DifferingReference {
  return {
    ...printed(found),
    unitDiffers: unitDifference(row.unit, found.unit),
    attributeDiffers: differs(row.attribute, found.attribute),
  };
}

/** What one of them does not print cannot differ; rules speak of what is missing. */
function unitDifference(own: string | null, other: string | null): UnitDifference | null {
  if (own === null || other === null || sameUnit(own, other)) return null;
  if (!unitInfo(own) || !unitInfo(other)) return 'unknown';
  return sameDimension(own, other) ? 'scale' : 'dimension';
}

function differs(own: string | null, other: string | null): boolean {
  return own !== null && other !== null && compact(own) !== compact(other);
}

const consequences: Readonly<Record<UnitDifference, string>> = {
  scale: '是同一种量，数值要换算后再比',
  dimension: '量纲不同，请先核对是否同一口径',
  unknown: '认不出是否同一种量，请核对',
};

type Compared = readonly (DifferingReference | null)[];

/** 单位：草稿用“亿元”，益阳“十四五”用“万元”；是同一种量，数值要换算后再比。 */
function explainUnits({ unit }: IndicatorRow, references: Compared, plans: readonly string[]): string[] {
  const kinds = Object.keys(consequences) as UnitDifference[];
  return kinds.flatMap((kind) => {
    const others = whoPrints(references, plans, (found) => (found.unitDiffers === kind ? found.unit : null));
    return others ? [`单位：草稿用“${unit}”，${others}；${consequences[kind]}。`] : [];
  });
}

function explainAttribute(
  { attribute }: IndicatorRow,
  references: Compared,
  plans: readonly string[],
): string[] {
  const others = whoPrints(references, plans, (found) => (found.attributeDiffers ? found.attribute : null));
  return others ? [`属性：草稿用“${attribute}”，${others}。`] : [];
}

/** 益阳“十四五”、岳阳“十四五”用“万元”，永州“十四五”用“元”; empty where none does. */
function whoPrints(
  references: Compared,
  plans: readonly string[],
  read: (found: DifferingReference) => string | null,
): string {
  const words = references.map((found) => found && read(found));
  return [...new Set(words.filter((word) => word !== null))]
    .map((word) => `${listed(plans.filter((_, at) => words[at] === word))}用“${word}”`)
    .join('，');
}
