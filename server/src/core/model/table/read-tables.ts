import { captionUnit } from '../../quantity/unit.ts';
import type { Line } from '../../syntax/line.ts';
import { cleanTitle, contentLength, contentOf } from '../../syntax/reader.ts';
import { compact } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import type { Block, TableBlock } from '../blocks.ts';
import type { OutlineNode, Period } from '../plan.ts';
import { type GridRow, readGrid } from './grid.ts';
import { type Column, plainColumns, readHeader } from './header.ts';
import type { IndicatorTable, TableRole } from './indicator-table.ts';
import { readRows } from './rows.ts';

// Every table of a document, understood. Pieces that page breaks parted are one table.

const LONGEST_TITLE = 40;

export function readTables(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  nodes: readonly OutlineNode[],
  period: Period | null,
): IndicatorTable[] {
  const tables: IndicatorTable[] = [];
  for (let at = 0; at < blocks.length; at++) {
    if (blocks[at]!.type !== 'table') continue;
    const pieces = piecesFrom(text, lines, blocks, at);
    tables.push(readTable(text, lines, blocks, at, pieces, nodes, period));
    at = blocks.indexOf(pieces.at(-1)!);
  }
  return tables;
}

/** The table with its continuations: the next block is a table with the same header, or a repeated caption and then one. */
function piecesFrom(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  from: number,
): TableBlock[] {
  const first = blocks[from] as TableBlock;
  const pieces = [first];
  let header: string | undefined;
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at]!;
    const next = block.type === 'caption' ? blocks[at + 1] : block;
    if (next?.type !== 'table') break;
    header ??= headerKey(text, lines, first);
    const own = headerKey(text, lines, next);
    if (block.type === 'caption') {
      if (own !== header) break;
      continue;
    }
    if (block.type !== 'table' || block.form !== first.form || (own !== '' && own !== header)) break;
    pieces.push(block);
  }
  return pieces;
}

/** The words of the first header row; empty for a piece that goes on without repeating it. */
function headerKey(text: string, lines: readonly Line[], block: TableBlock): string {
  const rows = readGrid(text, lines, block);
  if (!readHeader(rows)) return '';
  return wordsOf(rows[0]!);
}

function readTable(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  at: number,
  pieces: readonly TableBlock[],
  nodes: readonly OutlineNode[],
  period: Period | null,
): IndicatorTable {
  const rows = pieces.flatMap((piece) => readGrid(text, lines, piece));
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const header = readHeader(rows);
  const columns = header?.columns ?? plainColumns(rows);
  const box = nodes.find(
    ({ kind, range }) =>
      kind === 'box' &&
      range.start <= lines[first.firstLine]!.start &&
      lines[first.firstLine]!.start < range.end,
  );
  const caption = captionOf(nodes, first, box ?? null) ?? titleAbove(text, blocks, at);
  const unit = unitAbove(text, blocks, at) ?? (caption ? captionUnit(caption) : null);
  const end = blocks.indexOf(last);
  return {
    caption,
    unit,
    box: box?.numbering?.value ?? null,
    role: roleOf(columns),
    form: first.form,
    ...yearsOf(columns, period),
    columns,
    headerRange: header
      ? spanOf(rows.slice(0, header.rows))
      : { start: lines[first.firstLine]!.start, end: lines[first.firstLine]!.start },
    rows: columns.length > 0 ? readRows(rowsBelow(rows, header?.rows ?? 0), columns, unit, first.form) : [],
    notes: notesBelow(text, blocks, end + 1),
    range: { start: lines[first.firstLine]!.start, end: lines[last.lastLine]!.end },
    firstLine: first.firstLine,
    lastLine: last.lastLine,
  };
}

/** Without the header, which is printed again after a page break. */
function rowsBelow(rows: readonly GridRow[], header: number): GridRow[] {
  const printed = new Map(rows.slice(0, header).map((row) => [firstWord(row), wordsOf(row)]));
  return rows.slice(header).filter((row) => {
    const words = printed.get(firstWord(row));
    return words === undefined || words !== wordsOf(row);
  });
}

function firstWord({ cells }: GridRow): string {
  return cells.find(({ text }) => text !== '')?.text ?? '';
}

function wordsOf({ cells }: GridRow): string {
  return cells
    .map(({ text }) => compact(text))
    .filter(Boolean)
    .join('|');
}

function spanOf(rows: readonly { range: Range }[]): Range {
  return { start: rows[0]!.range.start, end: rows.at(-1)!.range.end };
}

function captionOf(nodes: readonly OutlineNode[], first: TableBlock, box: OutlineNode | null): string | null {
  const own = nodes.find(
    ({ kind, lastLine }) => kind === 'table' && lastLine < first.firstLine && first.firstLine - lastLine <= 3,
  );
  return own?.title ?? box?.title ?? null;
}

/** “十五五”时期经济社会发展主要指标 directly above the table, without 表 or a number. */
function titleAbove(text: string, blocks: readonly Block[], at: number): string | null {
  const before = blocks[at - 1];
  if (before?.type !== 'paragraph' || before.firstLine !== before.lastLine) return null;
  const title = contentLength(before.line) <= LONGEST_TITLE ? cleanTitle(contentOf(text, before.line)) : '';
  return /(指标|完成情况)(体系|情况|表)?$/.test(title) ? title : null;
}

/** 单位：亿元 on a line of its own above the table. */
function unitAbove(text: string, blocks: readonly Block[], at: number): string | null {
  const before = blocks[at - 1];
  if (before?.type !== 'paragraph' || contentLength(before.line) > 24) return null;
  return captionUnit(contentOf(text, before.line));
}

function roleOf(columns: readonly Column[]): TableRole {
  const has = (role: Column['role']) => columns.some((column) => column.role === role);
  if (has('actual') && (has('target') || has('growth'))) return 'review';
  if (has('name') && has('target')) return 'targets';
  return 'other';
}

function yearsOf(
  columns: readonly Column[],
  period: Period | null,
): { baseYear: number | null; targetYear: number | null } {
  const yearOf = (role: Column['role']) =>
    columns.find((column) => column.role === role && column.year !== null)?.year ?? null;
  const targetYear = yearOf('target') ?? yearOf('actual') ?? null;
  return {
    baseYear: yearOf('base'),
    targetYear:
      targetYear ?? (columns.some(({ role }) => role === 'target') ? (period?.targetYear ?? null) : null),
  };
}

/** 注：…, 备注： and the numbered lines after it. */
function notesBelow(text: string, blocks: readonly Block[], from: number): Range[] {
  const notes: Range[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type === 'table' || block.type === 'caption') break;
    const content = contentOf(text, block.line).slice(0, 12);
    const opens = /^(备?注|说明|资料来源|数据来源|[[［【〔]\s*[\]］】〕])/.test(compact(content));
    const listed = notes.length > 0 && /^(\d{1,2}[.．、)）]|[①-⑳*＊])/.test(content);
    if (!opens && !listed) break;
    notes.push({ start: block.line.textStart, end: block.line.textEnd });
  }
  return notes;
}
