import type { ThemeIcon } from 'vscode';
import type { TreeNode } from '../../indicators/tree.ts';
import { coloredIcon } from '../colored-icon.ts';

/** 约束性 is a lock, 预期性 a target to aim at; the gravest finding is the colour. */
export function iconOf(node: TreeNode, severity: number | undefined): ThemeIcon {
  return coloredIcon(pictureOf(node), severity);
}

function pictureOf({ kind, table, rows }: TreeNode): string {
  switch (kind) {
    case 'table':
      return table.role === 'review' ? 'history' : 'table';
    case 'category':
      return 'tag';
    case 'group':
      return 'layers';
    case 'indicator':
      return attributePicture(rows[0]?.attribute ?? '');
  }
}

function attributePicture(attribute: string): string {
  if (attribute.includes('约束')) return 'lock';
  return attribute.includes('预期') ? 'target' : 'circle-small';
}
