import type { OutlineNode, Plan } from '../model/plan.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import type { Place } from '../reference/places.ts';
import { excerptOf } from './excerpt.ts';
import { rowSummary } from './indicator-hover.ts';
import { escapeMarkdown } from './markdown.ts';
import { nodeName } from './node-name.ts';

/** A heading or caption of the draft: its name, where it stands, its first lines. Blocks of Markdown, each of lines. */
export function draftPlaceBlocks(plan: Plan, { label }: Place, node: OutlineNode): string[][] {
  return [
    [`**${escapeMarkdown(nodeName({ ...node, label }))}**`],
    [escapeMarkdown(whereabouts(node))],
    [quoted(excerptOf(plan, node))],
  ];
}

/** One paragraph a line. */
function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n');
}

/** 第二篇 › 第五章 */
function whereabouts(node: OutlineNode): string {
  const labels: string[] = [];
  for (let at = node.parent; at; at = at.parent) labels.unshift(at.label || at.title);
  return labels.join(' › ');
}

/** What the hover of the row says, in short. */
export function draftRowBlocks({ tables }: Plan, row: IndicatorRow): string[][] {
  const table = tables.find(({ rows }) => rows.includes(row));
  return table ? rowSummary(table, row) : [];
}
