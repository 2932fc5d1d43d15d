import { isBackMatterName } from '../model/names.ts';
import { nameOf } from '../model/node-label.ts';
import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import type { Arrangement } from './arrangement.ts';
import type { Where } from './change.ts';
import { isCaption, isLevel, isWithin, levelNames, shiftLevels, withDescendants } from './levels.ts';
import { type OutlineResult, outermost, refuse, unchanged, withKinds } from './outline-change.ts';
import { kindAt, type Place, placeBeside, placeForCaption } from './placement.ts';

/** Puts nodes with their content before, behind or into another one, where they take the level of those beside them. */
export function moveNodes(
  plan: Plan,
  present: Arrangement,
  chosen: readonly OutlineNode[],
  target: OutlineNode,
  where: Where,
): OutlineResult {
  const moved = outermost(plan, chosen);
  const [first] = moved;
  if (!first) return refuse('没有选中要移动的标题。');
  const reason = moved.map((node) => whyNot(node, target, where)).find((one) => one !== null);
  if (reason) return refuse(reason);
  if (moved.some((node) => isCaption(node.kind) !== isCaption(first.kind)))
    return refuse('标题和专栏、图表请分开移动。');
  const kinds = kindsOf(plan, moved, target, where);
  if (typeof kinds === 'string') return refuse(kinds);
  const place = isCaption(first.kind)
    ? placeForCaption(plan, target, where)
    : placeBeside(plan, target, where);
  return { ...unchanged, ...rearranged(present, moved, place, kinds) };
}

/** Why a node cannot go there at all; null if it can. */
function whyNot(node: OutlineNode, target: OutlineNode, where: Where): string | null {
  if (isWithin(target, node)) return `不能把${nameOf(node)}移到它自己里面。`;
  if (node.kind === 'notes' || isBackMatterName(node.title)) return `${nameOf(node)}应当留在正文之后。`;
  if (target.kind === 'notes' || isBackMatterName(target.title)) {
    if (where !== 'before') return `${nameOf(target)}在正文之后，不能再往后或往里移。`;
  }
  if (where === 'inside' && isCaption(target.kind)) return '专栏、表和图里不能再放标题或专栏。';
  if (node.parent?.kind === 'box') return '专栏里的表随专栏移动。';
  return target.parent?.kind === 'box' && isWithin(target, target.parent) ? '不能移到专栏里面。' : null;
}

function kindsOf(
  plan: Plan,
  moved: readonly OutlineNode[],
  target: OutlineNode,
  where: Where,
): ReadonlyMap<OutlineNode, NodeKind> | string {
  const kinds = new Map<OutlineNode, NodeKind>();
  for (const node of moved) {
    const kind = kindAt(plan, node, target, where);
    if (!kind) return whyNoLevel(target);
    if (!isLevel(node.kind)) continue;
    const shifted = shiftLevels(plan, node, kind);
    if (!shifted) return `${nameOf(node)}若改为${levelNames[kind]}，它下面的标题就没有级别可用了。`;
    for (const [one, to] of shifted) kinds.set(one, to);
  }
  return kinds;
}

function whyNoLevel(target: OutlineNode): string {
  if (isCaption(target.kind)) return '标题不能放在专栏、图表之间，请放到某个标题之前、之后或之下。';
  return isLevel(target.kind)
    ? `${nameOf(target)}已是最低一级，下面不能再放标题。`
    : `${nameOf(target)}没有编号，前后和下面也没有编号的标题，移到那里就没有级别可用了。`;
}

function rearranged(
  present: Arrangement,
  moved: readonly OutlineNode[],
  place: Place,
  kinds: ReadonlyMap<OutlineNode, NodeKind>,
) {
  const gone = new Set(moved.flatMap(withDescendants));
  const all = withKinds(present, kinds);
  const stays = ({ node }: (typeof all)[number]) => !node || !gone.has(node);
  const going = moved.flatMap((node) => {
    const at = all.findIndex((item) => item.node === node);
    return all.slice(at, at + withDescendants(node).length);
  });
  const items = [
    ...all.slice(0, place.index).filter(stays),
    ...going,
    ...all.slice(place.index).filter(stays),
  ];
  return { items, moved, place, focus: going[0] ?? null };
}
