import type { Period } from '../model/plan.ts';

/** Of most drafts that are written now; for those that do not say theirs. */
export const usualPeriod: Period = { ordinal: 15, baseYear: 2025, targetYear: 2030 };
