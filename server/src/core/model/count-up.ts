// Numbers that should count up one by one, and where they do not.

/**
 * `gap`: skips, goes back or starts above one. `duplicate`: the number is taken by another one of the sequence. `swapped`: changed
 * places with the next one.
 */
export type Fault = 'gap' | 'duplicate' | 'swapped';

export interface Place {
  /** The number that would stand here if all counted up. */
  readonly right: number;
  readonly fault: Fault | null;
  /** The number that should have come here, given those before. */
  readonly expected: number;
  /** For a duplicate: the place of the other bearer of the number. */
  readonly other: number | null;
  /** A lost number stands here: one is left free for it. */
  readonly free: boolean;
}

/**
 * Judges numbers (null where one was lost) that should count from `start`, one fault for one cause. `unread` tells how many may be
 * missing before a place because they cannot be read (boxes set as pictures).
 */
export function countUp(
  values: readonly (number | null)[],
  start: number,
  unread: (at: number) => number = () => 0,
): Place[] {
  const places: Place[] = [];
  let [reached, right] = [start - 1, start - 1];
  for (let at = 0; at < values.length; at++) {
    const step = judge(values, at, reached, unread(at));
    const free = values[at] === null && step.reached > reached;
    if (values[at] !== null || free) right++;
    places.push({ right, fault: step.fault, expected: reached + 1, other: step.other, free });
    reached = step.reached;
    if (step.fault !== 'swapped') continue;
    at++;
    right++;
    places.push({ right, fault: null, expected: right, other: null, free: false });
  }
  return places;
}

interface Step {
  readonly fault: Fault | null;
  readonly other: number | null;
  /** The number reached behind this place, as the ones that follow see it. */
  readonly reached: number;
}

/** Judges one number by those before and the one behind it, so that a mistyped one does not drag its neighbours along. */
function judge(values: readonly (number | null)[], at: number, reached: number, unread: number): Step {
  const value = values[at] ?? null;
  const next = values[at + 1] ?? null;
  const expected = reached + 1;
  // A lost number takes a place only where one is free: 专栏2, 专栏, 专栏4.
  if (value === null) return { fault: null, other: null, reached: next === expected ? reached : expected };
  if (value === expected || (value > expected && value <= expected + unread)) {
    return { fault: null, other: null, reached: value };
  }
  if (value === expected + 1 && next === expected && values[at + 2] !== expected + 1) {
    return { fault: 'swapped', other: at + 1, reached: value };
  }
  const twin = values.findIndex((other, index) => index !== at && other === value);
  const fault = twin < 0 ? 'gap' : 'duplicate';
  const other = twin < 0 ? null : twin;
  // 1, 2, 8, 4: mistyped; 1, 3, 3, 4: the first 3 is. 1, 2, 9, 3: one too many. 1, 2, 4, 5: one is missing.
  if (next === expected + 1 && (value !== expected + 1 || twin >= 0))
    return { fault, other, reached: expected };
  if (next === expected) return { fault, other, reached };
  return { fault, other, reached: value };
}
