import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { type JsonRange, toJsonRange } from './json-range.ts';
import { addCounts, type WordCount, type WordCounter } from './word-count.ts';

/** How long a 章 is, or whatever else stands at the top of the outline. */
export interface ChapterCount {
  readonly kind: NodeKind;
  readonly label: string;
  readonly title: string;
  readonly range: JsonRange;
  readonly selectionRange: JsonRange;
  readonly count: WordCount;
}

/** Word's 字数统计 of a draft, of its chapters and of what is selected. */
export interface DraftStatus {
  readonly draft: WordCount;
  readonly chapters: readonly ChapterCount[];
  /** null where nothing is selected. */
  readonly selection: WordCount | null;
}

export function draftStatus(plan: Plan, counter: WordCounter, selections: readonly Range[]): DraftStatus {
  const selected = selections.filter(({ start, end }) => start < end).map((range) => counter.count(range));
  return {
    draft: counter.count(),
    chapters: chaptersOf(plan).map((node) => chapterCount(plan, node, counter)),
    selection: selected.length > 0 ? selected.reduce(addCounts) : null,
  };
}

function chaptersOf(plan: Plan): OutlineNode[] {
  return plan.nodes.filter(({ kind, parent }) => parent === null || kind === 'chapter');
}

function chapterCount({ source }: Plan, node: OutlineNode, counter: WordCounter): ChapterCount {
  const { kind, label, title, range, selectionRange } = node;
  return {
    kind,
    label,
    title,
    range: toJsonRange(source, range),
    selectionRange: toJsonRange(source, selectionRange),
    count: counter.count(range),
  };
}
