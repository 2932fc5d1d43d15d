import { perPlan } from '../../model/per-plan.ts';
import type { Plan } from '../../model/plan.ts';
import type { Line } from '../../syntax/line.ts';
import { endsClause } from '../../text/chars.ts';
import { contains, type Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';

// Where a word stands: in which sentence, in running text or in a table.

/** The farthest that a sentence is followed to either side. */
const REACH = 200;

/** The sentence around the range; it goes on over the line breaks of text from a PDF. */
export function sentenceAround({ source, lines }: Plan, { start, end }: Range): Range {
  const { text } = source;
  let [from, to] = [start, end];
  while (from > 0 && start - from < REACH && !isBoundary(text, from - 1, lines, source)) from--;
  while (to < text.length && to - end < REACH && !isBoundary(text, to, lines, source)) to++;
  return { start: from, end: to };
}

function isBoundary(text: string, at: number, lines: readonly Line[], source: Plan['source']): boolean {
  const code = text.charCodeAt(at);
  if (endsClause(code)) return true;
  if (code !== 10) return code === 13 && text.charCodeAt(at + 1) !== 10;
  const line = lineOf(source, at);
  const [above, below] = [lines[line], lines[line + 1]];
  return !(isText(above) && isText(below) && below.textStart === below.start && below.textStart < below.end);
}

function isText(line: Line | undefined): line is Line {
  return line?.kind === 'text' && !line.quoted && !line.bullet;
}

const silent: ReadonlySet<Line['kind']> = new Set([
  'row',
  'cell',
  'html',
  'comment',
  'page',
  'matter',
  'fence',
]);

/** Running text, headings and captions: no cell of a table, no entry of the 目录, no explanation of a word, no note. */
export function isProse(plan: Plan, offset: number): boolean {
  const { source, lines, toc } = plan;
  const line = lines[lineOf(source, offset)]!;
  if (silent.has(line.kind) || (toc && contains(toc.range, offset))) return false;
  if (
    /^(?:备?注|说明|资料来源|[[［〔【]\^?\d+[\]］〕】])/.test(
      source.text.slice(line.textStart, line.textStart + 8),
    )
  )
    return false;
  return !notesOf(plan).some(({ range }) => contains(range, offset));
}

const notesOf = perPlan(({ nodes }) => nodes.filter(({ kind }) => kind === 'notes'));

/** Whether 《 stands open before the offset: names of documents are theirs. */
export function isInTitle(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 90), offset);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** 国家提出“提高城镇化水平”: another's words. A word that is quoted alone is the author's own. */
export function isQuotedFromOthers(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.lastIndexOf('”') > open || before.includes('\n', open)) return false;
  if (open === before.length - 1 && text.charAt(end) === '”') return false;
  return /(?:指出|提出|强调|要求|明确|规定|称|》[^，。；]{0,6})[：:，]?$/.test(before.slice(0, open));
}
