/** Splits a list into runs of items that stand side by side in `all`: what one cause left out or added comes in one run. */
export function runsOf<Item>(items: readonly Item[], all: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let previous = -2;
  for (const item of items) {
    const at = all.indexOf(item);
    if (at === previous + 1) runs.at(-1)!.push(item);
    else runs.push([item]);
    previous = at;
  }
  return runs;
}
