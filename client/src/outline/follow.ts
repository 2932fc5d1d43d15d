import { walk } from '../walk.ts';
import type { TreeNode } from './tree.ts';

/**
 * Gives the nodes of an outline ids that stay with a heading when its number changes, so that the tree keeps it open and selected: 第三章
 * moved behind 第五章 is known by its title, a heading whose title is being typed by its number.
 */
export class LastingIds {
  private draft: string | undefined;
  private roots: readonly TreeNode[] = [];
  private ids: ReadonlyMap<string, string> = new Map();

  /** `roots`: with the ids that their numbers give them. */
  give(draft: string, roots: readonly TreeNode[]): TreeNode[] {
    const isSame = draft === this.draft;
    this.ids = followed(isSame ? this.roots : [], this.ids, roots);
    this.roots = roots;
    this.draft = draft;
    return renamed(roots, this.ids);
  }
}

function renamed(
  nodes: readonly TreeNode[],
  ids: ReadonlyMap<string, string>,
  parent?: TreeNode,
): TreeNode[] {
  return nodes.map((node) => {
    const children: TreeNode[] = [];
    const copy = { ...node, id: ids.get(node.id) ?? node.id, parent, children };
    children.push(...renamed(node.children, ids, copy));
    return copy;
  });
}

/** The lasting ids of an outline's nodes, by the ids of their numbers. */
function followed(
  before: readonly TreeNode[],
  ids: ReadonlyMap<string, string>,
  after: readonly TreeNode[],
): Map<string, string> {
  const same = sameHeadings(before, after);
  const moved = new Set(same.values());
  const stayed = new Map([...walk(before)].filter((node) => !moved.has(node)).map((node) => [node.id, node]));
  const result = new Map<string, string>();
  const taken = new Set<string>();
  const give = ({ id }: TreeNode, known: TreeNode | undefined) => {
    let lasting = known ? (ids.get(known.id) ?? known.id) : id;
    while (taken.has(lasting)) lasting += "'";
    taken.add(lasting);
    result.set(id, lasting);
  };
  const nodes = [...walk(after)];
  for (const node of nodes) if (same.has(node)) give(node, same.get(node));
  for (const node of nodes) if (!same.has(node)) give(node, stayed.get(node.id));
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
