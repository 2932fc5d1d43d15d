import { headingAt } from '../outline/navigate.ts';
import { insets, nodeAt, type TreeKind, type TreeNode } from '../outline/tree.ts';
import type { Position } from '../positions.ts';

/** Beside which node of the outline something new is put. */
export interface InsertTarget {
  /** Nothing in a draft without headings. */
  readonly node: TreeNode | undefined;
  readonly where: 'before' | 'after' | 'inside';
}

const ranks: readonly TreeKind[] = ['part', 'chapter', 'section', 'item', 'subitem', 'point'];

/** A new chapter follows the chapter that the cursor is in; from a part's opening words it becomes the first of the part. */
export function headingTarget(roots: readonly TreeNode[], cursor: Position, kind: TreeKind): InsertTarget {
  const here = headingAt(roots, cursor);
  if (!here) return { node: roots[0], where: roots[0] ? 'before' : 'after' };
  // 名词解释 stays at the end.
  if (here.kind === 'notes') return { node: here, where: 'before' };
  const isAbove = ranks.includes(here.kind) && ranks.indexOf(here.kind) < ranks.indexOf(kind);
  if (!isAbove) return { node: here, where: 'after' };
  const first = here.children.find((child) => child.kind === kind);
  return first ? { node: first, where: 'before' } : { node: here, where: 'inside' };
}

/** A box or table stands in the section that the cursor is in, or behind the box or table there. */
export function captionTarget(roots: readonly TreeNode[], cursor: Position): InsertTarget {
  const here = nodeAt(roots, cursor);
  const inset = here?.kind === 'entry' ? here.parent : here;
  if (inset && insets.has(inset.kind)) return { node: inset, where: 'after' };
  return { node: inset ?? roots[0], where: inset ? 'inside' : 'before' };
}
