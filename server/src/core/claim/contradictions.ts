import type { Plan } from '../model/plan.ts';
import type { Value } from '../quantity/value.ts';
import { compact } from '../text/chars.ts';
import { agree, type Figure } from './agree.ts';
import { type CellOf, cellsOf } from './cells.ts';
import type { Claim } from './claim.ts';

/** A figure of the text that is not what the table prints for the same thing. */
export interface AgainstTable {
  readonly claim: Claim;
  readonly of: CellOf;
}

/** Two figures of the text for one thing that cannot both be true. */
export interface AgainstText {
  readonly earlier: Claim;
  readonly later: Claim;
}

/** Two rules ask for the same claims. */
const known = new WeakMap<readonly Claim[], readonly AgainstTable[]>();

export function againstTables(plan: Plan, claims: readonly Claim[]): readonly AgainstTable[] {
  const before = known.get(claims);
  if (before) return before;
  const found: AgainstTable[] = [];
  for (const claim of claims) {
    const judged = judge(plan, claim);
    if (judged?.verdict === 'contradicts') found.push({ claim, of: judged.of });
  }
  known.set(claims, found);
  return found;
}

/** Whether the tables bear a claim out; null where they say nothing of it, or in another unit. */
export function verdictOf(plan: Plan, claim: Claim): 'agrees' | 'contradicts' | null {
  return judge(plan, claim)?.verdict ?? null;
}

/** One cell that bears the claim out is enough; what a note below the table explains is not held against it. */
function judge(plan: Plan, claim: Claim): { of: CellOf; verdict: 'agrees' | 'contradicts' } | null {
  if (claim.subject !== 'own' || claim.rows.length === 0) return null;
  const cells = cellsOf(claim);
  const holds = (of: CellOf) => agree(figureOf(claim), printedIn(claim, of));
  const witness = cells.find((of) => holds(of) === true && (!isOldTarget(of) || isEqual(claim, of)));
  if (witness) return { of: witness, verdict: 'agrees' };
  const against = cells.find((of) => holds(of) === false && !isOldTarget(of) && !isProvisional(plan, of));
  return against ? { of: against, verdict: 'contradicts' } : null;
}

/** 常住人口城镇化率2025年数据为预计数: the text may know better by now. */
function isProvisional({ source }: Plan, { table, row }: CellOf): boolean {
  const name = compact(row.name);
  const item = row.number === null ? null : new RegExp(`第${row.number}项`);
  return table.notes.some(({ start, end }) => {
    const remarks = compact(source.text.slice(start, end)).split(/[。；;]/);
    return remarks.some(
      (remark) =>
        /预计数|初步|快报|初算|预测数/.test(remark) && (remark.includes(name) || item?.test(remark) === true),
    );
  });
}

/** What the last plan aimed at is no measure of what was reached. */
function isOldTarget({ table, cell }: CellOf): boolean {
  const column = table.columns[cell.column];
  return table.role === 'review' && (column?.role === 'target' || column?.of === 'target');
}

/** 3 of a review's targets is no rounding of 3.31. */
function isEqual({ quantity }: Claim, { cell }: CellOf): boolean {
  const { printed } = cell.value;
  return printed !== null && quantity.value.printed?.eq(printed) === true;
}

export function figureOf({ kind, quantity }: Claim): Figure {
  const { value, unit } = quantity;
  return { value: kind === 'change' ? unsigned(value) : value, unit };
}

function printedIn({ kind }: Claim, { row, cell }: CellOf): Figure {
  const { value } = cell;
  const unit = value.percent || kind === 'growth' ? '%' : (value.unit ?? row.unit);
  return { value: kind === 'change' ? unsigned(value) : value, unit };
}

/** 下降33% beside ［-33%］. */
function unsigned(value: Value): Value {
  if (!value.printed?.lt(0)) return value;
  return {
    ...value,
    printed: value.printed.abs(),
    low: value.high?.abs() ?? null,
    high: value.low?.abs() ?? null,
  };
}

/** So many values that all agree with each other, and the words are none of an indicator. */
const MOST_VALUES = 20;

/** The same figure again says nothing new. */
function isSameFigure({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  const [one, other] = [a.value, b.value];
  if (!one.printed || !other.printed || one.comparator !== other.comparator) return false;
  return a.unit === b.unit && one.decimals === other.decimals && one.printed.eq(other.printed);
}

/** Each later claim once, with the first that it contradicts. Claims that a table already contradicts are left out. */
export function againstEachOther(claims: readonly Claim[], told: ReadonlySet<Claim>): AgainstText[] {
  const seen = new Map<string, Claim[]>();
  const found: AgainstText[] = [];
  for (const claim of claims) {
    const { subject, span, kind, key } = claim;
    if (subject !== 'own' || span === null || kind === 'yearly' || told.has(claim) || !isKnown(claim))
      continue;
    const same = `${key} ${kind} ${span.from}-${span.to}`;
    const others = seen.get(same) ?? [];
    const earlier = others.find((other) => agree(figureOf(claim), figureOf(other)) === false);
    if (earlier) found.push({ earlier, later: claim });
    else if (others.length < MOST_VALUES && !others.some((other) => isSameFigure(other, claim)))
      seen.set(same, [...others, claim]);
  }
  return found;
}

/** An indicator of the catalogue or of a table; other words only where they are long and say themselves when: 全市公共停车位数量. */
function isKnown({ entry, rows, name, dated, whole, quantity }: Claim): boolean {
  if (entry !== null || rows.length > 0) return true;
  return dated && whole && quantity.unit !== null && name.length >= 6 && measured.test(name);
}

const measured =
  /^[^占比对其总、和及]{4,}(?:率|总额|总量|产值|面积|里程|人数|产量|规模|比重|比例|总收入|能力|数量|增加值|总数|营业收入)$/;
