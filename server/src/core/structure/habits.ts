import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Item } from './arrangement.ts';
import { isLevel } from './levels.ts';

/** How the plan counts, read off its present numbers. */
export interface Habits {
  readonly text: string;
  /** 章 that run on over 篇; 节 that run on over 章. */
  readonly running: ReadonlySet<NodeKind>;
  /** Whether the headings of that kind go on counting from those before: （三） as the first under 二、. */
  goesOn(kind: NodeKind, parent: OutlineNode | null): boolean;
  /** Headings and boxes whose number was lost and for which one is left free. */
  readonly lost: ReadonlySet<OutlineNode>;
  /** How many boxes set as pictures stand before a box. */
  readonly unread: ReadonlyMap<OutlineNode, number>;
  /** The first number of a row: 1 but in an excerpt of a plan. */
  startOf(kind: NodeKind, parent: Item | null | undefined): number;
}

export function habitsOf(plan: Plan, sequences: readonly Sequence[]): Habits {
  const slots = sequences.flatMap((sequence) => sequence.slots);
  const excerpt = isExcerpt(plan);
  return {
    text: plan.source.text,
    running: runningKinds(plan, sequences),
    goesOn: goingOn(sequences),
    lost: new Set(slots.filter(({ free }) => free).map(({ node }) => node)),
    unread: new Map(
      slots.flatMap(({ node, fault, expected }) => {
        const ahead = (node.numbering?.value ?? 0) - expected;
        return node.kind === 'box' && fault === null && ahead > 0 ? [[node, ahead] as const] : [];
      }),
    ),
    startOf: (kind, parent) => (excerpt && !parent ? firstNumber(plan, kind) : 1),
  };
}

/** 章 run on through the plan unless they begin anew in the second 篇; all others begin anew unless they are seen to run on. */
function runningKinds({ nodes }: Plan, sequences: readonly Sequence[]): Set<NodeKind> {
  const running = new Set<NodeKind>();
  for (const kind of ['chapter', 'section'] as const) {
    const parents = new Set(nodes.filter((node) => node.kind === kind).map(({ parent }) => parent));
    const count = sequences.filter((sequence) => sequence.kind === kind).length;
    if (parents.size > 1 ? count === 1 : kind === 'chapter') running.add(kind);
  }
  return running;
}

/**
 * （一） to （三十四） may run on through all 一、; those that come first or are new then go on as well. Where each begins anew, only those
 * go on that do so now.
 */
function goingOn(sequences: readonly Sequence[]): Habits['goesOn'] {
  const firsts = sequences.flatMap(({ kind, slots: [first] }) => (isLevel(kind) && first ? [first] : []));
  const others = (kind: NodeKind) => firsts.filter(({ node }) => node.kind === kind).slice(1);
  const isRunning = (kind: NodeKind) =>
    others(kind).filter(({ expected }) => expected > 1).length * 2 > others(kind).length;
  return (kind, parent) => {
    const own = firsts.find(({ node }) => node.kind === kind && node.parent === parent);
    if (own && own.expected > 1) return true;
    return !(own && others(kind).includes(own)) && isRunning(kind);
  };
}

/** A chapter that its department writes, without title and 目录: it begins with 第三章. */
function isExcerpt({ title, toc, nodes }: Plan): boolean {
  const first = nodes.find(({ kind, numbering }) => isLevel(kind) && numbering);
  return title === null && toc === null && (first?.numbering?.value ?? 1) > 1;
}

function firstNumber({ nodes }: Plan, kind: NodeKind): number {
  return nodes.find((node) => node.kind === kind && node.numbering)?.numbering?.value ?? 1;
}
