import { boxLabel, referenceLabel } from '../library/reference-label.ts';
import type { ReferenceBox, ReferenceNode, ReferencePlan } from '../library/reference-plan.ts';
import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import type { Sequence, Slot } from '../model/sequence.ts';

// The places of a draft and of a reference plan in one form, so that references to both are resolved in one way.

/** Where a place is to be found: in the draft, or in the index of a plan. */
export type Site =
  | { readonly node: OutlineNode }
  | { readonly entry: ReferenceNode }
  | { readonly box: ReferenceBox };

export interface Place {
  readonly kind: NodeKind;
  /** As printed; null where the document gives none. */
  readonly number: number | null;
  /** What the number would be if all counted up, where that is not what is printed. */
  readonly right: number | null;
  readonly label: string;
  readonly title: string;
  readonly parent: Place | null;
  readonly site: Site;
}

export interface Places {
  /** In order of the text. */
  readonly all: readonly Place[];
  /** 章 or 节 that begin anew in each 篇 or 章. */
  readonly restarting: ReadonlySet<NodeKind>;
}

/** Tables and figures of an appendix are told apart by their label: 附表1. */
export function draftPlaces({ nodes, source }: Plan, sequences: readonly Sequence[]): Places {
  const rights = new Map(sequences.flatMap(({ slots }) => slots.flatMap(rightNumber)));
  const known = new Map<OutlineNode, Place>();
  const all = nodes.map((node): Place => {
    const { kind, numbering, label, title, selectionRange, parent } = node;
    const appended = source.text.charAt(selectionRange.start) === '附';
    const place: Place = {
      kind,
      number: numbering?.value ?? null,
      right: rights.get(node) ?? null,
      label: appended ? `附${label}` : label,
      title,
      parent: (parent && known.get(parent)) ?? null,
      site: { node },
    };
    known.set(node, place);
    return place;
  });
  return { all, restarting: restartingIn(sequences) };
}

/**
 * Of a number that was lost, or misprinted between right ones: 第二章, 第十三章, 第四章. Where those behind are wrong, too, a heading is
 * missing, and no other has its number.
 */
function rightNumber({ node, right }: Slot, at: number, slots: readonly Slot[]): [OutlineNode, number][] {
  const next = slots[at + 1];
  const misprinted =
    node.numbering && node.numbering.value !== right && next && next.node.numbering?.value === next.right;
  return !node.numbering || misprinted ? [[node, right]] : [];
}

/** 章 that begin anew are several sequences; those that run through are one. */
function restartingIn(sequences: readonly Sequence[]): Set<NodeKind> {
  const counts = new Map<NodeKind, number>();
  for (const { kind } of sequences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([kind]) => kind));
}

const computed = new WeakMap<ReferencePlan, Places>();

export function libraryPlaces(plan: ReferencePlan): Places {
  const known = computed.get(plan);
  if (known) return known;
  const places = {
    all: [...outlinePlaces(plan.outline, null), ...boxPlaces(plan.boxes)],
    restarting: new Set<NodeKind>(),
  };
  computed.set(plan, places);
  return places;
}

/** A number that the published text has lost is that behind the number before. */
function outlinePlaces(nodes: readonly ReferenceNode[], parent: Place | null): Place[] {
  const last = new Map<NodeKind, number>();
  return nodes.flatMap((entry) => {
    const { kind, title, children = [] } = entry;
    const number = entry.number ?? (styled(kind) ? (last.get(kind) ?? 0) + 1 : null);
    if (number !== null) last.set(kind, number);
    const place: Place = {
      kind,
      number,
      right: null,
      label: referenceLabel({ kind, number }),
      title,
      parent,
      site: { entry },
    };
    return [place, ...outlinePlaces(children, place)];
  });
}

function styled(kind: NodeKind): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}

function boxPlaces(boxes: readonly ReferenceBox[]): Place[] {
  return boxes.map((box) => ({
    kind: 'box',
    number: box.number,
    right: null,
    label: boxLabel(box),
    title: box.title,
    parent: null,
    site: { box },
  }));
}

/** 第十六章第一节 */
export function fullLabel(place: Place): string {
  if (place.kind !== 'section' || !place.parent || place.parent.kind !== 'chapter') return place.label;
  return place.parent.label + place.label;
}

export function isBelow(place: Place, above: Place): boolean {
  for (let at = place.parent; at; at = at.parent) if (at === above) return true;
  return false;
}
