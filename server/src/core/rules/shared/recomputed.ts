import type { Fix } from '../../lint/rule.ts';
import type { ValueCell } from '../../model/table/indicator-table.ts';
import type { Recomputed } from '../../quantity/verdict.ts';
import { replace } from '../../text/edit.ts';

/** A recomputed change with as many digits as it needs, at least those printed: 6.8 beside ［8.6］. */
export function formatChange({ computed, sort }: Recomputed, { value }: ValueCell): string {
  if (sort !== 'difference') return computed.toFixed(value.decimals);
  return computed.toFixed(Math.max(value.decimals, computed.toFixed().split('.')[1]?.length ?? 0));
}

/** Puts the number in the place of the printed one; brackets and signs around it stay. */
export function replaceNumber({ cell, value }: ValueCell, number: string): Fix[] {
  if (!value.range) return [];
  const range = { start: cell.range.start + value.range.start, end: cell.range.start + value.range.end };
  return [{ title: `改为“${number}”`, edits: [replace(range, number)] }];
}
