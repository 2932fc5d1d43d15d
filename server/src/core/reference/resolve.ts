import type { Library } from '../library/library.ts';
import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Sequence } from '../model/sequence.ts';
import { contains } from '../text/range.ts';
import type { Mention } from './mention.ts';
import { readMentions } from './mentions.ts';
import { draftPlaces, type Place, type Places } from './places.ts';
import type { Reference } from './reference.ts';
import { resolveCaption } from './resolve-caption.ts';
import { resolveIndicator } from './resolve-indicator.ts';
import { resolvePlan } from './resolve-plan.ts';
import { resolveSection } from './resolve-section.ts';

/** What the resolvers know of the draft. */
export interface Draft {
  readonly plan: Plan;
  readonly places: Places;
  /** The innermost place of the draft that an offset lies in. */
  readonly placeAt: (offset: number) => Place | null;
}

/** Every reference of the draft with what it leads to, in order of the text. What may be none, or another document's, is left out. */
export function resolveReferences(
  plan: Plan,
  library: Library,
  sequences: readonly Sequence[],
): readonly Reference[] {
  const mentions = readMentions(plan, library);
  if (mentions.length === 0) return [];
  const draft = draftOf(plan, sequences);
  return mentions.flatMap((mention) => resolve(mention, draft) ?? []);
}

function resolve(mention: Mention, draft: Draft): Reference | null {
  switch (mention.type) {
    case 'section':
      return resolveSection(mention, draft);
    case 'caption':
      return resolveCaption(mention, draft);
    case 'indicator':
      return resolveIndicator(mention, draft);
    case 'plan':
      return resolvePlan(mention);
  }
}

export function draftOf(plan: Plan, sequences: readonly Sequence[]): Draft {
  const places = draftPlaces(plan, sequences);
  const byNode = new Map(places.all.map((place, at) => [plan.nodes[at]!, place]));
  const placeAt = (offset: number) => {
    const node = innermost(plan.outline, offset);
    return node ? (byNode.get(node) ?? null) : null;
  };
  return { plan, places, placeAt };
}

function innermost(nodes: readonly OutlineNode[], offset: number): OutlineNode | null {
  const node = nodes.find(({ range }) => contains(range, offset));
  return node ? (innermost(node.children, offset) ?? node) : null;
}
