import { type Html, html } from '../../text/html.ts';
import type { ReviewPart, ReviewRow, ReviewTable } from '../model.ts';
import { severityWords } from '../words.ts';
import type { Place } from './heading.ts';

/** null for a draft without tables of indicators. */
export function indicatorsOf({ tables }: ReviewPart, place: Place): Html | null {
  return tables.length === 0 ? null : html`${tables.map((table) => tableOf(table, place))}`;
}

interface Column {
  readonly head: Html | string;
  readonly cell: (row: ReviewRow) => Html;
  /** Whether it is worth its room on the page. */
  readonly isUsed: boolean;
}

function tableOf(table: ReviewTable, place: Place): Html {
  const columns = columnsOf(table, place).filter(({ isUsed }) => isUsed);
  const bodies = table.categories.map(
    ({ name, rows }) => html`<tbody>
${name !== null && html`<tr><th class="category" scope="rowgroup" colspan="${columns.length}">${name}</th></tr>\n`}${rows.map((row) => html`<tr>${columns.map(({ cell }) => cell(row))}</tr>\n`)}</tbody>
`,
  );
  const silent = rowsOf(table).every(({ findings, damaged }) => findings.length === 0 && !damaged);
  return html`<div class="scroll"><table class="indicators">
<caption>${table.caption}${silent && html`<span class="soft">（各行没有发现问题）</span>`}</caption>
<thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
${bodies}</table></div>
`;
}

/** 序号, 指标, 单位, then those of the table itself, then 属性, 问题. */
function columnsOf(table: ReviewTable, place: Place): Column[] {
  const rows = rowsOf(table);
  const isUsed = (says: (row: ReviewRow) => boolean) => rows.some(says);
  const values = table.columns.map((label, at): Column => {
    const cell = (row: ReviewRow) => valueCell(row.cells[at]!);
    return { head: withWholeYears(label), cell, isUsed: true };
  });
  return [
    {
      head: html`<span class="keep">序号</span>`,
      cell: ({ number }) => html`<td class="number">${number}</td>`,
      isUsed: isUsed(({ number }) => number !== null),
    },
    { head: '指标', cell: ({ name }) => html`<th class="name" scope="row">${name}</th>`, isUsed: true },
    {
      head: html`<span class="keep">单位</span>`,
      cell: ({ unit }) => html`<td class="keep">${unit}</td>`,
      isUsed: isUsed(({ unit }) => unit !== ''),
    },
    ...values,
    {
      head: html`<span class="keep">属性</span>`,
      cell: ({ attribute }) => html`<td class="keep">${attribute}</td>`,
      isUsed: isUsed(({ attribute }) => attribute !== ''),
    },
    {
      head: html`<span class="keep">问题</span>`,
      cell: (row) => html`<td>${findingsOf(row, place)}</td>`,
      isUsed: isUsed(({ findings, damaged }) => findings.length > 0 || damaged),
    },
  ];
}

function rowsOf({ categories }: ReviewTable): readonly ReviewRow[] {
  return categories.flatMap(({ rows }) => rows);
}

/** 5.5以内 stays on one line, 完成省定目标 may take two. */
const MOST_UNBROKEN = 5;

function valueCell({ text, faulty }: ReviewRow['cells'][number]): Html {
  const names = ['value', text.length <= MOST_UNBROKEN && 'keep', faulty && 'faulty'].filter(Boolean);
  return html`<td class="${names.join(' ')}">${text}</td>`;
}

/** 2025年 stays on one line, however narrow the column. */
function withWholeYears(label: string): Html {
  const pieces = label.split(/(\d{4}年)/);
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<span class="keep">${piece}</span>` : piece))}`;
}

function findingsOf({ findings, damaged }: ReviewRow, { id }: Place): Html {
  const links = findings.map(
    ({ number, severity }) =>
      html`<a class="${severity} keep" href="#${id}-f${number}">${severityWords(severity)} 第 ${number} 条</a> `,
  );
  return html`${links}${damaged && html`<span class="soft">单元格缺失或错位</span>`}`;
}
