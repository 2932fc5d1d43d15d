import { fullTitle, type TreeNode } from './tree.ts';

/** Keeps the nodes whose heading holds every word of the filter, with whatever they hang on. */
export function filterTree(nodes: readonly TreeNode[], filter: string): readonly TreeNode[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? nodes : keep(nodes, words);
}

function keep(nodes: readonly TreeNode[], words: readonly string[]): TreeNode[] {
  return nodes.flatMap((node) => {
    const children = keep(node.children, words);
    return children.length > 0 || matches(node, words) ? [{ ...node, children }] : [];
  });
}

export function countMatches(nodes: readonly TreeNode[], filter: string): number {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const count = (list: readonly TreeNode[]): number =>
    list.reduce((sum, node) => sum + Number(matches(node, words)) + count(node.children), 0);
  return count(nodes);
}

function matches(node: TreeNode, words: readonly string[]): boolean {
  const text = fullTitle(node).toLowerCase();
  return words.every((word) => text.includes(word));
}
