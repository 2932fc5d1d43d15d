import { isBackMatterName } from '../model/names.ts';
import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import { isCaption, isLevel, rankOfLevel } from './levels.ts';

// The outline as it will be: the nodes of the plan in their new order, some of another kind than before, and new ones.

export interface Item {
  /** null for a heading that is inserted. */
  readonly node: OutlineNode | null;
  /** After the change. */
  readonly kind: NodeKind;
  readonly title: string;
  /** A smaller one stands higher. */
  readonly rank: number;
}

export class Arrangement {
  /** In order of the text. */
  readonly items: readonly Item[];
  readonly #parents = new Map<Item, Item | null>();
  readonly #byNode = new Map<OutlineNode, Item>();
  readonly #order = new Map<Item, number>();

  constructor(items: readonly Item[]) {
    this.items = items;
    items.forEach((item, at) => {
      if (item.node) this.#byNode.set(item.node, item);
      this.#order.set(item, at);
    });
    this.#findParents();
  }

  /** Each stands under the nearest one above it of a higher rank; a table of a box in its box. */
  #findParents(): void {
    const open: Item[] = [];
    for (const item of this.items) {
      while (open.length > 0 && open.at(-1)!.rank >= item.rank) open.pop();
      this.#parents.set(item, this.#boxOf(item) ?? open.at(-1) ?? null);
      if (!isCaption(item.kind)) open.push(item);
    }
  }

  #boxOf({ node }: Item): Item | null {
    return node?.parent?.kind === 'box' ? this.itemOf(node.parent) : null;
  }

  parentOf(item: Item): Item | null {
    return this.#parents.get(item) ?? null;
  }

  /** null for a node that is deleted. */
  itemOf(node: OutlineNode): Item | null {
    return this.#byNode.get(node) ?? null;
  }

  indexOf(item: Item): number {
    return this.#order.get(item) ?? -1;
  }

  /** The item itself or the one above it of that kind. */
  nearest(item: Item | null, kind: NodeKind): Item | null {
    for (let at = item; at; at = this.parentOf(at)) if (at.kind === kind) return at;
    return null;
  }
}

const LOWEST_RANK = 8;
const CAPTION_RANK = 9;

/** The outline of the plan as it is. */
export function presentArrangement(plan: Plan): Arrangement {
  return new Arrangement(
    plan.nodes.map((node) => ({ node, kind: node.kind, title: node.title, rank: rankOf(node) })),
  );
}

function rankOf(node: OutlineNode): number {
  if (isLevel(node.kind)) return rankOfLevel(node.kind);
  if (isCaption(node.kind)) return CAPTION_RANK;
  if (node.kind === 'notes' || isBackMatterName(node.title)) return 0;
  // ——经济实力实现持续性壮大 has no headings below it; 奋力完成2023年…… stands just above its 一、.
  const below = node.children.filter(({ kind }) => isLevel(kind)).map(({ kind }) => rankOfLevel(kind));
  return Math.min(LOWEST_RANK, ...below.map((rank) => rank - 0.5));
}

export function newItem(kind: NodeKind, title: string): Item {
  return { node: null, kind, title, rank: isLevel(kind) ? rankOfLevel(kind) : CAPTION_RANK };
}

export function withKind(item: Item, kind: NodeKind): Item {
  return item.kind === kind ? item : { ...item, kind, rank: rankOfLevel(kind) };
}
