import type { Fix } from '../../lint/rule.ts';
import { rangeWithin } from '../../model/table/cell.ts';
import type { ValueCell } from '../../model/table/indicator-table.ts';
import { type CumulativeOptions, checkCumulative, checkGrowth } from '../../quantity/arithmetic.ts';
import { exactly, readValue } from '../../quantity/value.ts';
import type { Recomputed, Verdict } from '../../quantity/verdict.ts';
import { replace } from '../../text/edit.ts';
import { remember } from '../../text/memo.ts';

/** checkGrowth for the texts of three cells; a root of so many digits takes longer than all else in a table. */
export function growthVerdict(
  base: string,
  level: string,
  growth: string,
  years: number,
  decrease: boolean,
): Verdict {
  return judgeGrowth([base, level, growth, String(years), decrease ? '1' : ''].join('\n'));
}

const judgeGrowth = remember((key): Verdict => {
  const [base = '', level = '', growth = '', years = '', decrease] = key.split('\n');
  const target = exactly(readValue(level));
  return checkGrowth(readValue(base), target, readValue(growth), Number(years), {
    decrease: decrease === '1',
  });
});

/** checkCumulative for the texts of three cells. */
export function cumulativeVerdictOf(
  base: string,
  level: string,
  growth: string,
  options: CumulativeOptions,
): Verdict {
  return judgeCumulative([base, level, growth, JSON.stringify(options)].join('\n'));
}

const judgeCumulative = remember((key): Verdict => {
  const [base = '', level = '', growth = '', options = ''] = key.split('\n');
  return checkCumulative(readValue(base), exactly(readValue(level)), readValue(growth), JSON.parse(options));
});

/** A recomputed change with as many digits as it needs, at least those printed: 6.8 beside ［8.6］. */
export function formatChange({ computed, sort }: Recomputed, { value }: ValueCell): string {
  if (sort !== 'difference') return computed.toFixed(value.decimals);
  return computed.toFixed(Math.max(value.decimals, computed.toFixed().split('.')[1]?.length ?? 0));
}

/** Puts the number in the place of the printed one; brackets and signs around it stay. */
export function replaceNumber({ cell, value }: ValueCell, number: string): Fix[] {
  if (!value.range) return [];
  const range = rangeWithin(cell, value.range.start, value.range.end);
  return [{ title: `改为“${number}”`, edits: [replace(range, number)] }];
}
