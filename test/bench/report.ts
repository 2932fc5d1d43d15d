import type { Timing } from './measure.ts';

/** What the issue asks of a figure, and what this run gave. */
export interface Verdict {
  readonly value: number;
  readonly aim: number;
  /** Whether the value should stay below the aim or reach it. */
  readonly best: 'small' | 'large';
  /** What both are counted in: units, × as fast … */
  readonly measure: string;
}

export interface Row {
  readonly group: string;
  readonly name: string;
  readonly timing: Timing;
  /** Scans of the same text that take as long as the median. */
  readonly units?: number;
  readonly verdicts?: readonly Verdict[];
}

export function atMost(value: number, aim: number, measure: string): Verdict {
  return { value, aim, best: 'small', measure };
}

export function atLeast(value: number, aim: number, measure: string): Verdict {
  return { value, aim, best: 'large', measure };
}

export function isMet({ value, aim, best }: Verdict): boolean {
  return best === 'small' ? value <= aim : value >= aim;
}

const columns = ['', 'median ms', 'p95 ms', 'units'];

/** An aligned table, one block a group. */
export function formatTable(rows: readonly Row[]): string {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push(...blockHead(row.group, nameWidth));
    group = row.group;
    lines.push(rowLine(row, nameWidth));
  }
  return `${lines.join('\n')}\n`;
}

function blockHead(group: string, nameWidth: number): string[] {
  const [first, ...others] = columns;
  const head = [first!.padEnd(nameWidth), ...others.map((column) => column.padStart(9))].join('  ');
  return ['', group, `  ${head}`];
}

function rowLine({ name, timing, units, verdicts = [] }: Row, nameWidth: number): string {
  const cells = [
    timing.median.toFixed(2),
    timing.p95.toFixed(2),
    units === undefined ? '' : units.toFixed(1),
  ];
  const figures = cells.map((cell) => cell.padStart(9)).join('  ');
  return `  ${name.padEnd(nameWidth)}  ${figures}  ${verdicts.map(inWords).join('; ')}`.trimEnd();
}

function inWords(verdict: Verdict): string {
  const { value, aim, best, measure } = verdict;
  const sign = best === 'small' ? '≤' : '≥';
  return `${isMet(verdict) ? 'met' : 'MISSED'}: ${value.toFixed(2)} ${measure} (aim ${sign} ${aim})`;
}

/** Every figure for programs. */
export function formatJson(rows: readonly Row[]): string {
  const judged = rows.map(({ timing: { median, p95 }, ...row }) => ({
    ...row,
    median,
    p95,
    verdicts: row.verdicts?.map((verdict) => ({ ...verdict, met: isMet(verdict) })),
  }));
  return `${JSON.stringify({ node: process.version, rows: judged }, null, 2)}\n`;
}
