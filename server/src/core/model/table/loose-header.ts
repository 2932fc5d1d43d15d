import type { Line } from '../../syntax/line.ts';
import { contentLength, contentOf, isVoid } from '../../syntax/reader.ts';
import type { GridRow } from './grid.ts';
import { type Column, readHeader } from './header.ts';
import { cellOfWords, type Word, wordsOf } from './loose-words.ts';

// The header of a table without any mark between its cells, cut by its words: 类别 序号 指 标 2025年 | 预计 2030 年目标 属性.

export interface LooseHeader {
  readonly row: GridRow;
  readonly columns: readonly Column[];
  /** All its characters but blanks, by which it is known when a page break prints it again. */
  readonly key: string;
  /** Index of its last line. */
  readonly last: number;
}

/** First characters of a first column: 类别, 领域, 分类, 维度, 序号, 编号, 指标, 主要指标, 名称. */
const OPENERS = '类领分维序编指主名';
const MOST_LINES = 16;
const LONGEST_LINE = 60;
const FEWEST_COLUMNS = 3;

const LEVEL_WORDS = '(?:实际|预计|预期|现状|基期|基数|基础|规划|目标|完成|实现|情况|数|值)';
const REMARK = '(?:[（(][^（）()]{1,8}[）)])?';
const CUMULATIVE = '[［[〔【（(]?(?:五年|5年)?累计(?:增长|增速|数|值)?[］\\]〕】）)]?';
const labels = [
  '(?:指标)?(?:类别|类型|领域|分类|维度)',
  '序号|编号',
  '(?:主要)?指标(?:名称)?(?!属性|性质)|名称',
  '(?:计量)?单位',
  `(?:(?:19|20)\\d{2}|\\d{2})年(?:度|末|底)?${REMARK}${LEVEL_WORDS}*${REMARK}`,
  `(?:规划)?目标值?${REMARK}|现状值?|基期值?`,
  `(?:五年)?(?:年均|年平均)(?:增长|增速|增幅|递增|速度|率)*${REMARK}(?:[/、或]?${CUMULATIVE})?${REMARK}|${CUMULATIVE}${REMARK}`,
  '(?:指标)?(?:属性|性质)',
];
const label = new RegExp(labels.join('|'), 'y');

/** null unless the lines from this one on hold a whole header, from the first column to 属性, and nothing else. */
export function readLooseHeader(text: string, lines: readonly Line[], from: number): LooseHeader | null {
  if (!OPENERS.includes(text.charAt(lines[from]!.textStart))) return null;
  const last = endOfHeader(text, lines, from);
  if (last < 0) return null;
  const words = lines.slice(from, last + 1).flatMap((line) => (isVoid(line) ? [] : wordsOf(text, line)));
  const key = words.map((word) => word.text).join('');
  const cells = cutAt(words, endsOfLabels(key)).map((cell) => cellOfWords(text, cell));
  if (cells.length < FEWEST_COLUMNS) return null;
  const range = { start: cells[0]!.range.start, end: cells.at(-1)!.range.end };
  const row = { cells, range, firstLine: words[0]!.line, lastLine: words.at(-1)!.line };
  const columns = readHeader([row])?.columns ?? [];
  return isOrdered(columns) ? { row, columns, key, last } : null;
}

/** Index of the line that ends with 属性; -1 where none comes soon. */
function endOfHeader(text: string, lines: readonly Line[], from: number): number {
  const end = Math.min(lines.length, from + MOST_LINES);
  for (let at = from; at < end; at++) {
    const line = lines[at]!;
    if (line.quoted || contentLength(line) > LONGEST_LINE) return -1;
    if (/(属性|性质)$/.test(contentOf(text, line))) return at;
  }
  return -1;
}

/** Where the labels end that make up all of the characters; none if anything else stands among them. */
function endsOfLabels(key: string): number[] {
  const ends: number[] = [];
  label.lastIndex = 0;
  while (label.lastIndex < key.length && label.test(key)) ends.push(label.lastIndex);
  return ends.at(-1) === key.length ? ends : [];
}

/** Words by label. A word that ends several labels, where blanks were lost, cannot be cut. */
function cutAt(words: readonly Word[], ends: readonly number[]): Word[][] {
  const cells: Word[][] = [];
  let [cell, at]: [Word[], number] = [[], 0];
  for (const word of words) {
    cell.push(word);
    at += word.text.length;
    if (!ends.includes(at)) continue;
    cells.push(cell);
    cell = [];
  }
  return cells.length === ends.length ? cells : [];
}

/** 类别, 序号, 指标, then levels, then 属性. Without numbers nothing tells a category from the name behind it. */
function isOrdered(columns: readonly Column[]): boolean {
  const roles = columns.map(({ role }) => `${role} `).join('');
  return /^((category )?number )?name (unit )?((base|target|actual|growth) )+attribute $/.test(roles);
}
