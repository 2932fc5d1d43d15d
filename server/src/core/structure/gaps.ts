/**
 * Numbers for a row of headings or boxes that another one came to or went from, where the old row left numbers out: 专栏三 is the first,
 * 专栏九 was lost in a scan. As many are left out afterwards, at the same places; only renumbering closes gaps. null where nothing is
 * left out, or where the numbers do not rise.
 */
export function keepGaps<Member>(
  old: readonly Member[],
  now: readonly Member[],
  printed: (member: Member) => number | null,
  start: number,
): number[] | null {
  const numbers = risingNumbers(old.map(printed), start);
  if (!numbers || numbers.length === 0 || numbers.every((number, at) => number === start + at)) return null;
  const before = old.findIndex((member, at) => member !== now[at]);
  const head = before < 0 ? Math.min(old.length, now.length) : before;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const more = now.length - old.length;
  return now.map((_, at) => {
    if (at >= now.length - tail) return numbers[at - more]! + more;
    const places = old.length - tail;
    if (at < places) return numbers[at]!;
    return (numbers[places - 1] ?? numbers[0]! - 1) + (at - places) + 1;
  });
}

/** A lost number is the one behind the number before; null where the numbers do not rise. */
function risingNumbers(printed: readonly (number | null)[], start: number): number[] | null {
  let last = start - 1;
  const numbers: number[] = [];
  for (const number of printed) {
    const own: number = number ?? last + 1;
    if (own <= last) return null;
    numbers.push(own);
    last = own;
  }
  return numbers;
}
