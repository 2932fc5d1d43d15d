import type { Range } from '../text/range.ts';
import { GRAM } from './fingerprints.ts';
import type { HanText } from './han.ts';
import type { Run } from './runs.ts';

/** For each Chinese character of the draft, 1 where plans of two or more places have it: common political language. */
export function commonLanguage(runs: readonly Run[], length: number): Uint8Array {
  const ids = new Map<string, number>();
  const owners = new Uint16Array(length);
  const common = new Uint8Array(length);
  for (const { plan, hits } of runs) {
    const id = ids.get(plan.place) ?? ids.size + 1;
    ids.set(plan.place, id);
    for (const { at } of hits) {
      for (let char = at; char < at + GRAM; char++) {
        if (owners[char] === 0) owners[char] = id;
        else if (owners[char] !== id) common[char] = 1;
      }
    }
  }
  return common;
}

/** Characters of headings and captions count as common: 第二章 behind a copied paragraph is not copied. `headings` in order of the text. */
export function addHeadings(common: Uint8Array, { offsets }: HanText, headings: readonly Range[]): void {
  let next = 0;
  for (let char = 0; char < offsets.length; char++) {
    while (next < headings.length && headings[next]!.end <= offsets[char]!) next++;
    if (next < headings.length && headings[next]!.start <= offsets[char]!) common[char] = 1;
  }
}

/** Whether a run of GRAM characters is the plan's own wording: not half of it is common. */
export function isOwnWording(common: Uint8Array, at: number): boolean {
  let count = 0;
  for (let char = at; char < at + GRAM; char++) count += common[char]!;
  return count * 2 < GRAM;
}
