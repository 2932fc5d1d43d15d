/** Places of the longest run of numbers that rises: what moves is then as little as can be. */
export function longestRise(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    let length = ends.length;
    while (length > 0 && values[ends[length - 1]!]! >= value) length--;
    before[at] = length > 0 ? ends[length - 1]! : -1;
    ends[length] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.unshift(at);
  return run;
}
