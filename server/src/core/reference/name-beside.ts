import type { IndicatorRow } from '../model/table/indicator-table.ts';
import type { Range } from '../text/range.ts';
import type { Quoted } from './mention.ts';

/** The name of an indicator right behind or before its number, without quotation marks: 第13项指标森林覆盖率, 森林覆盖率（第13项指标）. */
export function nameBeside(
  text: string,
  place: Range,
  rows: readonly Pick<IndicatorRow, 'name'>[],
): Quoted | null {
  const from = place.end + /^[（(：:，,是为即]?/.exec(text.slice(place.end, place.end + 1))![0].length;
  const behind = longestName(rows, (name) => text.startsWith(name, from));
  if (behind) return { text: behind, range: { start: from, end: from + behind.length } };
  const to = place.start - /[（(]?$/.exec(text.slice(place.start - 1, place.start))![0].length;
  const before = longestName(rows, (name) => text.startsWith(name, to - name.length));
  return before ? { text: before, range: { start: to - before.length, end: to } } : null;
}

const SHORTEST_NAME = 4;

function longestName(
  rows: readonly Pick<IndicatorRow, 'name'>[],
  fits: (name: string) => boolean,
): string | null {
  let longest: string | null = null;
  for (const { name } of rows) {
    if (name.length >= SHORTEST_NAME && name.length > (longest?.length ?? 0) && fits(name)) longest = name;
  }
  return longest;
}
