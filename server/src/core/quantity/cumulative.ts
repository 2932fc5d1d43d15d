import type Big from 'big.js';
import {
  type Change,
  type ChangeSort,
  difference,
  isKnown,
  type Known,
  relativeChange,
  reversed,
} from './change.ts';
import { ceiling, floor, roundHalfUp, roundsTo, truncate } from './decimal.ts';
import type { Value } from './value.ts';
import { EXTRA_DIGITS, type Recomputed, unknown, type Verdict, wholeOf } from './verdict.ts';

export interface CumulativeOptions {
  /** The name says 降低, 下降 or 减少: the sign does not count. */
  readonly decrease?: boolean;
  /** Whether the indicator is a share (%): its ［4.5］ is a difference in points. Left out where the unit is not known. */
  readonly share?: boolean;
  /** The cumulative value is a sum over the years (新增就业, 投资): it does not follow from base and target. */
  readonly flow?: boolean;
}

function meets(low: Big, high: Big, printed: Known): boolean {
  return low.lte(printed.high) && high.gte(printed.low);
}

function isEqual(change: Change, printed: Known): boolean {
  if (printed.comparator === '~') return meets(change.low, change.high, printed);
  return roundsTo(change.face, printed.printed, printed.decimals);
}

function isExplained(change: Change, printed: Known): boolean {
  return (
    meets(change.low, change.high, printed) || truncate(change.face, printed.decimals).eq(printed.printed)
  );
}

/** What the author probably meant to compute: the change that comes nearest. */
function nearest(changes: readonly Change[], { printed }: Known): Change {
  const distance = ({ face }: Change) => face.minus(printed).abs();
  return changes.reduce((best, change) => (distance(change).lt(distance(best)) ? change : best));
}

function recomputed(kind: Recomputed['kind'], change: Change, { decimals }: Known): Recomputed {
  const { sort, face, low, high } = change;
  if (sort === 'difference') return { kind, sort, computed: face, precise: face, low, high };
  const digits = decimals + EXTRA_DIGITS;
  return {
    kind,
    sort,
    computed: roundHalfUp(face, decimals),
    precise: roundHalfUp(face, digits),
    low: floor(low, digits),
    high: ceiling(high, digits),
  };
}

/** Whether `printed` says how large the change is. Without a choice of sorts: running text says which one it means. */
export function judgeChange(change: Change, printed: Value): Verdict {
  if (!isKnown(printed)) return unknown;
  if (isEqual(change, printed)) return { kind: 'equal', sort: change.sort };
  return recomputed(isExplained(change, printed) ? 'rounding' : 'mismatch', change, printed);
}

/**
 * Whether the cumulative value ［printed］ fits base and target, as their difference or as the relative change; whichever fits. A % in
 * the cell means a relative change where the indicator is no share (［-33%］ under 人/亿元). A share's change is taken for relative
 * only if it is so to the printed digit: near 100% the two are too alike to tell by intervals.
 *
 * Pass a target as `exactly` itself: it is a decision and has not been rounded.
 */
export function checkCumulative(
  base: Value,
  target: Value,
  printed: Value,
  { decrease = false, share, flow = false }: CumulativeOptions = {},
): Verdict {
  if (flow || !isKnown(base) || !isKnown(target) || !isKnown(printed)) return unknown;
  const bothSigns = (change: Change) => (decrease ? [change, reversed(change)] : [change]);
  const isEqualTo = (change: Change) => isEqual(change, printed);
  const inPoints = share === true && !printed.percent;

  const differences = printed.percent && share === false ? [] : bothSigns(difference(base, target));
  if (differences.some(isEqualTo)) return { kind: 'equal', sort: 'difference' };
  const relative = relativeChange(base, target, wholeOf(printed));
  const relatives = relative ? bothSigns(relative) : [];
  if (relatives.some(isEqualTo)) return { kind: 'equal', sort: 'relative' };

  const plausible = inPoints ? differences : [...differences, ...relatives];
  const explained = plausible.find((change) => isExplained(change, printed));
  if (explained) return recomputed('rounding', explained, printed);
  if (!relative && !inPoints) return unknown;
  return recomputed('mismatch', nearest(plausible, printed), printed);
}

/**
 * What changes from base to target: the difference as it is, or the relative change in percent, rounded half up; `null` if one of
 * them is not a number.
 */
export function impliedChange(
  base: Value,
  target: Value,
  sort: ChangeSort = 'difference',
  decimals = 1,
): Big | null {
  if (!isKnown(base) || !isKnown(target)) return null;
  if (sort === 'difference') return difference(base, target).face;
  const change = relativeChange(base, target, 100);
  return change && roundHalfUp(change.face, decimals);
}
