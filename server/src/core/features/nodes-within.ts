import type { OutlineNode } from '../model/plan.ts';
import { isInside, type Range } from '../text/range.ts';

/** A node with those of its children that are wanted. */
export interface OutlineBranch {
  readonly node: OutlineNode;
  readonly children: readonly OutlineBranch[];
}

/** The outline of one of the draft's files: a chapter whose 篇 begins in another file stands at the top. */
export function nodesWithin(nodes: readonly OutlineNode[], file: Range): OutlineBranch[] {
  return nodes.flatMap((node) => {
    const children = nodesWithin(node.children, file);
    return isInside(node.selectionRange, file) ? [{ node, children }] : children;
  });
}
