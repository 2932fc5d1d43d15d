import type { Plan } from '../model/plan.ts';
import type { Reference } from '../reference/reference.ts';
import { thingOf } from '../reference/target.ts';
import type { Range } from '../text/range.ts';

/** How often the text refers to a heading or caption, shown above it. */
export interface ReferenceLens {
  /** The heading. */
  readonly range: Range;
  /** 2 处引用 */
  readonly title: string;
  readonly uses: readonly Range[];
}

/** Only where there is something to tell; entries of the 目录 do not count. */
export function referenceLenses({ nodes }: Plan, references: readonly Reference[]): ReferenceLens[] {
  const usesOf = new Map<object, Range[]>();
  for (const { target, mention } of references) {
    if (target?.type !== 'place') continue;
    const uses = usesOf.get(thingOf(target));
    if (uses) uses.push(mention.place);
    else usesOf.set(thingOf(target), [mention.place]);
  }
  return nodes.flatMap((node) => {
    const uses = usesOf.get(node);
    return uses ? [{ range: node.selectionRange, title: `${uses.length} 处引用`, uses }] : [];
  });
}
