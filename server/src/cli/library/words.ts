import type { PlanSummary } from '../../core/library/plan-summary.ts';
import type { Period } from '../../core/model/plan.ts';

/** 2026—2030 年 */
export function yearsOf({ baseYear, targetYear }: Period): string {
  return `${baseYear + 1}—${targetYear} 年`;
}

/** 20 章，18 个专栏，56 项指标 */
export function countsOf({ chapters, boxes, indicators }: PlanSummary): string {
  return `${chapters} 章，${boxes} 个专栏，${indicators} 项指标`;
}
