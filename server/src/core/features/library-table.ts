import type { ReferenceRow, ReferenceTable } from '../library/reference-plan.ts';

/** A table of the library as lines of Markdown. */
export interface LibraryTable {
  /** Header and delimiter. */
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly notes: readonly string[];
}

/** One that stands beside the values, left out where no row has it. */
interface NamingColumn {
  readonly label: string;
  text(row: ReferenceRow): string | null;
}

const before: readonly NamingColumn[] = [
  { label: '类别', text: ({ category }) => category },
  { label: '序号', text: ({ number }) => number?.toString() ?? null },
  { label: '指标', text: nameOf },
  { label: '单位', text: ({ unit }) => unit },
];
const behind: readonly NamingColumn[] = [{ label: '属性', text: ({ attribute }) => attribute }];

export function libraryTable({ rows, columns }: ReferenceTable): LibraryTable {
  // Tables of other matters come without their rows.
  if (rows.length === 0) return { head: ['（表，内容未收录）'], rows: [], notes: [] };
  const used = (column: NamingColumn) => rows.some((row) => column.text(row) !== null);
  const [left, right] = [before.filter(used), behind.filter(used)];
  const labels = [...left, ...columns, ...right].map(({ label }) => label);
  const dashes = labels.map((_, at) => (columns[at - left.length] ? '---:' : '---'));
  const cells = rows.map((row) => [
    ...left.map((column) => column.text(row)),
    ...row.values,
    ...right.map((column) => column.text(row)),
  ]);
  return { head: [labels, dashes].map(pipeRow), rows: cells.map(pipeRow), notes: notesOf(rows) };
}

/** 城镇化率：常住人口城镇化率 under a merged cell. */
function nameOf({ group, name, damaged }: ReferenceRow): string {
  const full = group === null ? name : `${group}：${name}`;
  return damaged ? `${full}※` : full;
}

function notesOf(rows: readonly ReferenceRow[]): string[] {
  return rows.some(({ damaged }) => damaged) ? ['※ 原文此行单元格缺失或错位，已按栏目归位。'] : [];
}

/** Not padded: with its pipes under each other a row is wider than most editors, and breaks there. */
function pipeRow(cells: readonly (string | null)[]): string {
  return `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
}
