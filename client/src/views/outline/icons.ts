import type { ThemeIcon } from 'vscode';
import type { TreeKind } from '../../outline/tree.ts';
import { coloredIcon } from '../colored-icon.ts';

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

/** The kind as a picture, the gravest finding as its colour. */
export function iconOf(kind: TreeKind, severity: number | undefined): ThemeIcon {
  return coloredIcon(icons[kind], severity);
}
