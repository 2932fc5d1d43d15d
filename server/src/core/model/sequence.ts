import { countUp, type Fault } from './count-up.ts';
import type { NodeKind, OutlineNode, Plan } from './plan.ts';

export type { Fault } from './count-up.ts';

// Numbers that should count up: 篇, 章, 节, 一、（一）1. and boxes. Finds where they do not, one fault for one cause.

export interface Slot {
  readonly node: OutlineNode;
  /** The number it would have if all counted up. */
  readonly right: number;
  readonly fault: Fault | null;
  /** The number that should have come here, given those before. */
  readonly expected: number;
  /** For a duplicate: the other bearer of the number. */
  readonly other: OutlineNode | null;
  /** A lost number stands here: one is left free for it. */
  readonly free: boolean;
}

export interface Sequence {
  readonly kind: NodeKind;
  readonly slots: readonly Slot[];
}

const ordinals: readonly NodeKind[] = ['part', 'chapter', 'section'];
const counted: readonly NodeKind[] = ['item', 'subitem', 'point'];

export function numberSequences(plan: Plan): Sequence[] {
  return withoutEchoes([
    ...ordinals.flatMap((kind) => ordinalSequences(plan, kind)),
    ...counted.flatMap((kind) => countedSequences(plan, kind)),
    sequence('box', boxRun(plan), 1, imagesBefore(plan)),
  ]);
}

/**
 * Where the heading of a chapter is gone, its sections begin anew behind those of the chapter before. The gap among the chapters
 * says so; the sections are no second fault.
 */
function withoutEchoes(sequences: readonly Sequence[]): Sequence[] {
  const gaps = sequences.flatMap(({ slots }) =>
    slots.filter(({ fault }) => fault === 'gap').map(({ node }) => node),
  );
  return sequences.map(({ kind, slots }) => ({
    kind,
    slots: slots.map((slot) => (isEcho(slot, gaps) ? { ...slot, fault: null } : slot)),
  }));
}

function isEcho({ node, fault }: Slot, gaps: readonly OutlineNode[]): boolean {
  const parent = node.parent;
  if (!fault || !parent || node.numbering?.value !== 1) return false;
  const next = gaps.find((gap) => gap.kind === parent.kind && gap.range.start >= parent.range.end);
  return next !== undefined && next.numbering?.value === (parent.numbering?.value ?? 0) + 2;
}

/** 章 may run through the plan or begin anew in each 篇; most beginnings decide. */
function ordinalSequences(plan: Plan, kind: NodeKind): Sequence[] {
  const groups = groupByParent(plan, kind);
  let [anew, onward] = [0, 0];
  groups.forEach((group, at) => {
    const previous = groups[at - 1]?.at(-1)?.numbering?.value;
    const first = group[0]?.numbering?.value;
    if (previous === undefined || first === undefined) return;
    if (first === 1) anew++;
    else if (first > previous) onward++;
  });
  const runs = kind === 'part' || onward > anew ? [groups.flat()] : groups;
  return runs.map((run) => sequence(kind, run, 1));
}

/** （一） may begin anew under each 一、 or run on; either is right for each of them. */
function countedSequences(plan: Plan, kind: NodeKind): Sequence[] {
  let last = 0;
  return groupByParent(plan, kind).map((group) => {
    const first = group[0]?.numbering?.value ?? 1;
    const found = sequence(kind, group, first === last + 1 ? first : 1);
    last = group.at(-1)?.numbering?.value ?? 0;
    return found;
  });
}

function groupByParent(plan: Plan, kind: NodeKind): OutlineNode[][] {
  const groups = new Map<OutlineNode | null, OutlineNode[]>();
  for (const node of plan.nodes) {
    if (node.kind !== kind) continue;
    const group = groups.get(node.parent);
    if (group) group.push(node);
    else groups.set(node.parent, [node]);
  }
  return [...groups.values()];
}

function boxRun(plan: Plan): readonly OutlineNode[] {
  return plan.boxes.some(({ numbering }) => numbering) ? plan.boxes : [];
}

/** Boxes set as pictures have no caption to read: ![](专栏1.png) */
function imagesBefore({ source, boxes }: Plan): (node: OutlineNode) => number {
  const starts = source.text.includes('![')
    ? [...source.text.matchAll(/!\[/g)].map(({ index }) => index)
    : [];
  return (node) => {
    const before = boxes[boxes.indexOf(node) - 1]?.range.end ?? 0;
    return starts.filter((start) => before <= start && start < node.range.start).length;
  };
}

function sequence(
  kind: NodeKind,
  nodes: readonly OutlineNode[],
  start: number,
  unread: (node: OutlineNode) => number = () => 0,
): Sequence {
  const places = countUp(
    nodes.map(({ numbering }) => numbering?.value ?? null),
    start,
    (at) => unread(nodes[at]!),
  );
  const slots = places.map(({ right, fault, expected, other, free }, at) => ({
    node: nodes[at]!,
    right,
    fault,
    expected,
    other: other === null ? null : nodes[other]!,
    free,
  }));
  return { kind, slots };
}
