import { boxLabel, referenceLabel } from '../library/reference-label.ts';
import type { ReferenceNode, ReferencePlan } from '../library/reference-plan.ts';
import type { NodeKind } from '../model/plan.ts';

// What of a reference plan's outline makes a skeleton.

/** How deep it goes: 篇章, 篇章节, or these with the boxes. */
export const skeletonLevels = ['chapter', 'section', 'box'] as const;

export type SkeletonLevel = (typeof skeletonLevels)[number];

export interface SkeletonNode {
  readonly kind: NodeKind;
  readonly title: string;
  /** 第九章第一节, as the plan counts. */
  readonly label: string;
  /** How many of the skeleton's headings stand above it. */
  readonly depth: number;
  readonly line: number;
}

/** In order of the text. Where a plan has no sections, 一、 stands for them; where it has no chapters, for these. */
export function skeletonNodes(plan: ReferencePlan, deepest: SkeletonLevel): SkeletonNode[] {
  const kinds = new Set(kindsOf(plan.outline));
  const divisions = (['part', 'chapter', 'section'] as const).filter((kind) => kinds.has(kind));
  const all: NodeKind[] = divisions.includes('section') ? [...divisions] : [...divisions, 'item'];
  const isTop = (kind: NodeKind) => kind === 'part' || kind === 'chapter' || kind === all[0];
  const wanted = new Set(deepest === 'chapter' ? all.filter(isTop) : all);
  const headings = nodesOf(plan.outline, wanted, 0, '');
  return deepest === 'box' ? withBoxes(headings, plan) : headings;
}

function kindsOf(nodes: readonly ReferenceNode[]): NodeKind[] {
  return nodes.flatMap(({ kind, children = [] }) => [kind, ...kindsOf(children)]);
}

/** `above`: 第九章, for its sections; chapters are known without their part. */
function nodesOf(
  nodes: readonly ReferenceNode[],
  wanted: ReadonlySet<NodeKind>,
  depth: number,
  above: string,
): SkeletonNode[] {
  return nodes.flatMap((node) => {
    const { kind, title, line, children = [] } = node;
    const label = above + referenceLabel(node);
    const own = wanted.has(kind) && title !== '' ? [{ kind, title, line, depth, label }] : [];
    return [...own, ...nodesOf(children, wanted, depth + own.length, kind === 'part' ? '' : label)];
  });
}

/** Boxes stand below all headings; those before the first heading belong to none. */
function withBoxes(headings: readonly SkeletonNode[], plan: ReferencePlan): SkeletonNode[] {
  const boxes = plan.boxes
    .filter(({ title, line }) => title !== '' && line > (headings[0]?.line ?? 0))
    .map((box) => ({
      kind: 'box' as const,
      title: box.title,
      line: box.line,
      depth: 0,
      label: boxLabel(box),
    }));
  return [...headings, ...boxes].sort((a, b) => a.line - b.line);
}
