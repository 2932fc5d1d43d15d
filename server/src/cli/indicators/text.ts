import type { ColumnRole, IndicatorRow, IndicatorTable } from '../../core/model/table/indicator-table.ts';
import type { Style } from '../terminal/style.ts';
import { pad, textWidth, visible, visibleChar } from '../terminal/width.ts';
import { printed, roleNames } from './printed.ts';
import { isRead, linesOf, unreadTables } from './unread.ts';

const WIDEST = 40;

/** A column as it is drawn. */
interface Drawn {
  readonly head: string;
  readonly right: boolean;
  readonly texts: readonly string[];
}

/** `indicators --format text`: every table in columns, with its caption and where it stands. */
export function indicatorsText(tables: readonly IndicatorTable[], style: Style): string {
  const blocks = tables.filter(isRead).map((table) => drawTable(table, style));
  const unread = unreadTables(tables);
  if (unread) blocks.push(`${style.yellow(unread)}\n`);
  return blocks.length > 0 ? blocks.join('\n') : '没有找到指标表。\n';
}

function drawTable(table: IndicatorTable, style: Style): string {
  const columns = drawnColumns(table);
  const widths = columns.map(({ head, texts }) => Math.max(...[head, ...texts].map(textWidth)));
  const line = (cell: (column: Drawn) => string) =>
    columns
      .map((column, at) => align(cell(column), widths[at]!, column.right))
      .join('  ')
      .trimEnd();
  const body = table.rows.map(({ damaged }, at) => {
    const text = line(({ texts }) => texts[at]!);
    return damaged ? `${text}  ${style.yellow('← 单元格缺失或错位')}` : text;
  });
  return `${[heading(table, style), style.underline(line(({ head }) => head)), ...body].join('\n')}\n`;
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
    printed(table.columns.find((column) => column.role === role)?.label ?? '') || word;
  const drawn = [
    draw(
      named('category', '类别'),
      false,
      changes(rows, (row) => row.category),
    ),
    draw(
      named('number', '序号'),
      true,
      changes(rows, (row) => row.number?.toString() ?? null),
    ),
    draw(
      '组',
      false,
      changes(rows, (row) => row.group),
    ),
    draw(
      named('name', '指标'),
      false,
      rows.map((row) => row.name),
    ),
    draw(
      named('unit', '单位'),
      false,
      rows.map((row) => row.unit),
    ),
    ...valueColumns(table),
    draw(
      named('attribute', '属性'),
      false,
      rows.map((row) => row.attribute),
    ),
  ];
  return drawn.filter(({ texts }) => texts.some((text) => text !== ''));
}

function valueColumns({ columns, rows }: IndicatorTable): Drawn[] {
  return columns.map(({ role, label }, column) =>
    draw(
      printed(label),
      role !== 'other' && role !== 'note',
      rows.map(({ values }) => values.find((value) => value.column === column)?.cell.text ?? null),
    ),
  );
}

/** What merged cells say is shown once, on the first of their rows. */
function changes(rows: readonly IndicatorRow[], of: (row: IndicatorRow) => string | null): (string | null)[] {
  return rows.map((row, at) => (at > 0 && of(rows[at - 1]!) === of(row) ? null : of(row)));
}

/** A number that two rows share is shown once, one that is printed twice (a mistake of the draft) twice. */
function numbers(rows: readonly IndicatorRow[]): (string | null)[] {
  return rows.map(({ number, numberCell }, at) => {
    const above = rows[at - 1];
    const shared = numberCell === null || numberCell.range.start === above?.numberCell?.range.start;
    return number === null || (shared && above?.number === number) ? null : String(number);
  });
}

function draw(head: string, right: boolean, texts: readonly (string | null)[]): Drawn {
  return { head: shown(head), right, texts: texts.map((text) => shown(printed(text))) };
}

/** Prose in a cell would push the columns out of sight. */
function shown(text: string): string {
  let result = '';
  let width = 0;
  for (const char of text) {
    const next = visibleChar(char);
    width += textWidth(next);
    if (width > WIDEST) return `${result}…`;
    result += next;
  }
  return result;
}

function align(text: string, width: number, right: boolean): string {
  return right ? ' '.repeat(width - textWidth(text)) + text : pad(text, width);
}
