import type { NodeKind, Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { extentOf } from '../text/source.ts';
import { nodeName } from './node-name.ts';
import { nodesWithin, type OutlineBranch } from './nodes-within.ts';

export interface PlanSymbol {
  readonly kind: NodeKind;
  readonly name: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly PlanSymbol[];
}

/** The outline of one of the draft's files as the editor's own outline, breadcrumbs and "Go to Symbol" want it. */
export function documentSymbols({ source, outline }: Plan, uri = source.uri): PlanSymbol[] {
  return nodesWithin(outline, extentOf(source, uri)).map(toSymbol);
}

function toSymbol({ node, children }: OutlineBranch): PlanSymbol {
  const { kind, range, selectionRange } = node;
  return { kind, name: nodeName(node), range, selectionRange, children: children.map(toSymbol) };
}
