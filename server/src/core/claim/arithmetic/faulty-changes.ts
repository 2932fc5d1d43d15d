import { perPlan } from '../../model/per-plan.ts';
import type { Plan } from '../../model/plan.ts';
import { lastDigit } from '../../quantity/decimal.ts';
import type { Recomputed } from '../../quantity/verdict.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import { type WrongDoubling, wrongDoubling } from './doublings.ts';
import { type Levels, levelsIn } from './levels.ts';
import { isShare, type Recomputation, recompute, recomputeAs } from './recompute.ts';
import { type Sentence, sentencesWith } from './sentences.ts';
import { changesOf, type StatedChange } from './stated-changes.ts';

// Stated changes that do not follow from the levels in their sentence, each with the one cause that tells most.

/**
 * - `mismatch`: 由58.2%提高到63%，提高5.8个百分点.
 * - `rounding`: possible only because the levels were rounded.
 * - `prices`: GDP and incomes grow at comparable prices, so that what was computed need not be what was meant.
 * - `points`: 由58.2%提高到63%，提高4.8%, where 4.8 is the difference in points.
 */
export type FaultKind = 'mismatch' | 'rounding' | 'prices' | 'points';

export interface FaultyChange {
  readonly kind: FaultKind;
  readonly sentence: Sentence;
  readonly levels: Levels;
  readonly stated: StatedChange;
  readonly computation: Recomputation;
  readonly recomputed: Recomputed;
}

/** 由2020年的1610.9, 从58.2, 比2020年的58.2; ，2025年达到63 behind another level. */
const anchors = lineMatcher(
  /[由从][^，。；、\n]{0,20}?[\d０-９]|[比较][\d０-９]{4}年(?:末|底)?的|，[到至]?[\d０-９]{4}年[末底将已]?[达为增提上降下减扩]/g,
);

/** Two levels and the sentence they stand in. */
export interface StatedLevels {
  readonly sentence: Sentence;
  readonly levels: Levels;
}

/** Levels with the changes beside them that do not follow from them. */
export interface JudgedLevels extends StatedLevels {
  readonly faults: readonly FaultyChange[];
}

export const judgedLevels = perPlan((plan): JudgedLevels[] =>
  [...statedLevels(plan)].map((one) => ({ ...one, faults: [...faultyChanges(plan, one)] })),
);

/** 分别 deals out several changes to several levels, and is left alone. */
function* statedLevels(plan: Plan): Iterable<StatedLevels> {
  for (const sentence of sentencesWith(anchors, plan)) {
    if (/分别|各[增提减降下上为达]/.test(sentence.text)) continue;
    for (const levels of levelsIn(sentence)) yield { sentence, levels };
  }
}

export function* faultyChanges(plan: Plan, { sentence, levels }: StatedLevels): Iterable<FaultyChange> {
  const planned = isPlanned(plan, levels, sentence);
  for (const stated of changesOf(sentence, levels)) {
    const inPercent = stated.quantity.unit === '%' && !stated.annual && stated.form === 'change';
    const fault =
      inPercent && isShare(levels)
        ? faultOfShare(sentence, levels, stated, planned)
        : faultOfChange(sentence, levels, stated, planned);
    if (fault) yield fault;
  }
}

/** 由120亿元增加到190亿元，翻了一番. GDP and incomes double at comparable prices. */
export function faultyDoubling({ sentence, levels }: StatedLevels): WrongDoubling | null {
  return priceEffect(sentence.text.slice(0, levels.start)) ? null : wrongDoubling(sentence, levels);
}

/** A level of a year that is still to come was decided, not measured. */
function isPlanned({ period }: Plan, { levelYear }: Levels, { text }: Sentence): boolean {
  return (
    (levelYear !== null && period !== null && levelYear > period.baseYear) || /力争|力求|争取/.test(text)
  );
}

function faultOfChange(
  sentence: Sentence,
  levels: Levels,
  stated: StatedChange,
  planned: boolean,
): FaultyChange | null {
  const computation = recompute(levels, stated, { planned });
  if (!computation) return null;
  const { verdict } = computation;
  if (verdict.kind !== 'mismatch' && verdict.kind !== 'rounding') return null;
  const kind = kindOf(sentence, levels, stated, computation, verdict);
  return kind && { kind, sentence, levels, stated, computation, recomputed: verdict };
}

function kindOf(
  sentence: Sentence,
  levels: Levels,
  { quantity }: StatedChange,
  { sort, base, target }: Recomputation,
  verdict: Recomputed,
): FaultKind | null {
  const differs = sort === 'difference' || sort === 'points';
  const grows = !differs && sort !== 'multiple' && sort !== 'annual-difference';
  const prices = grows ? priceEffect(sentence.text.slice(0, levels.start)) : null;
  if (grows && (prices === 'stated' || /可比|不变价|同口径|实际|扣除/.test(sentence.text))) return null;
  if (verdict.kind === 'rounding') {
    if (prices) return null;
    // 由2.83万亿元增长至3.87万亿元，增长36.5% was computed from more digits than are printed.
    const { decimals } = quantity.value;
    const fine = differs
      ? decimals > Math.max(base.decimals, target.decimals)
      : verdict.high.minus(verdict.low).gt(lastDigit(decimals));
    return fine ? null : 'rounding';
  }
  if (!prices) return 'mismatch';
  return sort === 'annual' && verdict.computed.minus(quantity.value.printed!).abs().gt(LARGEST_PRICE_EFFECT)
    ? 'prices'
    : null;
}

/** Prices that rise or fall by more points a year than this would be told. */
const LARGEST_PRICE_EFFECT = 3;

/** 地区生产总值, 居民人均可支配收入; 固定资产投资, whose base is revised every year. 一般公共预算收入 is counted as it is. */
function priceEffect(subject: string): 'likely' | 'stated' | null {
  if (/同比|环比/.test(subject)) return 'stated';
  return /生产总值|GDP|增加值|劳动生产率|经济总量|总产出|投资|(?:居民|可支配|人均纯|农民|职工|人均)[^，,、]{0,6}收入|工资/.test(
    subject,
  )
    ? 'likely'
    : null;
}

/** 提高4.8% of a share: in points, as a relative change, or neither. */
function faultOfShare(
  sentence: Sentence,
  levels: Levels,
  stated: StatedChange,
  planned: boolean,
): FaultyChange | null {
  const points = recomputeAs('points', levels, stated, { planned });
  const relative = recomputeAs('relative', levels, stated, { planned });
  if (!points || !relative || relative.verdict.kind === 'equal') return null;
  const fault = { sentence, levels, stated, computation: points };
  if (points.verdict.kind === 'equal')
    return relative.verdict.kind === 'unknown'
      ? null
      : { ...fault, kind: 'points', recomputed: relative.verdict };
  if (points.verdict.kind !== 'mismatch' || relative.verdict.kind !== 'mismatch') return null;
  return { ...fault, kind: 'mismatch', recomputed: points.verdict };
}
