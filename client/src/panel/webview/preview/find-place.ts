/** A place of the page: the block and the number of the element in it. */
export interface Place {
  readonly block: number;
  readonly place: number;
}

/** The narrowest place that shows a line of the draft; for a line that none shows, the one before it. `lines` as PreviewChange has them. */
export function findPlace(lines: readonly (readonly number[])[], line: number): Place | undefined {
  let found: Place | undefined;
  let best = Number.POSITIVE_INFINITY;
  lines.forEach((own, block) => {
    for (let at = 0; at + 1 < own.length; at += 2) {
      const distance = distanceTo(own[at]!, own[at + 1]!, line);
      // The later of two is the inner one.
      if (distance <= best) [best, found] = [distance, { block, place: at / 2 }];
    }
  });
  return best === Number.POSITIVE_INFINITY ? undefined : found;
}

/** What shows the line costs its breadth; what ends before it more than any breadth. */
const FAR = 1e9;

function distanceTo(first: number, last: number, line: number): number {
  if (first > line) return Number.POSITIVE_INFINITY;
  return last >= line ? last - first : FAR + (line - last);
}
