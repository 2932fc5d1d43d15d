import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import type { Where } from './change.ts';
import { isCaption, isLevel, levelBelow, rankOfLevel, withDescendants } from './levels.ts';
import { blockOf } from './lines.ts';

/** Between which nodes, and behind or before which line, something is put. */
export interface Place {
  /** In the order of the plan's nodes, before this one; at the end where it is the number of nodes. */
  readonly index: number;
  readonly offset: number;
  readonly side: 'behind' | 'before';
}

export function placeBeside(plan: Plan, target: OutlineNode, where: Where): Place {
  const index = plan.nodes.indexOf(target);
  if (where === 'before') return { index, offset: blockOf(plan, target).start, side: 'before' };
  return { index: index + withDescendants(target).length, offset: blockOf(plan, target).end, side: 'behind' };
}

/** A box inside a heading stands at the end of the heading's own text, before the first heading below it. */
export function placeForCaption(plan: Plan, target: OutlineNode, where: Where): Place {
  const first = where === 'inside' ? target.children.find(({ kind }) => !isCaption(kind)) : undefined;
  return first ? placeBeside(plan, first, 'before') : placeBeside(plan, target, where);
}

/** What a heading becomes at its new place; `null` where it cannot stand there. */
export function kindAt(plan: Plan, moved: OutlineNode, target: OutlineNode, where: Where): NodeKind | null {
  if (!isLevel(moved.kind)) return moved.kind;
  return where === 'inside' ? kindInside(plan, moved, target) : kindBeside(plan, moved, target);
}

function kindBeside({ outline }: Plan, moved: OutlineNode, target: OutlineNode): NodeKind | null {
  if (isLevel(target.kind)) return target.kind;
  if (isCaption(target.kind)) return null;
  // 前言 beside 第一章
  const beside = (target.parent?.children ?? outline).filter(({ kind }) => isLevel(kind));
  return beside.find(({ kind }) => kind === moved.kind)?.kind ?? beside[0]?.kind ?? null;
}

function kindInside(plan: Plan, moved: OutlineNode, target: OutlineNode): NodeKind | null {
  if (isCaption(target.kind) || target.kind === 'notes') return null;
  const last = target.children.filter(({ kind }) => isLevel(kind)).at(-1);
  if (!isLevel(target.kind)) return last?.kind ?? null;
  const isBelow = rankOfLevel(moved.kind) > rankOfLevel(target.kind);
  // A 节 moved into a chapter that has but 1. and 2. stays one.
  if (last) return isBelow && rankOfLevel(moved.kind) < rankOfLevel(last.kind) ? moved.kind : last.kind;
  return isBelow ? moved.kind : levelBelow(plan, target.kind);
}
