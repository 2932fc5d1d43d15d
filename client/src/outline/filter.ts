import * as tree from '../filter-tree.ts';
import { fullTitle, type TreeNode } from './tree.ts';

/** Keeps the nodes whose heading holds every word of the filter, with whatever they hang on. */
export function filterTree(nodes: readonly TreeNode[], filter: string): readonly TreeNode[] {
  return tree.filterTree(nodes, filter, fullTitle);
}

export function countMatches(nodes: readonly TreeNode[], filter: string): number {
  return tree.countMatches(nodes, filter, fullTitle);
}
