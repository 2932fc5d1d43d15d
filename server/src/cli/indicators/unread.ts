import type { IndicatorTable } from '../../core/model/table/indicator-table.ts';

/** A table has been understood if its header told what its columns are, and rows were found below. */
export function isRead({ columns, rows }: IndicatorTable): boolean {
  return rows.length > 0 && columns.some(({ label }) => label !== '');
}

/** Which tables are left out, in one line; null where none is. */
export function unreadTables(tables: readonly IndicatorTable[]): string | null {
  const unread = tables.filter((table) => !isRead(table));
  if (unread.length === 0) return null;
  return `有 ${unread.length} 个表格没有可辨认的表头或指标，未列出：${unread.map(linesOf).join('、')}`;
}

/** 第 341—369 行, as editors count lines. */
export function linesOf({ firstLine, lastLine }: IndicatorTable): string {
  return firstLine === lastLine ? `第 ${firstLine + 1} 行` : `第 ${firstLine + 1}—${lastLine + 1} 行`;
}
