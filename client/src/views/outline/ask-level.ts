import { l10n, window } from 'vscode';
import { type Level, levelsOf } from '../../outline/levels.ts';
import type { TreeNode } from '../../outline/tree.ts';
import { kindName } from './texts.ts';

export async function askLevel(roots: readonly TreeNode[]): Promise<Level | undefined> {
  const choices = levelsOf(roots).map((level) => ({
    label: level === 'all' ? l10n.t('Everything') : kindName(level),
    level,
  }));
  const choice = await window.showQuickPick(choices, { title: l10n.t('Expand the Outline Down To') });
  return choice?.level;
}
