import { nameOf } from '../model/node-label.ts';
import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Arrangement } from './arrangement.ts';
import {
  isCaption,
  isLevel,
  levelAbove,
  levelBelow,
  levelNames,
  rankOfLevel,
  shiftLevels,
} from './levels.ts';
import { moveNodes } from './move.ts';
import { type OutlineResult, outermost, refuse, unchanged, withKinds } from './outline-change.ts';

/** Before the one above, or behind the one below; past the end of a heading into the heading beside it. */
export function moveByOne(
  plan: Plan,
  present: Arrangement,
  chosen: readonly OutlineNode[],
  up: boolean,
): OutlineResult {
  const nodes = outermost(plan, chosen);
  const edge = up ? nodes[0] : nodes.at(-1);
  if (!edge) return refuse('没有选中要移动的标题。');
  const beside = neighbour(plan, edge, up);
  if (beside) return moveNodes(plan, present, nodes, beside, up ? 'before' : 'after');
  const parent = edge.parent && nextParent(plan, edge.parent, up);
  if (!parent) return refuse(`${nameOf(edge)}已经在最${up ? '前' : '后'}面。`);
  if (up) return moveNodes(plan, present, nodes, parent, 'inside');
  const first = parent.children.find(({ kind }) => isCaption(kind) === isCaption(edge.kind));
  return first
    ? moveNodes(plan, present, nodes, first, 'before')
    : moveNodes(plan, present, nodes, parent, 'inside');
}

/** The next heading of the same level under the same heading, or the next box, table or figure in the same text. */
function neighbour({ outline }: Plan, node: OutlineNode, up: boolean): OutlineNode | null {
  const siblings = (node.parent?.children ?? outline).filter(
    ({ kind }) => isCaption(kind) === isCaption(node.kind) && (isCaption(kind) || kind === node.kind),
  );
  return siblings[siblings.indexOf(node) + (up ? -1 : 1)] ?? null;
}

/** The chapter beside, be it in the part beside; where headings have no level, the one beside in the outline. */
function nextParent(plan: Plan, parent: OutlineNode, up: boolean): OutlineNode | null {
  if (!isLevel(parent.kind)) return neighbour(plan, parent, up);
  const alike = plan.nodes.filter(({ kind }) => kind === parent.kind);
  return alike[alike.indexOf(parent) + (up ? -1 : 1)] ?? null;
}

/** Makes 节 of 章 or 章 of 节 where they stand; what is below them follows. */
export function shiftNodes(
  plan: Plan,
  present: Arrangement,
  chosen: readonly OutlineNode[],
  up: boolean,
): OutlineResult {
  const nodes = outermost(plan, chosen);
  if (nodes.length === 0) return refuse('没有选中标题。');
  const kinds = new Map<OutlineNode, OutlineNode['kind']>();
  for (const node of nodes) {
    const shifted = shiftOne(plan, node, up);
    if (typeof shifted === 'string') return refuse(shifted);
    for (const [one, kind] of shifted) kinds.set(one, kind);
  }
  const items = withKinds(present, kinds);
  return { ...unchanged, items, focus: items.find(({ node }) => node === nodes[0]) ?? null };
}

function shiftOne(plan: Plan, node: OutlineNode, up: boolean) {
  if (!isLevel(node.kind))
    return `${nameOf(node)}没有级别，不能${up ? '升' : '降'}级；请选中篇、章、节或“一、”一类的标题。`;
  const to = up ? levelAbove(plan, node.kind) : levelBelow(plan, node.kind);
  const own = levelNames[node.kind];
  if (!to) return `${own}已是${up ? '本规划的最高' : '最低'}一级，不能再${up ? '升' : '降'}。`;
  if (!up && !hasHost(plan, node)) return `${nameOf(node)}前面没有同级的标题，降级后没有上级标题可归入。`;
  return shiftLevels(plan, node, to) ?? `${nameOf(node)}下面的标题已到最低一级，不能再降。`;
}

/** Whether a heading of its level stands before it, under which it will be. */
function hasHost({ outline }: Plan, node: OutlineNode): boolean {
  const siblings = (node.parent?.children ?? outline).filter(({ kind }) => isLevel(kind));
  return siblings
    .slice(0, siblings.indexOf(node))
    .some(({ kind }) => rankOfLevel(kind) <= rankOfLevel(node.kind));
}
