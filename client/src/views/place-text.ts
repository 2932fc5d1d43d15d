import { l10n, Uri } from 'vscode';
import type { FileRange } from '../draft-text.ts';

/** 章，第 12 行; in a draft of several files 章，03-产业.plan.md 第 12 行 */
export function placeText(kind: string, { start, uri }: FileRange): string {
  const line = start.line + 1;
  if (uri === undefined) return l10n.t('{0}, line {1}', kind, line);
  const { path } = Uri.parse(uri);
  return l10n.t('{0}, {1} line {2}', kind, path.slice(path.lastIndexOf('/') + 1), line);
}
