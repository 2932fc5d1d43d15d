import { l10n } from 'vscode';
import type { FindingLike } from '../outline/findings.ts';
import type { TreeNode } from '../outline/tree.ts';
import type { WordCount } from '../protocol.ts';
import { findingCount, severityCounts } from '../views/finding-texts.ts';
import { fullPath, shortPath } from './section-path.ts';
import { countDetails, number, plain, severities } from './texts.ts';

/** What an item of the status bar says, and what it says to the mouse and to a screen reader. */
export interface Content {
  readonly text: string;
  readonly tooltip: string;
}

/** 12,345 字; with a selection, 320 of 12,345 字. */
export function charactersContent(draft: WordCount, selection: WordCount | undefined): Content {
  const text = selection
    ? l10n.t('{0} of {1} characters', number(selection.words), number(draft.words))
    : l10n.t('{0} characters', number(draft.words));
  return { text, tooltip: `${text}\n${countDetails(selection ?? draft)}` };
}

export function findingsContent(findings: readonly FindingLike[]): Content {
  if (findings.length === 0) return { text: '$(check)', tooltip: l10n.t('No problems') };
  const tooltip = `${findingCount(findings)}: ${severityCounts(findings)}`;
  return { text: gravest(findings) || '$(check)', tooltip };
}

/** By severity, with their icons; hints are suggestions and not counted here. */
function gravest(findings: readonly FindingLike[]): string {
  return severities
    .map(([severity, icon]) => [icon, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([icon, count]) => `$(${icon}) ${count}`)
    .join(' ');
}

export function sectionContent(path: readonly TreeNode[]): Content {
  return { text: plain(shortPath(path)), tooltip: fullPath(path) };
}
