import type { Period } from '../model/plan.ts';
import type { ReferenceNode, ReferencePlan } from './reference-plan.ts';

/** What a plan is, in a line: for lists, and to tell an author what was understood of a text. */
export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly period: Period;
  readonly chapters: number;
  readonly boxes: number;
  /** Rows of tables of targets and reviews. */
  readonly indicators: number;
}

export function summaryOf({ id, title, place, period, outline, boxes, tables }: ReferencePlan): PlanSummary {
  const indicators = tables
    .filter(({ role }) => role !== 'other')
    .reduce((sum, { rows }) => sum + rows.length, 0);
  return { id, title, place, period, chapters: chaptersIn(outline), boxes: boxes.length, indicators };
}

function chaptersIn(nodes: readonly ReferenceNode[]): number {
  return nodes.reduce(
    (sum, { kind, children = [] }) => sum + (kind === 'chapter' ? 1 : 0) + chaptersIn(children),
    0,
  );
}
