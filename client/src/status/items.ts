import { l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';

export type Part = 'characters' | 'findings' | 'section';

/** The further left, the higher; VS Code's own item for line and column has 100. */
const priorities: Readonly<Record<Part, number>> = { section: 103, findings: 102, characters: 101 };

export function createItems(): Readonly<Record<Part, StatusBarItem>> {
  return {
    characters: createItem('characters', l10n.t('Plan: Characters'), 'guihua.showCharacters'),
    findings: createItem('findings', l10n.t('Plan: Problems'), 'guihua.showFindings'),
    section: createItem('section', l10n.t('Plan: Section'), 'guihua.pickHeading'),
  };
}

function createItem(part: Part, name: string, command: string): StatusBarItem {
  const item = window.createStatusBarItem(`guihua.${part}`, StatusBarAlignment.Right, priorities[part]);
  item.name = name;
  item.command = command;
  return item;
}
