import {
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { type TreeNode, walk } from '../../indicators/tree.ts';
import { type FindingLike, Findings, worst } from '../../outline/findings.ts';
import { badgeUri } from '../finding-badges.ts';
import { iconOf } from './icons.ts';
import { descriptionOf, labelOf, spokenLabel, tooltipOf } from './texts.ts';

export const openCommand = 'guihua.indicators.open';
export const badgeScheme = 'guihua-indicators';

export interface Content {
  /** The draft's URI. */
  readonly draft: string;
  readonly roots: readonly TreeNode[];
  readonly findings: Findings;
}

const nothing: Content = { draft: '', roots: [], findings: new Findings([]) };

/** What the tree shows. Its elements are node ids, which outlive a refresh; the nodes behind them do not. */
export class IndicatorsProvider implements TreeDataProvider<string>, Disposable {
  private content = nothing;
  private nodes: ReadonlyMap<string, TreeNode> = new Map();
  private looks = '';
  private readonly changed = new EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;

  get roots(): readonly TreeNode[] {
    return this.content.roots;
  }

  node(id: string): TreeNode | undefined {
    return this.nodes.get(id);
  }

  findingsAt(id: string): readonly FindingLike[] {
    const node = this.node(id);
    return node ? this.findingsOf(node) : [];
  }

  findingsOf(node: TreeNode): readonly FindingLike[] {
    return this.content.findings.within(node.range);
  }

  /** Draws again only what looks different: most keystrokes change no indicator and no count. */
  show(content: Content = nothing): void {
    this.content = content;
    this.nodes = new Map([...walk(content.roots)].map((node) => [node.id, node]));
    const looks = JSON.stringify([content.draft, [...this.nodes.values()].map((node) => this.lookOf(node))]);
    if (looks === this.looks) return;
    this.looks = looks;
    this.changed.fire();
  }

  getChildren(id?: string): string[] {
    const nodes = id === undefined ? this.roots : (this.nodes.get(id)?.children ?? []);
    return nodes.map((node) => node.id);
  }

  getParent(id: string): string | undefined {
    return this.nodes.get(id)?.parent?.id;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.nodes.get(id);
    if (!node) return new TreeItem('');
    const findings = this.findingsOf(node);
    const item = new TreeItem(labelOf(node), this.stateOf(node));
    // VS Code keeps what is open for as long as an item's id lives; another draft needs items of its own.
    item.id = `${this.content.draft} ${id}`;
    item.description = descriptionOf(node);
    item.resourceUri = badgeUri(badgeScheme, id);
    item.iconPath = iconOf(node, worst(findings));
    item.accessibilityInformation = { label: spokenLabel(node, findings) };
    item.command = { command: openCommand, title: '', arguments: [id] };
    return item;
  }

  /** Asked for when the mouse rests on an item. */
  resolveTreeItem(item: TreeItem, id: string): TreeItem {
    const node = this.nodes.get(id);
    if (node) item.tooltip = tooltipOf(node, this.findingsOf(node));
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** The targets are what the author works on; the review of the last plan stays closed beside them. */
  private stateOf({ kind, table, children }: TreeNode): TreeItemCollapsibleState {
    if (children.length === 0) return TreeItemCollapsibleState.None;
    const aside =
      kind === 'table' && table.role === 'review' && this.roots.some((root) => root.table.role === 'targets');
    return aside ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  }

  private lookOf(node: TreeNode): unknown[] {
    const findings = this.findingsOf(node).map(({ severity, message }) => [severity, message]);
    const { id } = node;
    return [id, labelOf(node), descriptionOf(node), node.rows.map(({ damaged }) => damaged), findings];
  }
}
