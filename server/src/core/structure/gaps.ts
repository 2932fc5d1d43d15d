/**
 * Numbers for a row of headings or boxes that another one came to or went from, where the old row did not simply count up: 专栏三 is the
 * first, 专栏九 was lost in a scan, 专栏34 stands before 专栏32. As many are left out afterwards, at the same places; only renumbering puts
 * them right. null where nothing is wrong, or where numbers come twice.
 */
export function keepGaps<Member>(
  old: readonly Member[],
  now: readonly Member[],
  printed: (member: Member) => number | null,
  start: number,
): number[] | null {
  const numbers = withLost(old.map(printed), start);
  if (numbers.every((number, at) => number === start + at)) return null;
  if (numbers.length === 0 || new Set(numbers).size < numbers.length) return null;
  const tail = sameAtEnd(old, now);
  const more = now.length - old.length;
  const places = numbers.slice(0, numbers.length - tail);
  const highest = Math.max(...places, places.length === 0 ? numbers[0]! - 1 : 0);
  const staying = numbers.slice(places.length);
  if (more !== 0 && staying.some((number) => number <= highest)) return null;
  return now.map((_, at) => {
    if (at >= now.length - tail) return numbers[at - more]! + more;
    return places[at] ?? highest + 1 + at - places.length;
  });
}

/** A lost number is the one behind the number before. */
function withLost(printed: readonly (number | null)[], start: number): number[] {
  let last = start - 1;
  return printed.map((number) => {
    last = number ?? last + 1;
    return last;
  });
}

/** How many at the end of both rows are the same; those at the beginning count from there. */
function sameAtEnd<Member>(old: readonly Member[], now: readonly Member[]): number {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return tail;
}
