import { TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type FindingLike, Findings, worst } from '../../outline/findings.ts';
import { initialLevel, isOpenAt, type Level } from '../../outline/levels.ts';
import type { TreeNode } from '../../outline/tree.ts';
import { badgeUri } from '../finding-badges.ts';
import { NodeTree, type NodeTreeContent } from '../node-tree.ts';
import { iconOf } from './icons.ts';
import { labelOf, spokenLabel, tooltipOf } from './texts.ts';

export const openCommand = 'guihua.outline.open';
export const badgeScheme = 'guihua-outline';

export interface Content extends NodeTreeContent<TreeNode> {
  readonly filtered: boolean;
}

/** Headings, boxes, tables and figures. */
export class OutlineProvider extends NodeTree<TreeNode, Content> {
  private level: Level = initialLevel;
  private generation = 0;
  /** What was opened and closed by hand, by the id of the tree item. */
  private readonly opened = new Map<string, boolean>();

  protected override readonly tooltipOf = tooltipOf;

  constructor() {
    super({ draft: '', roots: [], filtered: false, findings: new Findings([]) });
  }

  /** Opens every node down to a level and forgets what was opened and closed by hand. */
  expandTo(level: Level): void {
    this.level = level;
    this.generation++;
    this.opened.clear();
    this.changed.fire();
  }

  setOpen(id: string, open: boolean): void {
    this.opened.set(this.itemId(id), open);
  }

  protected override itemOf(node: TreeNode, findings: readonly FindingLike[]): TreeItem {
    const item = new TreeItem(labelOf(node), this.stateOf(node));
    item.id = this.itemId(node.id);
    item.resourceUri = badgeUri(badgeScheme, node.id);
    item.iconPath = iconOf(node.kind, worst(findings));
    item.accessibilityInformation = { label: spokenLabel(node, findings) };
    item.contextValue = node.kind;
    item.command = { command: openCommand, title: '', arguments: [node.id] };
    return item;
  }

  protected override wordsOf({ label, title }: TreeNode): unknown[] {
    return [label, title];
  }

  /**
   * VS Code keeps what is open for as long as an item's id lives. Another draft, a filter and a command that opens
   * or closes many items at once need items of their own.
   */
  private itemId(id: string): string {
    const { draft, filtered } = this.content;
    return `${draft} ${filtered ? 'filtered' : this.generation} ${id}`;
  }

  private stateOf(node: TreeNode): TreeItemCollapsibleState {
    if (node.children.length === 0) return TreeItemCollapsibleState.None;
    const level = this.content.filtered ? 'all' : this.level;
    const open = this.opened.get(this.itemId(node.id)) ?? isOpenAt(node, level);
    return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }
}
