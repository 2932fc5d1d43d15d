import { isBefore, type Position } from '../positions.ts';
import { walk } from '../walk.ts';
import { insets, nodeAt, type TreeNode } from './tree.ts';

/** The heading whose text holds the position. */
export function headingAt(nodes: readonly TreeNode[], position: Position): TreeNode | undefined {
  const node = nodeAt(nodes, position);
  return node && insets.has(node.kind) ? parentHeading(node) : node;
}

export function parentHeading(node: TreeNode): TreeNode | undefined {
  let parent = node.parent;
  while (parent && insets.has(parent.kind)) parent = parent.parent;
  return parent;
}

/** The next heading of the same level, in this chapter or a later one; above the first heading, the first one. */
export function nextHeading(nodes: readonly TreeNode[], position: Position): TreeNode | undefined {
  const here = headingAt(nodes, position);
  for (const node of walk(nodes)) {
    const fits = here ? node.kind === here.kind : !insets.has(node.kind);
    if (fits && isBefore(position, node.range.start)) return node;
  }
  return undefined;
}

export function previousHeading(nodes: readonly TreeNode[], position: Position): TreeNode | undefined {
  const here = headingAt(nodes, position);
  if (!here) return undefined;
  let previous: TreeNode | undefined;
  for (const node of walk(nodes)) {
    if (!isBefore(node.range.start, here.range.start)) break;
    if (node.kind === here.kind) previous = node;
  }
  return previous;
}
