import type { Column, IndicatorRow, IndicatorTable } from '../../core/model/table/indicator-table.ts';
import { printed, roleNames } from './printed.ts';
import { isRead } from './unread.ts';

// `indicators --format csv`: the indicators of all tables below each other, with the same columns for targets and reviews, so that
// a spreadsheet can filter and sort them.

/** Without it Excel takes UTF-8 for the system's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** The columns of values, and which column of a table goes there. */
const levels: readonly { readonly head: string; readonly takes: (column: Column) => boolean }[] = [
  { head: '基期', takes: ({ role }) => role === 'base' },
  { head: '目标', takes: ({ role }) => role === 'target' },
  { head: '增速/累计', takes: ({ role, of }) => role === 'growth' && of !== 'actual' },
  { head: '完成', takes: ({ role }) => role === 'actual' },
  { head: '完成增速/累计', takes: ({ role, of }) => role === 'growth' && of === 'actual' },
];

const heads = [
  ...['表', '专栏', '类型', '类别', '序号', '组', '指标', '单位', '基期年', '目标年'],
  ...levels.map(({ head }) => head),
  ...['属性', '其他', '缺失或错位', '行'],
];

export function indicatorsSheet(tables: readonly IndicatorTable[]): string {
  const lines = [heads, ...tables.filter(isRead).flatMap(sheetRows)];
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
}

function sheetRows(table: IndicatorTable): string[][] {
  const { caption, box, role, baseYear, targetYear, columns } = table;
  // A second column of a kind (2025年 and 2030年, 责任部门) goes with its label under 其他.
  const places = levels.map(({ takes }) => columns.findIndex(takes));
  return table.rows.map((row) => [
    ...[printed(caption), text(box), roleNames[role]],
    ...[printed(row.category), text(row.number), printed(row.group), printed(row.name), printed(row.unit)],
    ...[text(baseYear), text(targetYear)],
    ...places.map((column) =>
      printed(row.values.find((value) => value.column === column)?.cell.text ?? null),
    ),
    ...[
      printed(row.attribute),
      others(row, columns, places),
      row.damaged ? '是' : '',
      text(row.firstLine + 1),
    ],
  ]);
}

function others({ values }: IndicatorRow, columns: readonly Column[], places: readonly number[]): string {
  return values
    .filter(({ column, cell }) => !places.includes(column) && cell.text !== '')
    .map(({ column, cell }) => {
      const label = printed(columns[column]?.label ?? null);
      return label === '' ? printed(cell.text) : `${label}：${printed(cell.text)}`;
    })
    .join('；');
}

function text(number: number | null): string {
  return number === null ? '' : String(number);
}

function quoted(field: string): string {
  const safe = isFormula(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A draft's cell must not become a formula of the spreadsheet: =HYPERLINK(…), @SUM(…). −0.6 and — are none. */
function isFormula(field: string): boolean {
  return /^[=@]/.test(field) || /^[+-](?=.*[^\d.%\s-])/.test(field);
}
