import { nodeName } from '../core/features/node-name.ts';
import type { DocumentKind, OutlineNode, Plan } from '../core/model/plan.ts';
import { lineOf } from '../core/text/source.ts';
import type { Style } from './terminal/style.ts';
import { visible } from './terminal/width.ts';

const kinds: Readonly<Record<DocumentKind, string>> = { plan: '规划', report: '报告', other: '文稿' };

/** `outline --format text`: line number, then the headings, indented by level. */
export function outlineTree(plan: Plan, style: Style): string {
  const lines = [heading(plan, style)];
  const digits = String(plan.source.lineStarts.length).length;
  for (const node of plan.outline) addNode(node, 0);
  if (plan.outline.length === 0) lines.push('没有找到规划的结构：全文没有篇、章、节标题，也没有专栏。');
  if (plan.toc)
    lines.push(
      style.dim(`目录 ${plan.toc.entries.length} 条，在第 ${lineNumber(plan, plan.toc.range.start)} 行`),
    );
  return `${lines.join('\n')}\n`;

  function addNode(node: OutlineNode, level: number): void {
    const number = String(lineNumber(plan, node.selectionRange.start)).padStart(digits);
    lines.push(`${style.dim(number)}  ${'  '.repeat(level)}${caption(node, style)}`);
    for (const child of node.children) addNode(child, level + 1);
  }
}

function heading({ title, kind, period }: Plan, style: Style): string {
  const years = period ? `，${period.baseYear + 1}—${period.targetYear} 年` : '';
  return `${style.bold(visible(title ?? '（无标题）'))}${style.dim(`（${kinds[kind]}${years}）`)}`;
}

function caption(node: OutlineNode, style: Style): string {
  const name = visible(nodeName(node));
  if (node.kind !== 'box') return name;
  return `${style.cyan(name)}${style.dim(`（${node.entries.length} 项）`)}`;
}

function lineNumber(plan: Plan, offset: number): number {
  return lineOf(plan.source, offset) + 1;
}
