import { captionUnit } from '../../quantity/unit.ts';
import { classifyLines } from '../../syntax/classify.ts';
import type { Line } from '../../syntax/line.ts';
import { cleanTitle, contentLength, contentOf } from '../../syntax/reader.ts';
import { compact } from '../../text/chars.ts';
import { remember } from '../../text/memo.ts';
import { type Range, shifted } from '../../text/range.ts';
import { createSource } from '../../text/source.ts';
import type { Block, TableBlock, TableForm } from '../blocks.ts';
import type { OutlineNode, Period } from '../plan.ts';
import { type GridRow, readGrid } from './grid.ts';
import { readHeader } from './header.ts';
import type { IndicatorTable } from './indicator-table.ts';
import { movedGridRow, movedTable } from './move-table.ts';
import { wordsOf } from './read-table.ts';
import { tableWordingOf } from './table-wording.ts';

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
    tables.push(readTableAt(text, lines, blocks, at, pieces, nodes, period));
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
  const own = text.slice(lines[block.firstLine]!.start, lines[block.lastLine]!.end);
  if (block.rows || own.length > LONGEST_REMEMBERED) return headerOf(readGrid(text, lines, block));
  return headerAlone(`${block.form}\n${own}`);
}

const MOST_HEADERS = 100;
const LONGEST_REMEMBERED = 10_000;

/** Of the form of a table and, on the next lines, its text. */
const headerAlone = remember((key) => {
  const [form, text] = [key.slice(0, key.indexOf('\n')) as TableForm, key.slice(key.indexOf('\n') + 1)];
  const lines = classifyLines(createSource(text));
  const block = { type: 'table', form, firstLine: 0, lastLine: lines.length - 1, quoted: false } as const;
  return headerOf(readGrid(text, lines, block));
}, MOST_HEADERS);

function headerOf(rows: readonly GridRow[]): string {
  return readHeader(rows) ? wordsOf(rows[0]!) : '';
}

/** What the table says is read from its text alone. */
function readTableAt(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  at: number,
  pieces: readonly TableBlock[],
  nodes: readonly OutlineNode[],
  period: Period | null,
): IndicatorTable {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const { start } = lines[first.firstLine]!;
  const box = nodes.find(({ kind, range }) => kind === 'box' && range.start <= start && start < range.end);
  const caption = captionOf(nodes, first, box ?? null) ?? titleAbove(text, blocks, at);
  const notes = notesBelow(text, blocks, blocks.indexOf(last) + 1);
  const { tables } = tableWordingOf({
    text: text.slice(start, notes.at(-1)?.end ?? lines[last.lastLine]!.end),
    pieces: pieces.map((piece) => movedBlock(piece, -start, -first.firstLine)),
    caption,
    unit: unitAbove(text, blocks, at) ?? (caption ? captionUnit(caption) : null),
    box: box?.numbering?.value ?? null,
    targetYear: period?.targetYear ?? null,
    notes: notes.map((note) => shifted(note, -start)),
  });
  return movedTable(tables[0]!, start, first.firstLine);
}

function movedBlock(block: TableBlock, by: number, lines: number): TableBlock {
  return {
    type: 'table',
    form: block.form,
    firstLine: block.firstLine + lines,
    lastLine: block.lastLine + lines,
    quoted: block.quoted,
    ...(block.rows && { rows: block.rows.map((row) => movedGridRow(row, by, lines)) }),
  };
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
