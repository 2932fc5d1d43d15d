import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { nodeName } from './node-name.ts';

export interface PlanSymbol {
  readonly kind: NodeKind;
  readonly name: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly PlanSymbol[];
}

/** The outline as the editor's own outline, breadcrumbs and "Go to Symbol" want it. */
export function documentSymbols(plan: Plan): PlanSymbol[] {
  return plan.outline.map(toSymbol);
}

function toSymbol(node: OutlineNode): PlanSymbol {
  const { kind, range, selectionRange } = node;
  return { kind, name: nodeName(node), range, selectionRange, children: node.children.map(toSymbol) };
}
