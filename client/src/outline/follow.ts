import { walk } from '../walk.ts';
import type { TreeNode } from './tree.ts';

/**
 * Names for the nodes of an outline that stay with a heading when its number changes: 第三章 moved behind 第五章 keeps its name under its
 * title, a heading whose title is being typed keeps it under its number.
 */
export function followNames(
  before: readonly TreeNode[],
  names: ReadonlyMap<string, string>,
  after: readonly TreeNode[],
): Map<string, string> {
  const same = sameHeadings(before, after);
  const old = new Map([...walk(before)].map((node) => [node.id, node]));
  const moved = new Set(same.values());
  const result = new Map<string, string>();
  const taken = new Set<string>();
  const give = (node: TreeNode, wanted: string) => {
    let name = wanted;
    while (taken.has(name)) name += "'";
    taken.add(name);
    result.set(node.id, name);
  };
  const nameOf = ({ id }: TreeNode) => names.get(id) ?? id;
  const rest: TreeNode[] = [];
  for (const node of walk(after)) {
    const known = same.get(node);
    if (known) give(node, nameOf(known));
    else rest.push(node);
  }
  for (const node of rest) {
    const here = old.get(node.id);
    give(node, here && !moved.has(here) ? nameOf(here) : node.id);
  }
  return result;
}

/** Headings whose title stands only once in both outlines, and below these once among the children of both. */
function sameHeadings(before: readonly TreeNode[], after: readonly TreeNode[]): Map<TreeNode, TreeNode> {
  const pairs = new Map<TreeNode, TreeNode>();
  pairByTitle([...walk(before)], [...walk(after)], pairs);
  // What is paired on the way is gone through, too.
  for (const [node, known] of pairs) pairByTitle(known.children, node.children, pairs);
  return pairs;
}

function pairByTitle(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
  pairs: Map<TreeNode, TreeNode>,
): void {
  const known = onlyOnes(before);
  for (const [title, node] of onlyOnes(after)) {
    const same = known.get(title);
    if (same && node && !pairs.has(node)) pairs.set(node, same);
  }
}

/** Nothing for a title that several bear. */
function onlyOnes(nodes: readonly TreeNode[]): Map<string, TreeNode | undefined> {
  const found = new Map<string, TreeNode | undefined>();
  for (const node of nodes)
    if (node.title && node.kind !== 'entry') found.set(node.title, found.has(node.title) ? undefined : node);
  return found;
}
