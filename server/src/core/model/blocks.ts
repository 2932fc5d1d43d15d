import type { Line, LineKind, Marker } from '../syntax/line.ts';
import { contentLength, contentOf, isVoid, nextFilled } from '../syntax/reader.ts';
import { endsSentence } from '../syntax/title.ts';
import { fillsWidth, isCut } from '../syntax/wrap.ts';
import { compact } from '../text/chars.ts';
import type { Source } from '../text/source.ts';
import type { GridRow } from './table/grid.ts';
import { readLoose } from './table/loose.ts';
import { readLooseHeader } from './table/loose-header.ts';

/** How a table is encoded. */
export type TableForm = 'pipe' | 'tabs' | 'blanks' | 'cells' | 'html' | 'loose';

interface BlockLines {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly quoted: boolean;
}

/** A line with a number or a caption word, or behind #, that may be a heading. */
export interface HeadingBlock extends BlockLines {
  readonly type: 'heading';
  readonly line: Line;
  readonly marker: Marker | null;
}

/** 专栏3 …, 表2 …, 图4 … */
export interface CaptionBlock extends BlockLines {
  readonly type: 'caption';
  readonly line: Line;
  readonly marker: Marker;
}

export interface TableBlock extends BlockLines {
  readonly type: 'table';
  readonly form: TableForm;
  /** Of a loose table, which is found by being read. */
  readonly rows?: readonly GridRow[];
}

/** Text; one physical line, or several where a page break or a hard wrap cut the paragraph. */
export interface ParagraphBlock extends BlockLines {
  readonly type: 'paragraph';
  readonly line: Line;
  /** Blank lines before it. */
  readonly gap: number;
}

export type Block = HeadingBlock | CaptionBlock | TableBlock | ParagraphBlock;

/** A table's cell may go on in a line of its own without a tab: 城镇 | 化率. */
const LONGEST_CELL_REST = 12;
/** A cell-per-line table has at least this many cells; fewer are indented text. */
const FEWEST_CELLS = 4;

/** Groups lines into blocks; lines `skipFrom` to `skipTo` (the 目录) are left out, as are blanks, comments and rules. `width` is that of wrapped text. */
export function groupBlocks(
  source: Source,
  lines: readonly Line[],
  skipFrom: number,
  skipTo: number,
  width: number | null,
): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    if (index >= skipFrom && index <= skipTo) index = skipTo + 1;
    else if (line.kind === 'fence') index = endOfFence(lines, index) + 1;
    else if (ignored.has(line.kind)) {
      gap = line.kind === 'blank' ? gap + 1 : gap;
      index++;
    } else {
      const block = readBlock(source.text, lines, line, gap, width);
      blocks.push(block);
      index = block.lastLine + 1;
      gap = 0;
    }
  }
  return blocks;
}

const ignored: ReadonlySet<LineKind> = new Set(['blank', 'comment', 'rule', 'page', 'matter']);

function endOfFence(lines: readonly Line[], from: number): number {
  for (let index = from + 1; index < lines.length; index++) if (lines[index]!.kind === 'fence') return index;
  return from;
}

function readBlock(
  text: string,
  lines: readonly Line[],
  line: Line,
  gap: number,
  width: number | null,
): Block {
  const at = { firstLine: line.index, lastLine: line.index, quoted: line.quoted };
  const form = tableForm(text, lines, line);
  if (form) return { type: 'table', form, ...at, lastLine: endOfTable(text, lines, line, form) };
  const loose = line.kind === 'text' && !line.quoted ? readLoose(text, lines, line.index) : null;
  if (loose) return { type: 'table', form: 'loose', ...at, lastLine: loose.last, rows: loose.rows };
  if (line.kind === 'heading' && !isWrappedEntry(text, line, width)) {
    const lastLine = line.marker?.runIn ? endOfParagraph(text, lines, line, width) : line.index;
    return { type: 'heading', line, marker: line.marker, ...at, lastLine };
  }
  if (line.kind !== 'heading' && line.marker) return { type: 'caption', line, marker: line.marker, ...at };
  return { type: 'paragraph', line, gap, ...at, lastLine: endOfParagraph(text, lines, line, width) };
}

function tableForm(text: string, lines: readonly Line[], line: Line): TableForm | null {
  if (line.kind === 'html') return 'html';
  if (line.kind === 'row') return rowForm(text, lines, line);
  if (line.kind === 'cell' && countCells(lines, line.index) >= FEWEST_CELLS) return 'cells';
  return null;
}

