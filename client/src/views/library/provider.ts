import { TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { LibraryNode } from '../../library/tree.ts';
import { Findings } from '../../outline/findings.ts';
import { NodeTree, type NodeTreeContent } from '../node-tree.ts';
import { descriptionOf, iconOf, labelOf, spokenLabel, tooltipOf } from './texts.ts';

export const openCommand = 'guihua.library.open';

/** What of the menu suits a node; a plan is a place as well. */
const contexts = { group: 'group', plan: 'place plan', heading: 'place', indicator: 'place' } as const;

interface Content extends NodeTreeContent<LibraryNode> {
  readonly filtered: boolean;
}

/** Plans are published: nothing is found in them. */
const nothing: Content = { draft: '', roots: [], filtered: false, findings: new Findings([]) };

/** The plans, and in each its outline, boxes and indicators. */
export class LibraryProvider extends NodeTree<LibraryNode, Content> {
  protected override readonly tooltipOf = tooltipOf;

  constructor() {
    super(nothing);
  }

  showPlans(roots: readonly LibraryNode[], filtered: boolean): void {
    this.show({ ...nothing, roots, filtered });
  }

  protected override itemOf(node: LibraryNode): TreeItem {
    const item = new TreeItem(labelOf(node), this.stateOf(node));
    // VS Code keeps what is open for as long as an item's id lives; a narrowed tree needs items of its own.
    item.id = this.content.filtered ? `filtered ${node.id}` : node.id;
    item.description = descriptionOf(node);
    item.iconPath = iconOf(node);
    item.accessibilityInformation = { label: spokenLabel(node) };
    item.contextValue = contexts[node.subject.kind];
    if (node.subject.kind !== 'group')
      item.command = { command: openCommand, title: '', arguments: [node.id] };
    return item;
  }

  protected override wordsOf(node: LibraryNode): unknown[] {
    return [labelOf(node), descriptionOf(node), node.range.start.line, this.content.filtered];
  }

  /** A library is looked through from its shelves; what a filter has found is there to be seen. */
  private stateOf({ children }: LibraryNode): TreeItemCollapsibleState {
    if (children.length === 0) return TreeItemCollapsibleState.None;
    return this.content.filtered ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }
}
