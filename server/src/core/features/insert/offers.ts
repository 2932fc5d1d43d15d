import { kindNames } from '../../model/numbering.ts';
import type { NodeKind, OutlineNode, Period, Plan } from '../../model/plan.ts';
import type { Line } from '../../syntax/line.ts';
import { previousFilled } from '../../syntax/reader.ts';
import type { Range } from '../../text/range.ts';
import { blockFor, wholeBlock } from './blocks.ts';
import { insertNote, mergedEdits } from './insert-note.ts';
import type { Offer } from './insertion.ts';
import { type NextHeading, nextHeading } from './next-heading.ts';
import { field } from './piece.ts';

// What can stand at a line, each with its number there.

export interface At {
  readonly plan: Plan;
  /** Where the line begins: what is written there is not part of the plan yet. */
  readonly offset: number;
  readonly line: Line;
  readonly period: Period | null;
  readonly range: Range;
}

/** In a box there are tables and their notes, but no headings. */
export function offersAt(at: At, quoted: boolean): Offer[] {
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
    ...footnote(at),
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
  const pieces = wholeBlock(kind, blockFor(plan, kind, offset, period));
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
function footnote({ plan, range }: At): Offer[] {
  // Among the notes themselves a mark would be taken for a definition.
  if (plan.nodes.some(({ kind, range: notes }) => kind === 'notes' && notes.start < range.start)) return [];
  const { mark, definition, renumbered, number } = insertNote(plan, range);
  const note = {
    label: `脚注${mark.newText}`,
    detail: renumbered.length > 0 ? `同时写入注文，其后的注顺延` : `第${number}条注，同时写入注文`,
    names: ['注', '脚注', 'zhu', 'jiaozhu'],
    pieces: [mark.newText],
    others: mergedEdits([...renumbered, definition]),
  };
  return [note];
}

function detailOf({ kind, label, last, opens, following }: NextHeading): string {
  const place = last ? `接在${nameOf(last)}之后` : `前面还没有${kindNames[kind]}`;
  const where = opens ? `${nameOf(opens)}的${label}` : place;
  const [first] = following;
  return first ? `${where}；其后已有${first.label}等，插入后须重新编号` : where;
}

/** “第三章　建设现代化产业体系” */
function nameOf({ label, title }: OutlineNode): string {
  return `“${`${label}　${title}`.trimEnd()}”`;
}
