import type { ComparisonItem } from '../../protocol.ts';

/** What the author looks at, so that it is found again in the next version of the draft. */
export type Choice = Pick<ComparisonItem, 'group' | 'name' | 'number'>;

/** Where the choice stands now: by its name, or by its number while the name is being written; otherwise the first row. */
export function findChoice(rows: readonly ComparisonItem[], choice: Choice | undefined): number {
  if (!choice) return 0;
  const { group, name, number } = choice;
  const named = rows.findIndex((row) => row.name === name && row.group === group);
  if (named >= 0 || number === null) return Math.max(0, named);
  return Math.max(
    0,
    rows.findIndex((row) => row.number === number),
  );
}

/** 城镇化率 · 常住人口城镇化率 */
export function nameOf({ group, name }: ComparisonItem, noName: string): string {
  return [group, name || noName].filter((words) => words !== null).join(' · ');
}

/** 经济发展 · % · 2025—2030 · 预期性 */
export function factsOf({ category, unit, baseYear, targetYear, attribute }: ComparisonItem): string {
  const years = [baseYear, targetYear].filter((year) => year !== null).join('—');
  return [category, unit, years, attribute].filter(Boolean).join(' · ');
}

/** Neighbouring rows of one category. */
export function byCategory(rows: readonly ComparisonItem[]): { category: string | null; rows: number[] }[] {
  const runs: { category: string | null; rows: number[] }[] = [];
  rows.forEach(({ category }, index) => {
    const last = runs.at(-1);
    if (last && last.category === category) last.rows.push(index);
    else runs.push({ category, rows: [index] });
  });
  return runs;
}
