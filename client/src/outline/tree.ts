import type { NodeKind } from '../../../server/src/core/model/plan.ts';
import type { DraftText, FileRange } from '../draft-text.ts';
import { isBefore, type Position, type Range } from '../positions.ts';
import type { OutlineItem } from '../protocol.ts';
import { uniqueIds } from '../unique-ids.ts';

/** Boxes have entries: the works and projects that they list. */
export type TreeKind = NodeKind | 'entry';

export interface TreeNode {
  /** The same for the same heading after an edit elsewhere, so that the tree keeps what is expanded (follow.ts: after a move, too). */
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  readonly title: string;
  /** In the whole draft. */
  readonly range: Range;
  /** Of the heading, in the whole draft. */
  readonly selectionRange: Range;
  /** The heading in its file. */
  readonly place: FileRange;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
}

type Nameable = { kind: TreeKind; label: string; title: string };

/** `text` is what the items are about; without it, a single document. */
export function buildTree(items: readonly OutlineItem[], text?: DraftText, parent?: TreeNode): TreeNode[] {
  const nameOf = uniqueNames(parent?.id ?? '');
  return items.map((item) => {
    const children: TreeNode[] = [];
    const { kind, label, title, selectionRange: place } = item;
    const range = inWhole(item.range, text);
    const selectionRange = inWhole(place, text);
    const node = { id: nameOf(item), kind, label, title, range, selectionRange, place, parent, children };
    children.push(
      ...[...buildEntries(item, node, text), ...buildTree(item.children, text, node)].sort(byPlace),
    );
    return node;
  });
}

function inWhole(range: FileRange, text: DraftText | undefined): Range {
  return text ? text.rangeInWhole(range) : range;
}

function buildEntries(item: OutlineItem, parent: TreeNode, text: DraftText | undefined): TreeNode[] {
  const nameOf = uniqueNames(`${parent.id}/entry`);
  return (item.entries ?? []).map(({ title, range: place }) => {
    const range = inWhole(place, text);
    const entry = { kind: 'entry' as const, label: '', title };
    return { ...entry, id: nameOf(entry), range, selectionRange: range, place, parent, children: [] };
  });
}

function byPlace(a: TreeNode, b: TreeNode): number {
  return isBefore(a.range.start, b.range.start) ? -1 : Number(isBefore(b.range.start, a.range.start));
}

/** Numbered nodes go by their number, so that typing in a title does not rename them: /chapter 第三章/section 第一节. */
function uniqueNames(path: string): (node: Nameable) => string {
  const unique = uniqueIds();
  return ({ kind, label, title }) => unique(`${path}/${kind} ${label || title}`);
}

/** Things that stand in a section without dividing it: behind a box the section goes on. */
export const insets: ReadonlySet<TreeKind> = new Set(['box', 'table', 'figure', 'entry']);

/** The innermost node that a position belongs to; the blank lines behind a section still belong to it. */
export function nodeAt(nodes: readonly TreeNode[], position: Position): TreeNode | undefined {
  const node = nodes.findLast(({ range }) => !isBefore(position, range.start));
  if (!node || (insets.has(node.kind) && isBefore(node.range.end, position))) return undefined;
  return nodeAt(node.children, position) ?? node;
}

/** 第三章　建设现代化产业体系; 一、发展基础; 1. 远景目标 (without the blank, 1.2035年 looks like a decimal) */
export function fullTitle({ label, title }: Pick<TreeNode, 'label' | 'title'>): string {
  if (!label || !title) return label || title;
  if (/[、）)]$/.test(label)) return label + title;
  return /[.．]$/.test(label) ? `${label} ${title}` : `${label}　${title}`;
}
