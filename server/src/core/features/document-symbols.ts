import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import { isInside, type Range } from '../text/range.ts';
import { extentOf } from '../text/source.ts';
import { nodeName } from './node-name.ts';

export interface PlanSymbol {
  readonly kind: NodeKind;
  readonly name: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly PlanSymbol[];
}

/** The outline of one of the draft's files as the editor's own outline, breadcrumbs and "Go to Symbol" want it. */
export function documentSymbols({ source, outline }: Plan, uri = source.uri): PlanSymbol[] {
  return toSymbols(outline, extentOf(source, uri));
}

/** A chapter whose 篇 begins in another file stands at the top. */
function toSymbols(nodes: readonly OutlineNode[], file: Range): PlanSymbol[] {
  return nodes.flatMap((node) => {
    const children = toSymbols(node.children, file);
    const { kind, range, selectionRange } = node;
    return isInside(selectionRange, file)
      ? [{ kind, name: nodeName(node), range, selectionRange, children }]
      : children;
  });
}
