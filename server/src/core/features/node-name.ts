import type { NodeKind, OutlineNode } from '../model/plan.ts';

/** What a node is called in lists: 第三章　建设现代化产业体系, 一、总体要求, 专栏3　重点工程. Never empty. */
export function nodeName(node: Pick<OutlineNode, 'kind' | 'label' | 'title'>): string {
  const label = node.label || spokenKind(node.kind);
  if (label === '') return node.title || '（无标题）';
  if (node.title === '') return label;
  if (separatesItself(label)) return label + node.title;
  return label.endsWith('.') ? `${label} ${node.title}` : `${label}　${node.title}`;
}

/** Boxes, tables and figures without number are told apart by the word: 专栏　重点工程. */
function spokenKind(kind: NodeKind): string {
  switch (kind) {
    case 'box':
      return '专栏';
    case 'table':
      return '表';
    case 'figure':
      return '图';
    default:
      return '';
  }
}

/** 一、 and （一） need nothing between them and the title; 1. 2035年远景目标 needs a blank. */
function separatesItself(label: string): boolean {
  return /[、）)．]$/.test(label);
}
