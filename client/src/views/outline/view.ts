import { commands, type Disposable, l10n, languages, type TreeView, Uri, window, workspace } from 'vscode';
import { renameHeading } from '../../commands/rename-heading.ts';
import { Debounce } from '../../debounce.ts';
import { findingsIn } from '../../diagnostics.ts';
import type { ActiveDraft } from '../../drafts.ts';
import { countMatches, filterTree } from '../../outline/filter.ts';
import { Findings } from '../../outline/findings.ts';
import type { Outline, Outlines } from '../../outline/outlines.ts';
import type { TreeNode } from '../../outline/tree.ts';
import type { Place } from '../../protocol.ts';
import { revealPlace } from '../../reveal.ts';
import type { PlanServer } from '../../server.ts';
import { structureNodeAt } from '../../structure/node-at.ts';
import { FindingBadges } from '../finding-badges.ts';
import { findingCount } from '../finding-texts.ts';
import { focusedItem } from '../focused-item.ts';
import { TreeFilter } from '../tree-filter.ts';
import { askLevel } from './ask-level.ts';
import { ChosenNodes } from './chosen-nodes.ts';
import { CursorFollower } from './cursor-follower.ts';
import { type Drop, OutlineDragAndDrop } from './drag-and-drop.ts';
import { badgeScheme, OutlineProvider, openCommand } from './provider.ts';
import { labelOf, tooltipOf } from './texts.ts';

/** Findings arrive in bursts, the outline with them; they are drawn together. */
const drawingPause = 50;

/** The sidebar view 大纲: puts the outline, the findings and the filter together. */
export class OutlineView implements Disposable {
  private readonly provider = new OutlineProvider();
  private outline: Outline | undefined;
  private readonly tree: TreeView<string>;
  readonly chosen: ChosenNodes;
  readonly follower: CursorFollower;
  /** What moves sections where their headings are dropped; set by whoever changes the draft. */
  drop: Drop = async () => {};
  private readonly filter = new TreeFilter('guihua.outline.filtered', {
    title: l10n.t('Filter the Outline'),
    placeholder: l10n.t('Words of a heading, for example: 产业 专栏'),
  });
  private readonly drawing = new Debounce(drawingPause, () => this.draw());
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly outlines: Outlines,
    private readonly server: PlanServer,
  ) {
    this.tree = window.createTreeView('guihua.outline', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new OutlineDragAndDrop((ids, target) => this.drop(ids, target)),
    });
    this.chosen = new ChosenNodes(this.tree);
    this.follower = new CursorFollower(
      this.tree,
      this.provider,
      drafts,
      () => this.outline?.text,
      () => outlines.whenCurrent(),
    );
    this.subscriptions = [
      this.tree,
      this.chosen,
      this.provider,
      this.filter,
      this.drawing,
      new FindingBadges(badgeScheme, this.provider),
      this.follower,
      this.tree.onDidExpandElement(({ element }) => this.provider.setOpen(element, true)),
      this.tree.onDidChangeSelection(({ selection }) => {
        void commands.executeCommand('setContext', 'guihua.outline.selected', selection.length > 0);
      }),
      this.tree.onDidCollapseElement(({ element }) => this.provider.setOpen(element, false)),
      drafts.onDidChange((document) => {
        if (!document) this.draw();
      }),
      outlines.onDidChange((outline) => {
        this.outline = outline;
        this.draw();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.outline?.text.file(uri.toString()))) this.drawing.trigger();
      }),
      this.filter.onDidChange(() => this.draw()),
      ...this.registerCommands(),
    ];
  }

  /** Resolves as soon as the tree shows the active draft as it stands, with the findings known by then. */
  async whenReady(): Promise<void> {
    await this.outlines.whenCurrent();
    this.draw();
  }

  get roots(): readonly TreeNode[] {
    return this.provider.roots;
  }

  /** What the tree shows of a node. */
  describe(node: TreeNode): { label: string; description: string; tooltip: string } {
    const findings = this.provider.findingsOf(node);
    return { label: labelOf(node), description: findingCount(findings), tooltip: tooltipOf(node, findings) };
  }

  /** Shows the heading at a place of the draft as it stands, if the outline is on screen. */
  async select({ uri, position }: Place, focus: boolean): Promise<void> {
    if (!this.tree.visible) return;
    await this.whenReady();
    const place = this.outline?.text.inWhole(uri, position);
    const node = place && structureNodeAt(this.roots, place);
    if (node) await Promise.resolve(this.tree.reveal(node.id, { select: true, focus })).catch(() => {});
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private draw(): void {
    const draft = this.drafts.current;
    const { outline } = this;
    void commands.executeCommand('setContext', 'guihua.outline.empty', outline?.roots.length === 0);
    const files = outline?.text.files.length ?? 0;
    void commands.executeCommand('setContext', 'guihua.severalFiles', files > 1);
    if (!draft || !outline?.text.file(draft.uri.toString())) {
      this.tree.message = '';
      this.provider.show();
      return;
    }
    const filter = this.filter.text;
    const roots = filterTree(outline.roots, filter);
    this.tree.message = filter ? filterMessage(filter, outline.roots) : '';
    const findings = new Findings(findingsIn(outline.text));
    this.provider.show({ draft: outline.text.id, roots, filtered: filter !== '', findings });
  }

  private registerCommands(): Disposable[] {
    return [
      commands.registerCommand(openCommand, (id: string) => this.open(id)),
      commands.registerCommand('guihua.outline.rename', async (which?: unknown, title?: unknown) =>
        this.rename(await this.idFor(which), typeof title === 'string' ? title : undefined),
      ),
      commands.registerCommand('guihua.outline.filter', () => this.filter.ask()),
      commands.registerCommand('guihua.outline.clearFilter', () => this.filter.clear()),
      commands.registerCommand('guihua.outline.expandTo', async () => {
        const level = await askLevel(this.outline?.roots ?? []);
        if (level) this.provider.expandTo(level);
      }),
    ];
  }

  /** The node that a menu was opened on, the one that the keyboard stands on (`focused`), or else the selected one. */
  private async idFor(which: unknown): Promise<string | undefined> {
    const focused = which === 'focused' ? await focusedItem(this.tree) : undefined;
    return (
      focused ?? (typeof which === 'string' && this.provider.node(which) ? which : this.tree.selection[0])
    );
  }

  /** `title` where it is known already. */
  private async rename(id: string | undefined, title: string | undefined): Promise<void> {
    const node = id === undefined ? undefined : this.provider.node(id);
    const draft = this.drafts.current;
    if (!node || !draft || !this.outline?.text.file(draft.uri.toString())) return;
    const { place } = node;
    const file = place.uri === undefined ? draft : await workspace.openTextDocument(Uri.parse(place.uri));
    await renameHeading(this.server, file, place, title);
  }

  private async open(id: string): Promise<void> {
    const node = this.provider.node(id);
    if (node && this.outline) await revealPlace(this.outline.uri, node.place);
  }
}

function filterMessage(filter: string, roots: readonly TreeNode[]): string {
  const count = countMatches(roots, filter);
  return count > 0 ? l10n.t('Filter: {0} ({1})', filter, count) : l10n.t('No heading with: {0}', filter);
}