/** A single line with blanks in it is no table: 签字：    日期： */
function rowForm(text: string, lines: readonly Line[], line: Line): TableForm | null {
  if (text.charAt(line.textStart) === '|') return 'pipe';
  if (text.slice(line.textStart, line.end).includes('\t')) return 'tabs';
  const [near, far, third] = lines.slice(line.index + 1, line.index + 4);
  if (near?.kind === 'row' || far?.kind === 'row') return 'blanks';
  // 序号    指标    2025年 | 完成情况 |             规划目标 | （2025年）    年均增速: a header whose cells break.
  return third?.kind === 'row' && isRest(text, near!) && isRest(text, far!) ? 'blanks' : null;
}

function countCells(lines: readonly Line[], from: number): number {
  let cells = 0;
  for (let index = from; index < lines.length && cells < FEWEST_CELLS; index++) {
    const { kind } = lines[index]!;
    if (kind === 'cell') cells++;
    else if (!isVoid(lines[index]!)) break;
  }
  return cells;
}

const rowKinds: Readonly<Record<TableForm, readonly LineKind[]>> = {
  pipe: ['row'],
  tabs: ['row', 'cell'],
  blanks: ['row'],
  cells: ['cell', 'row'],
  html: ['html'],
  loose: [],
};

/** A table goes on over blank lines (page breaks) and over short rests of broken cells between its rows. */
function endOfTable(text: string, lines: readonly Line[], first: Line, form: TableForm): number {
  let last = first.index;
  for (let index = first.index + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (isVoid(line)) continue;
    if (line.quoted !== first.quoted || isNoteLine(text, line)) break;
    if (rowKinds[form].includes(line.kind) && (form !== 'pipe' || index === last + 1)) last = index;
    else if (index === last + 1 && isIndentedCell(line, form)) last = index;
    else if (form === 'html' && !/<\/table>/i.test(contentOf(text, lines[last]!))) last = index;
    else if (!isRestOfCell(text, lines, line, form)) break;
  }
  return last;
}

/** 注：… below a table, indented as its cells are. */
function isNoteLine(text: string, line: Line): boolean {
  return /^(备?注|说明|资料来源)[:：]/.test(
    compact(text.slice(line.textStart, Math.min(line.textEnd, line.textStart + 12))),
  );
}

/** A long cell behind a tab; the second cell of a row whose first one is merged with the row above. */
function isIndentedCell(line: Line, form: TableForm): boolean {
  if (form === 'cells') return line.tab;
  return form === 'blanks' && line.textStart - line.start >= 3;
}

/** 城镇 | 化率 stands between two cells; a header may have two such rests in a row. */
function isRestOfCell(text: string, lines: readonly Line[], line: Line, form: TableForm): boolean {
  if (form === 'pipe' || form === 'html' || !isRest(text, line)) return false;
  const isRow = (at: number) => at >= 0 && rowKinds[form].includes(lines[at]!.kind);
  const next = nextFilled(lines, line.index + 1);
  if (isRow(next) || form !== 'blanks' || next < 0) return isRow(next);
  return isRest(text, lines[next]!) && isRow(nextFilled(lines, next + 1));
}

/** Itself it has no tab and does not end a sentence. */
function isRest(text: string, line: Line): boolean {
  if (line.kind !== 'text' || contentLength(line) > LONGEST_CELL_REST) return false;
  return (
    !endsSentence(text, line.textStart, line.textEnd) &&
    !/^(备?注|说明|资料来源)/.test(compact(contentOf(text, line)))
  );
}

/** A numbered line of wrapped text that is cut is the beginning of a paragraph, not a heading: 2. 常熟市重点发展……与工业互联 */
function isWrappedEntry(text: string, line: Line, width: number | null): boolean {
  const kind = line.marker?.kind;
  if (width === null || line.marker?.runIn || !(kind === 'item' || kind === 'subitem' || kind === 'point'))
    return false;
  return isCut(text, line);
}

/**
 * A paragraph that a page break cut goes on in the next text line: …跨境电子商务 | 综合试验区。 So does one of wrapped text.
 */
function endOfParagraph(text: string, lines: readonly Line[], first: Line, width: number | null): number {
  let last = first;
  for (;;) {
    const next = nextFilled(lines, last.index + 1);
    if (next < 0) return last.index;
    const line = lines[next]!;
    if (line.kind !== 'text' && line.kind !== 'cell' && line.kind !== 'row') return last.index;
    if (line.quoted !== first.quoted || line.bold || line.bullet) return last.index;
    const goesOn = isCut(text, last) || (next === last.index + 1 && fillsWidth(text, last, line, width));
    if (!goesOn || readLooseHeader(text, lines, next)) return last.index;
    last = line;
  }
}
