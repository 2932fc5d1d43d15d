import { kindNames } from '../../model/numbering.ts';
import type { NodeKind, Period, Plan } from '../../model/plan.ts';
import type { Line } from '../../syntax/line.ts';
import { previousFilled } from '../../syntax/reader.ts';
import type { TextEdit } from '../../text/edit.ts';
import { type Range, touches } from '../../text/range.ts';
import { lineBreakOf, lineOf } from '../../text/source.ts';
import { type BlockKind, blockFor, wholeBlock } from './blocks.ts';
import { insertNote, mergedEdits } from './insert-note.ts';
import { type NextHeading, nextHeading } from './next-heading.ts';
import { field, type Piece } from './piece.ts';
import { withLineBreaks } from './place.ts';

// 章‸ at the beginning of a line: the whole heading, with its number.

/** Something whole that can be put where a line begins. */
export interface Insertion {
  /** 第四章 */
  readonly label: string;
  /** What it is, and after what: 章，接在“第三章　…”之后. */
  readonly detail: string;
  /** Begins with what was typed. */
  readonly filterText: string;
  /** Of the line, replaced by the pieces. */
  readonly range: Range;
  readonly pieces: readonly Piece[];
  /** Elsewhere in the text. */
  readonly others: readonly TextEdit[];
}

interface Offer extends Omit<Insertion, 'filterText' | 'range' | 'others'> {
  /** By which it is asked for: 章, zhang. */
  readonly names: readonly string[];
  readonly others?: readonly TextEdit[];
}

const begun = /^(\s*(?:>\s*)?)(?:#{1,6}\s*)?([^\s>#|]{0,8})$/;

/** `unasked` where the author only typed on. */
export function insertions(plan: Plan, offset: number, period: Period | null, unasked = false): Insertion[] {
  const { source, lines, toc } = plan;
  const line = lines[lineOf(source, offset)];
  if (!line || offset > line.end || source.text.slice(offset, line.end).trim() !== '') return [];
  if (toc && touches(toc.range, offset)) return [];
  const start = source.text.charCodeAt(line.start) === BYTE_ORDER_MARK ? line.start + 1 : line.start;
  const written = source.text.slice(start, offset);
  const [, margin, typed] = begun.exec(written) ?? [];
  if (margin === undefined || typed === undefined || (unasked && typed === '')) return [];
  const quoted = margin.includes('>');
  const range = { start: start + margin.length, end: offset };
  const place = { plan, offset: start, line, period, range };
  const lineBreak = lineBreakOf(source) + (quoted ? '> ' : '');
  return offersAt(place, quoted)
    .filter(({ names }) => names.some((name) => fits(name, typed)))
    .map(({ names, pieces, others = [], ...rest }) => ({
      ...rest,
      filterText: [written.slice(margin.length), ...names, rest.label].join(' '),
      range,
      pieces: withLineBreaks(pieces, lineBreak),
      others,
    }));
}

const BYTE_ORDER_MARK = 0xfeff;

/** One Latin letter begins too many words. */
function fits(name: string, typed: string): boolean {
  return name.startsWith(typed) && (typed.length !== 1 || !/[a-z]/.test(typed));
}

interface At {
  readonly plan: Plan;
  /** Where the line begins: what is written there is not part of the plan yet. */
  readonly offset: number;
  readonly line: Line;
  readonly period: Period | null;
  readonly range: Range;
}

/** In a box there are tables and their notes, but no headings. */
function offersAt(at: At, quoted: boolean): Offer[] {
  const tables = [
    table(at, 'targets', ['表', '指标表', '目标表', 'biao']),
    table(at, 'review', ['表', '回顾表', 'huigu']),
  ];
  if (quoted) return [...tables, ...tableNote(at)];
  return [
    heading(at, 'part', ['篇', 'pian']),
    heading(at, 'chapter', ['章', 'zhang']),
    heading(at, 'section', ['节', 'jie']),
    box(at),
    ...tables,
    figure(at),
    ...tableNote(at),
    footnote(at),
  ];
}

function heading({ plan, offset }: At, kind: NodeKind, names: readonly string[]): Offer {
  const next = nextHeading(plan, kind, offset);
  return { label: next.label, detail: detailOf(next), names, pieces: [next.print, field('题目'), '\n\n'] };
}

function box({ plan, offset, period }: At): Offer {
  const next = nextHeading(plan, 'box', offset);
  const pieces = wholeBlock('box', blockFor(plan, 'box', offset, period));
  return { label: `${next.label}（整块）`, detail: detailOf(next), names: ['专栏', 'zhuanlan'], pieces };
}

function table({ plan, offset, period }: At, kind: 'targets' | 'review', names: readonly string[]): Offer {
  const next = nextHeading(plan, 'table', offset);
  const name = kind === 'targets' ? '目标表' : '回顾表';
  const pieces = wholeBlock(kind, blockFor(plan, kind satisfies BlockKind, offset, period));
  return { label: `${next.label}　${name}`, detail: detailOf(next), names, pieces };
}

function figure({ plan, offset, period }: At): Offer {
  const next = nextHeading(plan, 'figure', offset);
  const pieces = wholeBlock('figure', blockFor(plan, 'figure', offset, period));
  return { label: `${next.label}　图和图题`, detail: detailOf(next), names: ['图', 'tu'], pieces };
}

/** Right below a table. */
function tableNote({ plan, line }: At): Offer[] {
  const above = plan.lines[previousFilled(plan.lines, line.index - 1)];
  if (above?.kind !== 'row') return [];
  const note = '注：［］内为五年累计数。';
  return [{ label: note, detail: '表注', names: ['注', 'zhu'], pieces: [note] }];
}

/** The mark stands here; its definition and the numbers of later ones follow elsewhere. */
function footnote({ plan, range }: At): Offer {
  const { mark, definition, renumbered, number } = insertNote(plan, range);
  return {
    label: `脚注${mark.newText}`,
    detail: renumbered.length > 0 ? `同时写入注文，其后的注顺延` : `第${number}条注，同时写入注文`,
    names: ['注', '脚注', 'zhu', 'jiaozhu'],
    pieces: [mark.newText],
    others: mergedEdits([...renumbered, definition]),
  };
}

function detailOf({ kind, last, following }: NextHeading): string {
  const after = last ? `接在“${`${last.label}　${last.title}`.trimEnd()}”之后` : `第一个${kindNames[kind]}`;
  const [first] = following;
  return first ? `${after}；其后已有${first.label}等，插入后须重新编号` : after;
}
