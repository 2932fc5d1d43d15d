import type { NodeKind, Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { nodeName } from './node-name.ts';

export interface FoundSymbol {
  readonly kind: NodeKind;
  readonly name: string;
  /** Name of the node above; of the document at the top level. */
  readonly container: string;
  readonly range: Range;
}

/** Every node of a plan, ready to be searched. */
export function planSymbols(plan: Plan): FoundSymbol[] {
  return plan.nodes.map((node) => ({
    kind: node.kind,
    name: nodeName(node),
    container: node.parent === null ? (plan.title ?? '') : nodeName(node.parent),
    range: node.selectionRange,
  }));
}

/** Whether the characters of the query stand in the name in this order: 先进专栏 does not find 专栏3　先进制造业, 专先 does. */
export function matchesQuery(name: string, query: string): boolean {
  const haystack = name.toLowerCase();
  let at = 0;
  for (const character of query.toLowerCase().replace(/\s+/g, '')) {
    const found = haystack.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
