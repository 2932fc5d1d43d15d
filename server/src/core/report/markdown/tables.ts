import { severities } from '../../lint/rule.ts';
import { totalOf } from '../counts.ts';
import type { Counts, ReviewPart, ReviewRow, ReviewTable } from '../model.ts';
import { severityWords } from '../words.ts';
import { plain, pointedOut, table } from './text.ts';

const countHeads = [...severities.map(severityWords), '合计'];
const countColumns = countHeads.map((_, at) => at + 1);

export function chapterTable({ chapters }: ReviewPart): string {
  const rows = chapters.map(({ title, counts }) => [plain(title), ...numbers(counts)]);
  return table(['篇章', ...countHeads], rows, countColumns);
}

export function groupTable({ groups }: ReviewPart): string {
  const rows = groups.map(({ name, counts }) => [name, ...numbers(counts)]);
  return table(['类别', ...countHeads], rows, countColumns);
}

function numbers(counts: Counts): string[] {
  return [...severities.map((severity) => counts[severity]), totalOf(counts)].map(String);
}

/** Its caption and the table itself. */
export function indicatorTable({ caption, columns, categories }: ReviewTable): string[] {
  const heads = ['类别', '序号', '指标', '单位', ...columns.map(plain), '属性', '问题'];
  const rows = categories.flatMap(({ name, rows }) =>
    rows.map((row) => [plain(name ?? ''), ...cellsOf(row)]),
  );
  return [plain(caption), table(heads, rows, [1, ...columns.map((_, at) => at + 4)])];
}

function cellsOf(row: ReviewRow): string[] {
  const findings = row.findings.map(
    ({ number, severity }) => `${severityWords(severity)}（第 ${number} 条）`,
  );
  if (row.damaged) findings.push('单元格缺失或错位');
  return [
    row.number === null ? '' : String(row.number),
    plain(row.name),
    plain(row.unit),
    ...row.cells.map(({ text, faulty }) =>
      faulty && text !== '' ? pointedOut(text).replaceAll('|', '\\|') : plain(text),
    ),
    plain(row.attribute),
    findings.join('，'),
  ];
}
