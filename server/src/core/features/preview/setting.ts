import type { BoxEntry, OutlineNode, Plan } from '../../model/plan.ts';
import type { IndicatorTable } from '../../model/table/indicator-table.ts';
import type { Line } from '../../syntax/line.ts';
import { isVoid } from '../../syntax/reader.ts';
import type { Html } from '../../text/html.ts';
import type { Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import { anchorsOf } from './ids.ts';
import type { Item } from './items.ts';
import { linkNotes, type NoteLinks, setLines } from './words.ts';

/** What is looked up again and again while one draft is set. */
export interface Setting {
  readonly plan: Plan;
  readonly notes: NoteLinks;
  readonly anchors: ReadonlyMap<OutlineNode, string>;
  /** By the first line of their heading or caption. */
  readonly nodes: ReadonlyMap<number, OutlineNode>;
  /** By their first line. */
  readonly entries: ReadonlyMap<number, BoxEntry>;
  /** By every line of theirs. */
  readonly tables: ReadonlyMap<number, IndicatorTable>;
  /** First lines of 注：… below a table. */
  readonly tableNotes: ReadonlySet<number>;
  readonly titleLines: { readonly first: number; readonly last: number } | null;
}

export function settingOf(plan: Plan): Setting {
  const { source, nodes, boxes, tables, titleRange } = plan;
  return {
    plan,
    notes: linkNotes(plan),
    anchors: anchorsOf(plan),
    nodes: new Map(nodes.map((node) => [node.firstLine, node])),
    entries: new Map(
      boxes.flatMap(({ entries }) => entries.map((entry) => [lineOf(source, entry.range.start), entry])),
    ),
    tables: new Map(tables.flatMap((table) => linesOf(table).map((line) => [line, table]))),
    tableNotes: new Set(tables.flatMap(({ notes }) => notes.map(({ start }) => lineOf(source, start)))),
    titleLines: titleRange && {
      first: lineOf(source, titleRange.start),
      last: lineOf(source, titleRange.end),
    },
  };
}

function linesOf({ firstLine, lastLine }: IndicatorTable): number[] {
  return Array.from({ length: lastLine - firstLine + 1 }, (_, at) => firstLine + at);
}

/** The lines of an item that have words. */
export function filledLines({ plan }: Setting, firstLine: number, lastLine: number): Line[] {
  return plan.lines.slice(firstLine, lastLine + 1).filter((line) => !isVoid(line) && line.kind !== 'comment');
}

/** Where physical lines stand in the text. */
export function rangeOf({ plan }: Setting, firstLine: number, lastLine: number): Range {
  return { start: plan.lines[firstLine]!.start, end: plan.lines[lastLine]!.end };
}

/** The words of an item's lines, joined; between `from` and `to`, where only a part of them is wanted. */
export function setWords(
  setting: Setting,
  { firstLine, lastLine }: Pick<Item, 'firstLine' | 'lastLine'>,
  from?: number,
  to?: number,
): Html {
  const lines = filledLines(setting, firstLine, lastLine);
  return setLines(setting.plan.source.text, lines, setting.notes, from, to);
}
