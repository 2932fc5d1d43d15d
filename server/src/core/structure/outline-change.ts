import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import { type Arrangement, type Item, withKind } from './arrangement.ts';
import type { Refused } from './change.ts';
import { isLevel, rankOfLevel } from './levels.ts';
import type { Place } from './placement.ts';

/** What a change does to the outline, before numbers are given. */
export interface OutlineChange {
  readonly items: readonly Item[];
  /** Nodes that go elsewhere with everything below them, in the order they will have. */
  readonly moved: readonly OutlineNode[];
  readonly place: Place | null;
  readonly deleted: readonly OutlineNode[];
  readonly inserted: Item | null;
  /** The heading at which the author finds himself afterwards. */
  readonly focus: Item | null;
}

export type OutlineResult = OutlineChange | Refused;

export const unchanged: Omit<OutlineChange, 'items'> = {
  moved: [],
  place: null,
  deleted: [],
  inserted: null,
  focus: null,
};

export function refuse(refused: string): Refused {
  return { refused };
}

/** Without those that lie below another one; in order of the text. */
export function outermost({ nodes }: Plan, chosen: readonly OutlineNode[]): OutlineNode[] {
  const all = new Set(chosen);
  const isBelowOther = (node: OutlineNode) => {
    for (let at = node.parent; at; at = at.parent) if (all.has(at)) return true;
    return false;
  };
  return nodes.filter((node) => all.has(node) && !isBelowOther(node));
}

/** Headings without number keep their place below the heading that takes another level. */
export function withKinds(
  arrangement: Arrangement,
  kinds: ReadonlyMap<OutlineNode, NodeKind>,
): readonly Item[] {
  return arrangement.items.map((item) => {
    const { node } = item;
    const kind = node && kinds.get(node);
    if (kind) return withKind(item, kind);
    const above = node?.kind === 'heading' ? levelAbove(node) : null;
    const now = above && kinds.get(above);
    return above && now ? { ...item, rank: item.rank + rankOfLevel(now) - rankOfLevel(above.kind) } : item;
  });
}

function levelAbove({ parent }: OutlineNode): OutlineNode | null {
  let at = parent;
  while (at && !isLevel(at.kind)) at = at.parent;
  return at;
}
