import { nodeName } from '../core/features/node-name.ts';
import { nodesWithin, type OutlineBranch } from '../core/features/nodes-within.ts';
import type { DocumentKind, OutlineNode, Plan } from '../core/model/plan.ts';
import { isInside, type Range } from '../core/text/range.ts';
import { fileAt, positionAt } from '../core/text/source.ts';
import type { Style } from './terminal/style.ts';
import { visible } from './terminal/width.ts';

const kinds: Readonly<Record<DocumentKind, string>> = { plan: '规划', report: '报告', other: '文稿' };

/** `outline --format text`: line number, then the headings, indented by level; in a draft of several files under the name of the file. */
export function outlineTree(plan: Plan, extent: Range, style: Style): string {
  const { source, toc } = plan;
  const lines = [heading(plan, style)];
  const roots = nodesWithin(plan.outline, extent);
  const digits = String(source.lineStarts.length).length;
  let file = '';
  for (const root of roots) addNode(root, 0);
  if (roots.length === 0) lines.push('没有找到规划的结构：全文没有篇、章、节标题，也没有专栏。');
  if (toc && isInside(toc.range, extent)) {
    const where = source.parts ? `${visible(fileAt(source, toc.range.start).uri)} ` : '';
    lines.push(
      style.dim(`目录 ${toc.entries.length} 条，在${where}第 ${lineNumber(plan, toc.range.start)} 行`),
    );
  }
  return `${lines.join('\n')}\n`;

  function addNode({ node, children }: OutlineBranch, level: number): void {
    const { uri } = fileAt(source, node.selectionRange.start);
    if (source.parts && uri !== file) lines.push(style.underline(visible(uri)));
    file = uri;
    const number = String(lineNumber(plan, node.selectionRange.start)).padStart(digits);
    lines.push(`${style.dim(number)}  ${'  '.repeat(level)}${caption(node, style)}`);
    for (const child of children) addNode(child, level + 1);
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

function lineNumber({ source }: Plan, offset: number): number {
  return positionAt(source, offset).line + 1;
}
