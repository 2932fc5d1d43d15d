import { insets, type TreeNode } from '../outline/tree.ts';
import { isBefore } from '../positions.ts';
import type { Where } from '../protocol.ts';

export interface Drop {
  readonly target: TreeNode;
  readonly where: Where;
}

/**
 * What dropping nodes on another means. On one of their own level they take its place, and with it its number: 第五章 dropped on 第二章
 * becomes 第二章. On what lies below such a node they take that node's place. On anything else (a 节 on a 章, a 专栏 on a 节) they go inside
 * it, behind all that stands there.
 */
export function dropOn(dragged: readonly TreeNode[], target: TreeNode): Drop | undefined {
  const [first] = dragged;
  if (!first || dragged.some((node) => isWithin(target, node))) return undefined;
  const sibling = nearestOfLevel(target, first);
  if (!sibling)
    return { target: target.kind === 'entry' && target.parent ? target.parent : target, where: 'inside' };
  if (dragged.includes(sibling)) return undefined;
  // Moved down among its siblings, a node has the target's number only behind it.
  const down = sibling.parent === first.parent && isBefore(first.range.start, sibling.range.start);
  return { target: sibling, where: down ? 'after' : 'before' };
}

/** What can be moved: no entries of a box, and nothing that goes along with its parent anyway. */
export function movable(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.filter(
    (node) => node.kind !== 'entry' && !nodes.some((other) => other !== node && isWithin(node, other)),
  );
}

function isWithin(node: TreeNode, outer: TreeNode): boolean {
  for (let at: TreeNode | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

function nearestOfLevel(target: TreeNode, like: TreeNode): TreeNode | undefined {
  for (let at: TreeNode | undefined = target; at; at = at.parent) if (isOfLevel(at, like)) return at;
  return undefined;
}

/** Headings without a number (前言, 名词解释) have the level of what they stand among. */
function isOfLevel(node: TreeNode, like: TreeNode): boolean {
  if (node.kind === like.kind) return true;
  const free = (kind: string) => kind === 'heading' || kind === 'notes';
  return (free(node.kind) || free(like.kind)) && depth(node) === depth(like) && !insets.has(node.kind);
}

function depth(node: TreeNode): number {
  return node.parent ? depth(node.parent) + 1 : 0;
}
