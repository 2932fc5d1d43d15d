import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';

// The levels of numbered headings, from 篇 to 1., and which of them a plan uses.

const ladder: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem', 'point'];

export const levelNames: Readonly<Partial<Record<NodeKind, string>>> = {
  part: '篇',
  chapter: '章',
  section: '节',
  item: '“一、”',
  subitem: '“（一）”',
  point: '“1.”',
};

/** Numbered headings, which have a level of their own. */
export function isLevel(kind: NodeKind): boolean {
  return ladder.includes(kind);
}

/** Boxes, tables and figures stand in the section around them, whatever its level. */
export function isCaption(kind: NodeKind): boolean {
  return kind === 'box' || kind === 'table' || kind === 'figure';
}

/** A smaller one stands higher. */
export function rankOfLevel(kind: NodeKind): number {
  return ladder.indexOf(kind) + 1;
}

/** The levels a plan has, the highest first; `more` are those that a change brings. */
export function levelsOf(plan: Plan, ...more: readonly NodeKind[]): readonly NodeKind[] {
  const used = new Set<NodeKind>([...plan.nodes.map(({ kind }) => kind), ...more]);
  return ladder.filter((kind) => used.has(kind));
}

/** The level above in this plan; null for the highest one it has. */
export function levelAbove(plan: Plan, kind: NodeKind): NodeKind | null {
  const levels = levelsOf(plan, kind);
  return levels[levels.indexOf(kind) - 1] ?? null;
}

/** The level below in this plan, or in any plan where this one has none; null for the lowest. */
export function levelBelow(plan: Plan, kind: NodeKind): NodeKind | null {
  const levels = levelsOf(plan, kind);
  return levels[levels.indexOf(kind) + 1] ?? ladder[ladder.indexOf(kind) + 1] ?? null;
}

/** The new kinds of a heading and of those below it when it takes another level; null where one falls off the end. */
export function shiftLevels(
  plan: Plan,
  node: OutlineNode,
  to: NodeKind,
): ReadonlyMap<OutlineNode, NodeKind> | null {
  const own = levelsOf(plan, to);
  // Below the lowest level of the plan come those that other plans have; where these do not suffice, those that it leaves out.
  const more = ladder.slice(ladder.indexOf(own.at(-1)!) + 1);
  return shiftBy([...own, ...more], node, to) ?? shiftBy(ladder, node, to);
}

function shiftBy(
  levels: readonly NodeKind[],
  node: OutlineNode,
  to: NodeKind,
): ReadonlyMap<OutlineNode, NodeKind> | null {
  const steps = levels.indexOf(to) - levels.indexOf(node.kind);
  const kinds = new Map<OutlineNode, NodeKind>();
  for (const one of withDescendants(node)) {
    if (!isLevel(one.kind)) continue;
    const above = one === node ? null : kindAbove(one, kinds);
    const shifted = levels[levels.indexOf(one.kind) + steps];
    const kind = shifted && canStandIn(above, shifted, levels) ? shifted : one.kind;
    if (above && rankOfLevel(kind) <= rankOfLevel(above)) return null;
    kinds.set(one, kind);
  }
  return kinds;
}

function kindAbove({ parent }: OutlineNode, kinds: ReadonlyMap<OutlineNode, NodeKind>): NodeKind | null {
  for (let at = parent; at; at = at.parent) if (kinds.has(at)) return kinds.get(at)!;
  return null;
}

/** 1. right below a 章 stays 1. below a 篇: as a 节 it would have no 章. */
function canStandIn(above: NodeKind | null, kind: NodeKind, levels: readonly NodeKind[]): boolean {
  return above === null || kind !== 'section' || above === 'chapter' || !levels.includes('chapter');
}

/** The node and everything below it, in order of the text. */
export function withDescendants(node: OutlineNode): OutlineNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

export function isWithin(node: OutlineNode | null, above: OutlineNode): boolean {
  for (let at = node; at; at = at.parent) if (at === above) return true;
  return false;
}
