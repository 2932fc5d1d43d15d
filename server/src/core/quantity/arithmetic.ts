// The arithmetic of indicator tables: whether a printed change follows from base and target.

export { type CumulativeOptions, checkCumulative, impliedChange, judgeChange } from './cumulative.ts';
export { checkGrowth, type GrowthOptions, impliedGrowth } from './growth.ts';
export type { Recomputed, Sort, Verdict } from './verdict.ts';
