import {
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { type FindingLike, Findings, worst } from '../../outline/findings.ts';
import { initialLevel, isOpenAt, type Level } from '../../outline/levels.ts';
import { type TreeNode, walk } from '../../outline/tree.ts';
import { badgeUri } from '../finding-badges.ts';
import { iconOf } from './icons.ts';
import { labelOf, spokenLabel, tooltipOf } from './texts.ts';

export const openCommand = 'guihua.outline.open';
export const badgeScheme = 'guihua-outline';

export interface Content {
  /** The draft's URI. */
  readonly draft: string;
  readonly roots: readonly TreeNode[];
  readonly filtered: boolean;
  readonly findings: Findings;
}

const nothing: Content = { draft: '', roots: [], filtered: false, findings: new Findings([]) };

/** What the tree shows. Its elements are node ids, which outlive a refresh; the nodes behind them do not. */
export class OutlineProvider implements TreeDataProvider<string>, Disposable {
  private content = nothing;
  private nodes: ReadonlyMap<string, TreeNode> = new Map();
  private looks = '';
  private level: Level = initialLevel;
  private generation = 0;
  /** What was opened and closed by hand, by the id of the tree item. */
  private readonly opened = new Map<string, boolean>();
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

  /** Draws again only what looks different: most keystrokes change no heading and no count. */
  show(content: Content = nothing): void {
    this.content = content;
    this.nodes = new Map([...walk(content.roots)].map((node) => [node.id, node]));
    const looks = JSON.stringify([content.draft, [...this.nodes.values()].map((node) => this.lookOf(node))]);
    if (looks === this.looks) return;
    this.looks = looks;
    this.changed.fire();
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
    item.id = this.itemId(id);
    item.resourceUri = badgeUri(badgeScheme, id);
    item.iconPath = iconOf(node.kind, worst(findings));
    item.accessibilityInformation = { label: spokenLabel(node, findings) };
    item.contextValue = node.kind;
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

  private lookOf(node: TreeNode): unknown[] {
    const findings = this.findingsOf(node).map(({ severity, message }) => [severity, message]);
    return [node.id, node.label, node.title, findings];
  }
}
