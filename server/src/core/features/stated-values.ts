import type { ReferenceColumn, ReferencePlan, ReferenceRow } from '../library/reference-plan.ts';
import { readValue } from '../quantity/value.ts';
import { cellsOf } from '../reference/resolve-indicator.ts';
import { valueTrouble } from '../reference/stated-value.ts';
import { targetsFirst } from './complete-rows.ts';

/** A figure of a plan as a sentence says it. */
export interface Stated {
  /** 2025年达到54% */
  readonly words: string;
  /** What the column says: 规划目标 2020年. */
  readonly column: string;
}

/** What the tables of the plan print for the indicator, year by year. */
export function statedValues(plan: ReferencePlan, named: ReferenceRow): readonly Stated[] {
  const found = new Map<string, Stated>();
  for (const { table, row } of cellsOf(targetsFirst(plan), named)) {
    for (const [at, column] of table.columns.entries()) {
      const lead = leadFor(column, table.role === 'review');
      const value = lead === null ? null : inWords(row.values[at] ?? '', row.unit);
      if (value === null || column.year === null) continue;
      const words = `${column.year}年${value.bound ?? lead}${value.text}`;
      const stated = { text: value.text, range: { start: 0, end: 0 }, year: column.year };
      if (!found.has(words) && valueTrouble(stated, [{ table, row }]) === null)
        found.set(words, { words, column: column.label.replace(/\s/g, '') });
    }
  }
  return [...found.values()];
}

/** null for growth and notes: they are no levels. */
function leadFor({ role }: ReferenceColumn, looksBack: boolean): string | null {
  if (role === 'target') return looksBack ? '目标为' : '达到';
  return role === 'base' || role === 'actual' ? '为' : null;
}

interface InWords {
  /** Instead of the lead: 2020年超过60%, 2025年控制在5.5%以内. */
  readonly bound: string | null;
  readonly text: string;
}

/** 54 → 54%, ≥90 → 90%以上, ＞60 → 超过60%. null for what is no single number, or counts over the whole period. */
function inWords(cell: string, rowUnit: string | null): InWords | null {
  const { printed, comparator, unit, range, cumulative } = readValue(cell);
  if (!printed || !range || cumulative) return null;
  const number = cell.slice(range.start, range.end).replace(/\s/g, '') + (unit ?? rowUnit ?? '');
  switch (comparator) {
    case '=':
      return { bound: null, text: number };
    case '~':
      return { bound: null, text: `${number}左右` };
    case '>=':
      return { bound: null, text: `${number}以上` };
    case '<=':
      return { bound: '控制在', text: `${number}以内` };
    case '>':
      return { bound: '超过', text: number };
    case '<':
      return { bound: '低于', text: number };
  }
}
