import type { Dimension } from '../quantity/unit.ts';

/** Which way is better: 城镇调查失业率 should go down; 耕地保有量 and 常住人口 are neither. */
export type Direction = 'up' | 'down' | 'none';

/**
 * What a value of the indicator is, and so what its bracketed five-year value can be.
 *
 * - `stock`: an amount at one time (高速公路通车里程): [x] is the difference
 * - `flow`: an amount over one year (固定资产投资): [x] is the sum of five
 * - `share`: a part of a whole (森林覆盖率): [x] is the difference, in percentage points
 * - `index`: an average, a ratio or a score (居民人均可支配收入, 单位GDP能耗, 人均预期寿命): [x] is the difference
 * - `rate`: itself a change (地区生产总值增长, 单位GDP能源消耗降低): [x] is the change over the whole period
 */
export type Sort = 'stock' | 'flow' | 'share' | 'index' | 'rate';

/** `real`: changes are given at comparable prices, so that they do not follow from the printed amounts. */
export type Growth = 'real' | 'nominal' | 'none';

export type Attribute = '预期性' | '约束性';

/** One indicator as the plans know it. */
export interface IndicatorEntry {
  readonly id: string;
  /** As it is usually printed, without unit. */
  readonly name: string;
  /** Other ways in which plans print it. What `nameKey` makes equal need not be listed. */
  readonly aliases: readonly string[];
  /** The dimension of `unit`; `number` where the indicator has none (城乡居民收入比). */
  readonly dimension: Dimension;
  /** The usual unit. */
  readonly unit: string | null;
  /** Units of another dimension that plans print too: 万户 for 城镇棚户区住房改造, usually in 万套. */
  readonly otherUnits?: readonly string[];
  readonly direction: Direction;
  readonly sort: Sort;
  readonly growth: Growth;
  /** The attribute that all reference plans with this indicator give it, or else all other plans; `null` if they differ or none has it. */
  readonly attribute: Attribute | null;
  /** True of values that are kept every year and may stand under 年均: 城镇调查失业率, 居民消费价格涨幅. */
  readonly kept?: true;
  /** The plans that print it (yiyang-14: 益阳市 十四五; national-13: 国家 十三五); `hand` if no table of theirs backs the other fields. */
  readonly sources: readonly string[];
}

const referencePlanIds: ReadonlySet<string> = new Set([
  'yiyang-14',
  'yueyang-14',
  'yongzhou-14',
  'hengyang-14',
]);

/** Whether a plan that drafts are held against prints the indicator; what others print is no yardstick. */
export function isInReference({ sources }: IndicatorEntry): boolean {
  return sources.some((plan) => referencePlanIds.has(plan));
}
