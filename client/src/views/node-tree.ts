import { type Disposable, EventEmitter, type TreeDataProvider, TreeItem } from 'vscode';
import type { FindingLike, Findings } from '../outline/findings.ts';
import type { Range } from '../positions.ts';
import { walk } from '../walk.ts';

/** A node of a tree in the sidebar. Ids outlive a refresh, nodes do not. */
export interface NodeLike<Node> {
  readonly id: string;
  readonly range: Range;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
}

export interface NodeTreeContent<Node> {
  /** The draft's URI. */
  readonly draft: string;
  readonly roots: readonly Node[];
  readonly findings: Findings;
}

/** What a tree of the sidebar shows, with the findings on its nodes. Its elements are the ids of nodes. */
export abstract class NodeTree<Node extends NodeLike<Node>, Content extends NodeTreeContent<Node>>
  implements TreeDataProvider<string>, Disposable
{
  protected content: Content;
  protected readonly changed = new EventEmitter<void>();
  private nodes: ReadonlyMap<string, Node> = new Map();
  private looks = '';

  readonly onDidChangeTreeData = this.changed.event;

  /** `nothing`: what stands for no draft at all. */
  constructor(private readonly nothing: Content) {
    this.content = nothing;
  }

  get roots(): readonly Node[] {
    return this.content.roots;
  }

  node(id: string): Node | undefined {
    return this.nodes.get(id);
  }

  findingsAt(id: string): readonly FindingLike[] {
    const node = this.node(id);
    return node ? this.findingsOf(node) : [];
  }

  findingsOf(node: Node): readonly FindingLike[] {
    return this.content.findings.within(node.range);
  }

  /** Draws again only what looks different: most keystrokes change no node and no count. */
  show(content?: Content): void {
    this.content = content ?? this.nothing;
    this.nodes = new Map([...walk(this.roots)].map((node) => [node.id, node]));
    const looks = JSON.stringify([
      this.content.draft,
      [...this.nodes.values()].map((node) => this.lookOf(node)),
    ]);
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
    return node ? this.itemOf(node, this.findingsOf(node)) : new TreeItem('');
  }

  /** Asked for when the mouse rests on an item. */
  resolveTreeItem(item: TreeItem, id: string): TreeItem {
    const node = this.nodes.get(id);
    if (node) item.tooltip = this.tooltipOf(node, this.findingsOf(node));
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  protected abstract itemOf(node: Node, findings: readonly FindingLike[]): TreeItem;
  protected abstract tooltipOf(node: Node, findings: readonly FindingLike[]): TreeItem['tooltip'];
  /** All of the node that an item shows, but its findings. */
  protected abstract wordsOf(node: Node): unknown[];

  private lookOf(node: Node): unknown[] {
    const findings = this.findingsOf(node).map(({ severity, message }) => [severity, message]);
    return [node.id, ...this.wordsOf(node), findings];
  }
}
