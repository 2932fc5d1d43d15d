import { TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TreeNode } from '../../indicators/tree.ts';
import { type FindingLike, Findings, worst } from '../../outline/findings.ts';
import { badgeUri } from '../finding-badges.ts';
import { NodeTree, type NodeTreeContent } from '../node-tree.ts';
import { iconOf } from './icons.ts';
import { descriptionOf, labelOf, spokenLabel, tooltipOf } from './texts.ts';

export const openCommand = 'guihua.indicators.open';
export const badgeScheme = 'guihua-indicators';

/** Tables, categories, groups and indicators. */
export class IndicatorsProvider extends NodeTree<TreeNode, NodeTreeContent<TreeNode>> {
  protected override readonly tooltipOf = tooltipOf;

  constructor() {
    super({ draft: '', roots: [], findings: new Findings([]) });
  }

  protected override itemOf(node: TreeNode, findings: readonly FindingLike[]): TreeItem {
    const item = new TreeItem(labelOf(node), this.stateOf(node));
    // VS Code keeps what is open for as long as an item's id lives; another draft needs items of its own.
    item.id = `${this.content.draft} ${node.id}`;
    item.description = descriptionOf(node);
    item.resourceUri = badgeUri(badgeScheme, node.id);
    item.iconPath = iconOf(node, worst(findings));
    item.accessibilityInformation = { label: spokenLabel(node, findings) };
    item.command = { command: openCommand, title: '', arguments: [node.id] };
    return item;
  }

  protected override wordsOf(node: TreeNode): unknown[] {
    return [labelOf(node), descriptionOf(node), node.rows.map(({ damaged }) => damaged)];
  }

  /** The targets are what the author works on; the review of the last plan stays closed beside them. */
  private stateOf({ kind, table, children }: TreeNode): TreeItemCollapsibleState {
    if (children.length === 0) return TreeItemCollapsibleState.None;
    const aside =
      kind === 'table' && table.role === 'review' && this.roots.some((root) => root.table.role === 'targets');
    return aside ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  }
}
