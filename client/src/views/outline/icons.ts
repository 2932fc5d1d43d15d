import { DiagnosticSeverity, ThemeColor, ThemeIcon } from 'vscode';
import type { TreeKind } from '../../outline/tree.ts';

const icons: Readonly<Record<TreeKind, string>> = {
  part: 'library',
  chapter: 'book',
  section: 'bookmark',
  item: 'list-ordered',
  subitem: 'list-unordered',
  point: 'list-flat',
  box: 'package',
  table: 'table',
  figure: 'graph',
  notes: 'references',
  heading: 'note',
  entry: 'circle-small',
};

/** The kind as a picture, the gravest finding as its colour. All colours are the theme's. */
export function iconOf(kind: TreeKind, severity: number | undefined): ThemeIcon {
  const color = colorOf(severity);
  return color ? new ThemeIcon(icons[kind], new ThemeColor(color)) : new ThemeIcon(icons[kind]);
}

function colorOf(severity: number | undefined): string | undefined {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return 'problemsErrorIcon.foreground';
    case DiagnosticSeverity.Warning:
      return 'problemsWarningIcon.foreground';
    case DiagnosticSeverity.Information:
      return 'problemsInfoIcon.foreground';
    default:
      return undefined;
  }
}
