import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Arrangement } from './arrangement.ts';
import { withDescendants } from './levels.ts';
import { type OutlineResult, outermost, refuse, unchanged } from './outline-change.ts';

/** Takes nodes out with everything below them. */
export function deleteNodes(plan: Plan, present: Arrangement, chosen: readonly OutlineNode[]): OutlineResult {
  const deleted = outermost(plan, chosen);
  if (deleted.length === 0) return refuse('没有选中要删除的标题。');
  const gone = new Set(deleted.flatMap(withDescendants));
  const items = present.items.filter(({ node }) => !node || !gone.has(node));
  return { ...unchanged, items, deleted };
}
