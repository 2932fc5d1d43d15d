import type { Period } from '../model/plan.ts';

/** The periods that can be called by name in guihua.json, with their ordinals. */
const ordinals = {
  十一五: 11,
  十二五: 12,
  十三五: 13,
  十四五: 14,
  十五五: 15,
  十六五: 16,
  十七五: 17,
  十八五: 18,
  十九五: 19,
} as const;

export type PeriodName = keyof typeof ordinals;

export const periodNames = Object.keys(ordinals) as PeriodName[];

/** The first plan ran to 1957, the second to 1962; since the third (to 1970) every one ends five years after the last. */
const TARGET_OF_ZEROTH = 1955;

export function namedPeriod(name: PeriodName): Period {
  const ordinal = ordinals[name];
  const targetYear = TARGET_OF_ZEROTH + 5 * ordinal;
  return { ordinal, baseYear: targetYear - 5, targetYear };
}

/** A period by its years. A shorter one, say 2026 to 2028, belongs to the five years it lies in. */
export function periodOfYears(baseYear: number, targetYear: number): Period {
  return { ordinal: Math.ceil((targetYear - TARGET_OF_ZEROTH) / 5), baseYear, targetYear };
}
