import type { Plan } from '../model/plan.ts';
import { shifted } from '../text/range.ts';
import type { Claim, ClaimKind, Span } from './claim.ts';
import { eraSpans } from './era.ts';
import { indexRows, type RowIndex, type RowOf } from './rows.ts';
import { paragraphsWithFigures } from './sentences.ts';
import type { Stated } from './stated.ts';
import { ownArea } from './subject.ts';
import type { Time } from './times.ts';
import { type Told, tellerOf } from './told.ts';

/** Every figure that a sentence of the running text gives for something with a name, in order of the text. */
export function readClaims(plan: Plan): Claim[] {
  const toldIn = tellerOf(ownArea(plan));
  const rows = indexRows(plan);
  const spanAt = eraSpans(plan);
  return paragraphsWithFigures(plan).flatMap(({ start, wording }) => {
    const told = toldIn(wording);
    if (told.length === 0) return [];
    const era = spanAt(start);
    return told.map((one) => toClaim(one, { plan, rows, era, start }));
  });
}

interface Surroundings {
  readonly plan: Plan;
  readonly rows: RowIndex;
  readonly era: Span | null;
  /** Where the paragraph begins. */
  readonly start: number;
}

function toClaim(told: Told, around: Surroundings): Claim {
  const { stated, kind, name, key, entry, quantity } = told;
  const rows = rowsFor(told, around.rows);
  const dated = told.atOtherPrices ? null : spanOf(kind, stated, around);
  const { start } = around;
  return {
    kind,
    subject: told.namesOther && entry === null && rows.length === 0 ? 'other' : told.subject,
    whole: told.whole,
    name,
    key,
    entry,
    rows,
    span: dated ?? (stated.time === null && !stated.begins ? byEra(kind, around.era) : null),
    dated: dated !== null,
    falls: stated.falls,
    quantity: {
      value: quantity.value,
      range: shifted(quantity.range, start),
      number: shifted(quantity.number, start),
      amount: shifted(quantity.amount, start),
      unit: quantity.unit,
    },
    nameRange: shifted(told.nameRange, start),
    sentence: shifted(told.sentence, start),
  };
}

function rowsFor({ kind, key, plainKey }: Told, rows: RowIndex): readonly RowOf[] {
  const plain = rows.get(plainKey) ?? [];
  if (kind !== 'growth' && kind !== 'change') return plain;
  return [...(rows.get(key) ?? []), ...plain];
}

/** The years that the words themselves give. */
function spanOf(
  kind: ClaimKind,
  { time, since, falls, begins, ownYear }: Stated,
  around: Surroundings,
): Span | null {
  const span = time && spanOfTime(time, around);
  // 到2030年，由53.7%提高到63%: the first figure is not that of 2030.
  if (begins && !ownYear) return null;
  if (kind === 'level' || kind === 'yearly') return time?.point ? span : null;
  if (since?.point && since.span && kind === 'change') {
    const to = time?.point ? span?.to : around.plan.period?.targetYear;
    return to !== undefined && to > since.span.to ? { from: since.span.to, to } : null;
  }
  if (!time || !span) return null;
  if (!time.point) return span;
  const ahead = around.plan.period !== null && span.to > around.plan.period.baseYear;
  // 2025年增长6.1% is one year's growth; 到2030年，单位GDP能耗降低13% is meant of the five years; what 到2030年增长20% means is open.
  if (kind === 'change' && !ahead) return { from: span.to - 1, to: span.to };
  if (kind === 'change' && (!falls || span.to % 10 !== around.plan.period!.targetYear % 10)) return null;
  return span.to % 5 === 0 ? { from: span.to - 5, to: span.to } : null;
}

function spanOfTime({ span, five }: Time, { plan: { period }, era }: Surroundings): Span | null {
  if (five === null) return span;
  if (!period) return null;
  const { baseYear, targetYear } = period;
  // 五年城镇新增就业15万人: the plan's own five years, unless the section looks back.
  const ahead = five === 'ahead' || (five === 'open' && era?.to !== baseYear);
  return ahead ? { from: baseYear, to: targetYear } : { from: baseYear - 5, to: baseYear };
}

/** A level is that of the last year; what changes without more words is not certain to do so over the period. */
function byEra(kind: ClaimKind, era: Span | null): Span | null {
  if (era === null || kind === 'change' || kind === 'yearly') return null;
  return kind === 'level' ? { from: era.to, to: era.to } : era;
}
