import type { Plan } from '../model/plan.ts';
import type { Reference } from '../reference/reference.ts';
import type { Range } from '../text/range.ts';
import { referencesTo } from './links.ts';

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
  const own = references.filter(({ target }) => target?.type === 'place' && !target.plan);
  if (own.length === 0) return [];
  return nodes.flatMap((node) => {
    const uses = referencesTo(own, node);
    return uses.length > 0 ? [{ range: node.selectionRange, title: `${uses.length} 处引用`, uses }] : [];
  });
}
