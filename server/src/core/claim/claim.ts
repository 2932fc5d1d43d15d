import type { IndicatorEntry } from '../library/entry.ts';
import type { Range } from '../text/range.ts';
import type { Quantity } from './quantities.ts';
import type { RowOf } from './rows.ts';

// What a sentence states: 到2030年，全市常住人口城镇化率达到63%.

/**
 * What the figure says of its indicator.
 *
 * - `level`: what it is in a year (2030年达到63%)
 * - `growth`: how much it grows every year of a period, in percent (年均增长6%)
 * - `change`: how much it changes from one year to another (比2025年提高4.8个百分点; 2025年增长6.1%)
 * - `cumulative`: what comes together over a period (五年城镇新增就业15万人)
 * - `yearly`: what comes together every year (每年新增就业3万人)
 */
export type ClaimKind = 'level' | 'growth' | 'change' | 'cumulative' | 'yearly';

/** Whose value it is: the whole area that the plan is for, or somebody else's: 中心城区, 全省, 园区. */
export type Subject = 'own' | 'other';

/** Years from the end of `from` to the end of `to`; a level has the same year twice. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly subject: Subject;
  /** The words say that it is the whole area's: 全市. */
  readonly whole: boolean;
  /** As written, without subject and year: 常住人口城镇化率. */
  readonly name: string;
  /** What two writings of one indicator have in common. */
  readonly key: string;
  /** Of the catalogue; null for what it does not know. */
  readonly entry: IndicatorEntry | null;
  /** The rows of the draft's tables that speak of the indicator. */
  readonly rows: readonly RowOf[];
  /** null where the sentence leaves it open. */
  readonly span: Span | null;
  /** The words say the year themselves; otherwise the section they stand in does. */
  readonly dated: boolean;
  /** 下降, 降低, 减少: the figure is printed without its minus. */
  readonly falls: boolean;
  readonly quantity: Quantity;
  /** Empty, at the figure, where the name stands before an earlier figure: 2186.4亿元，年均增长6.3%. */
  readonly nameRange: Range;
  readonly sentence: Range;
}
