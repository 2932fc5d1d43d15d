import { type Course, coursesOf } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Plan } from '../model/plan.ts';
import type { IndicatorRow, IndicatorTable, ValueCell } from '../model/table/indicator-table.ts';
import { type Range, touches } from '../text/range.ts';
import { describeChange } from './indicator-change.ts';
import { notesOf } from './indicator-notes.ts';
import { referencesTable } from './indicator-references.ts';
import { escapeMarkdown } from './markdown.ts';

/** What is known about the indicator of a row, as Markdown. */
export interface IndicatorHover {
  readonly range: Range;
  readonly markdown: string;
}

/** On any cell of a row of indicators; null elsewhere. */
export function indicatorHover(plan: Plan, offset: number, library: Library): IndicatorHover | null {
  const table = plan.tables.find(({ role, range }) => role !== 'other' && touches(range, offset));
  const row = table?.rows.find(({ range }) => touches(range, offset));
  if (!table || !row) return null;
  const blocks = [
    ...rowSummary(table, row),
    ...notesOf(plan, table, row).map((note) => [`> ${escapeMarkdown(note)}`]),
    referencesTable(row, library),
  ];
  const markdown = blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
  return { range: row.range, markdown };
}

/** What the row itself says: name, place, values. Blocks of Markdown, each of lines. */
export function rowSummary(table: IndicatorTable, row: IndicatorRow): string[][] {
  return [[titleOf(row)], [placeOf(row)], valuesOf(table, row)];
}

/** **城镇化率 · 常住人口城镇化率**（%） */
function titleOf({ name, group, unit }: IndicatorRow): string {
  const title = [group, name].filter((part) => part !== null).map(escapeMarkdown);
  return `**${title.join(' · ')}**${unit ? `（${escapeMarkdown(unit)}）` : ''}`;
}

/** 民生福祉 · 第 7 项 · 约束性 */
function placeOf({ category, number, attribute }: IndicatorRow): string {
  const parts = [category, number === null ? null : `第 ${number} 项`, attribute];
  return parts
    .filter((part) => part !== null)
    .map(escapeMarkdown)
    .join(' · ');
}

/** The way from the base, once for the target and once for what was reached, and what it means. */
function valuesOf(table: IndicatorTable, row: IndicatorRow): string[] {
  if (row.damaged) return ['这一行有单元格缺失或错位，各值未必属于所在的列，因此不作推算。'];
  const lines = coursesOf(table, row).flatMap((course) => [
    courseLine(table, course),
    ...describeChange(row, course, course.growth && table.columns[course.growth.column]!),
  ]);
  return [...new Set(lines)].map((line) => `- ${line}`);
}

/** 2025年（预计）56.3 → 2030年 60.8 */
function courseLine(table: IndicatorTable, { base, level }: Course): string {
  const ends = [base, level].filter((end) => end !== null);
  return ends.map((end) => labelled(table, end)).join(' → ');
}

function labelled({ columns }: IndicatorTable, { column, cell }: ValueCell): string {
  return `${escapeMarkdown(columns[column]!.label)} **${escapeMarkdown(cell.text) || '—'}**`;
}
