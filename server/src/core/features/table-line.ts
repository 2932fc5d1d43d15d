import type { Line } from '../syntax/line.ts';

/** Whether the line is part of a table, in any of the forms tables have: pipes, tabs, one cell a line, HTML. */
export function isTableLine({ kind }: Line): boolean {
  return kind === 'row' || kind === 'cell' || kind === 'html';
}
