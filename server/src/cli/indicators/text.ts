import type { ColumnRole, IndicatorRow, IndicatorTable } from '../../core/model/table/indicator-table.ts';
import { type Drawn, draw, drawLines } from '../terminal/columns.ts';
import type { Style } from '../terminal/style.ts';
import { visible } from '../terminal/width.ts';
import { printed, roleNames } from './printed.ts';
import { isRead, linesOf, unreadTables } from './unread.ts';

/** `indicators --format text`: every table in columns, with its caption and where it stands. */
export function indicatorsText(tables: readonly IndicatorTable[], style: Style): string {
  const blocks = tables.filter(isRead).map((table) => drawTable(table, style));
  const unread = unreadTables(tables);
  if (unread) blocks.push(`${style.yellow(unread)}\n`);
  return blocks.length > 0 ? blocks.join('\n') : '没有找到指标表。\n';
}

function drawTable(table: IndicatorTable, style: Style): string {
  const columns = drawnColumns(table);
  const { heads, lines } = drawLines(columns);
  const body = table.rows.map(({ damaged }, at) => {
    const text = lines[at] ?? '';
    return damaged ? `${text}  ${style.yellow('← 单元格缺失或错位')}` : text;
  });
  return `${[heading(table, style), ...heads.map(style.cyan), ...body].join('\n')}\n`;
}

function heading(table: IndicatorTable, style: Style): string {
  const { caption, box, role, baseYear, targetYear, rows } = table;
  const years = [baseYear, targetYear].filter((year) => year !== null).join('—');
  const facts = [roleNames[role], years && `${years} 年`, `${rows.length} 行`, linesOf(table)].filter(
    Boolean,
  );
  const title = `${box === null ? '' : `专栏${box}　`}${visible(printed(caption)) || '（无标题的表格）'}`;
  return `${style.bold(title)}${style.dim(`（${facts.join('，')}）`)}`;
}

function drawnColumns(table: IndicatorTable): Drawn[] {
  const { rows } = table;
  const named = (role: ColumnRole, word: string) =>
    table.columns.find((column) => column.role === role)?.label || word;
  const texts = (field: 'category' | 'group' | 'name' | 'unit') => rows.map((row) => row[field]);
  const drawn = [
    draw(named('category', '类别'), false, merged(texts('category'))),
    draw(named('number', '序号'), true, numbers(rows)),
    draw('组', false, merged(texts('group'))),
    draw(named('name', '指标'), false, texts('name')),
    draw(named('unit', '单位'), false, texts('unit')),
    ...restOf(table),
  ];
  return drawn.filter((column) => column.texts.some((text) => text !== ''));
}

/** Values and attribute, in the table's order. */
function restOf({ columns, rows }: IndicatorTable): Drawn[] {
  return columns.map(({ role, label }, column) =>
    draw(
      label,
      isLevel(role),
      rows.map(({ values, attribute }) =>
        role === 'attribute'
          ? attribute
          : (values.find((value) => value.column === column)?.cell.text ?? null),
      ),
    ),
  );
}

function isLevel(role: ColumnRole): boolean {
  return role === 'base' || role === 'target' || role === 'actual' || role === 'growth';
}

/** What a merged cell says is shown once, on the first of its rows. */
function merged(texts: readonly (string | null)[]): (string | null)[] {
  return texts.map((text, at) => (text === texts[at - 1] ? null : text));
}

/** A number that two rows share is shown once, one that is printed twice (a mistake of the draft) twice. */
function numbers(rows: readonly IndicatorRow[]): (string | null)[] {
  return rows.map(({ number, numberCell }, at) => {
    const above = rows[at - 1];
    const shared = numberCell === null || numberCell.range.start === above?.numberCell?.range.start;
    return number === null || (shared && above?.number === number) ? null : String(number);
  });
}
