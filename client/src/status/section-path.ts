import { headingAt, parentHeading } from '../outline/navigate.ts';
import { fullTitle, type TreeNode } from '../outline/tree.ts';
import type { Position } from '../positions.ts';

/** Longer titles would push other items out of the status bar. */
const longestTitle = 14;

/** The headings that a position stands under, from the outermost to the innermost. */
export function sectionPath(roots: readonly TreeNode[], position: Position): TreeNode[] {
  const path: TreeNode[] = [];
  for (let node = headingAt(roots, position); node; node = parentHeading(node)) path.unshift(node);
  return path;
}

/** 第二篇 › 第五章 › 第二节　推动制造业升级: numbers alone down to the last heading. */
export function shortPath(path: readonly TreeNode[]): string {
  return path
    .map((node, at) => shortened(at < path.length - 1 && node.label ? node.label : fullTitle(node)))
    .join(' › ');
}

export function fullPath(path: readonly TreeNode[]): string {
  return path.map(fullTitle).join(' › ');
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle).join('')}…` : title;
}
