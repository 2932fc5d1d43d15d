import { nodeAt, type TreeNode } from '../outline/tree.ts';
import type { Position } from '../positions.ts';
import type { Place } from '../protocol.ts';

/** The heading, box, table or figure that a command at the cursor is about. */
export function structureNodeAt(roots: readonly TreeNode[], position: Position): TreeNode | undefined {
  const node = nodeAt(roots, position);
  return node?.kind === 'entry' ? node.parent : node;
}

/** Whether the position is on the very line of a heading or caption. */
export function isOnHeading(roots: readonly TreeNode[], position: Position): boolean {
  const node = structureNodeAt(roots, position);
  if (!node) return false;
  const { start, end } = node.selectionRange;
  return start.line <= position.line && position.line <= end.line;
}

/** `draft`: where the node names no file, as in a draft of one. */
export function placeOf(draft: string, { place }: TreeNode): Place {
  return { uri: place.uri ?? draft, position: place.start };
}
