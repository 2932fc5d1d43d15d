import { walk } from '../walk.ts';
import type { TreeKind, TreeNode } from './tree.ts';

/** From the outermost to the innermost. Boxes, tables and figures belong to no level. */
const levelKinds = ['part', 'chapter', 'section', 'item', 'subitem', 'point'] as const;
export type Level = (typeof levelKinds)[number] | 'all';

/** What a draft is opened with: its 篇 and 章. */
export const initialLevel: Level = 'chapter';

/** The levels that occur in an outline; a work report has no 篇. */
export function levelsOf(nodes: readonly TreeNode[]): Level[] {
  const kinds = new Set<TreeKind>();
  for (const node of walk(nodes)) kinds.add(node.kind);
  return [...levelKinds.filter((kind) => kinds.has(kind)), 'all'];
}

/** Whether a node must be open for the level to show. */
export function isOpenAt(node: TreeNode, level: Level): boolean {
  return node.children.some((child) => rank(child.kind) <= rank(level) || isOpenAt(child, level));
}

function rank(kind: TreeKind | 'all'): number {
  if (kind === 'all') return levelKinds.length;
  const index = (levelKinds as readonly string[]).indexOf(kind);
  return index >= 0 ? index : levelKinds.length;
}
