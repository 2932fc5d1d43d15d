import { commands, type Disposable, env, l10n, type TreeView, window } from 'vscode';
import type { ActiveDraft } from '../../drafts.ts';
import { countMatches, filterTree } from '../../filter-tree.ts';
import { LibraryDocuments, openLibraryDocument, placeInFront } from '../../library/documents.ts';
import { insertReference } from '../../library/insert.ts';
import { ReferencePlans } from '../../library/plans.ts';
import { type LibraryNode, searchText, titleOf, viewOf } from '../../library/tree.ts';
import type { PlanServer } from '../../server.ts';
import { TreeFilter } from '../tree-filter.ts';
import { pickPlace } from './pick.ts';
import { LibraryProvider, openCommand } from './provider.ts';
import { LibrarySymbols } from './symbols.ts';
import { descriptionOf, labelOf, tooltipOf } from './texts.ts';

/** The sidebar view 参考规划, and what can be done with a plan: read it, refer to it. */
export class LibraryView implements Disposable {
  private readonly provider = new LibraryProvider();
  private readonly plans: ReferencePlans;
  private readonly tree: TreeView<string>;
  private readonly filter = new TreeFilter('guihua.library.filtered', {
    title: l10n.t('Filter the Reference Plans'),
    placeholder: l10n.t('Words of a heading, box or indicator, for example: 森林'),
  });
  private drawn: Promise<void> = Promise.resolve();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
  ) {
    this.plans = new ReferencePlans(drafts, server);
    this.tree = window.createTreeView('guihua.library', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.tree,
      this.provider,
      this.plans,
      this.filter,
      new LibraryDocuments(drafts, server, this.plans),
      new LibrarySymbols(this.plans),
      this.tree.onDidChangeVisibility(() => this.drawIfVisible()),
      this.plans.onDidChange(() => this.drawIfVisible()),
      this.filter.onDidChange(() => this.drawIfVisible()),
      ...this.registerCommands(),
    ];
  }

  /** Resolves as soon as the tree shows the plans as they are. */
  async whenReady(): Promise<void> {
    await this.draw();
  }

  get roots(): readonly LibraryNode[] {
    return this.provider.roots;
  }

  /** What the tree shows of a node. */
  describe(node: LibraryNode): { label: string; description: string; tooltip: string } {
    return { label: labelOf(node), description: descriptionOf(node), tooltip: tooltipOf(node) };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Nobody who does not look at the plans starts a server for them. */
  private drawIfVisible(): void {
    if (this.tree.visible) void this.draw();
  }

  /** One after the other, so that the last shows the plans as they are. */
  private draw(): Promise<void> {
    this.drawn = this.drawn.then(() => this.drawPlans());
    return this.drawn;
  }

  private async drawPlans(): Promise<void> {
    const plans = await this.plans.roots();
    const { text } = this.filter;
    this.provider.showPlans(filterTree(plans, text, searchText), text !== '');
    this.tree.message = text ? filterMessage(text, countMatches(plans, text, searchText)) : '';
    void commands.executeCommand('setContext', 'guihua.library.empty', plans.length === 0);
  }

  private registerCommands(): Disposable[] {
    const register = commands.registerCommand;
    return [
      register(openCommand, (id: string) => this.open(this.provider.node(id), false)),
      register('guihua.library.openToSide', async (id?: string) => this.open(await this.nodeFor(id), true)),
      register('guihua.openLibrary', async () => this.open(await this.pick(), false)),
      register('guihua.library.copyTitle', async (id?: string) => {
        const node = await this.nodeFor(id);
        if (node) await env.clipboard.writeText(titleOf(node));
      }),
      register('guihua.library.insertReference', (id?: unknown) => this.insert(id)),
      register('guihua.library.filter', async () => {
        await commands.executeCommand('guihua.library.focus');
        this.filter.ask();
      }),
      register('guihua.library.clearFilter', () => this.filter.clear()),
    ];
  }

  private async open(node: LibraryNode | undefined, toSide: boolean): Promise<void> {
    if (node) await openLibraryDocument(node.plan.uri, viewOf(node), toSide);
  }

  /** From the tree, from a plan's document, or from anywhere. */
  private async insert(id: unknown): Promise<void> {
    const inDocument = typeof id === 'string' ? undefined : placeInFront();
    const node = inDocument ? undefined : await this.nodeFor(id);
    const place = inDocument ?? (node && { id: node.plan.id, line: node.range.start.line });
    if (place) await insertReference(this.drafts, this.server, place);
  }

  /** The node that a menu was opened on; called otherwise, the author chooses. */
  private nodeFor(id: unknown): LibraryNode | undefined | Promise<LibraryNode | undefined> {
    return typeof id === 'string' ? this.provider.node(id) : this.pick();
  }

  private async pick(): Promise<LibraryNode | undefined> {
    return pickPlace(await this.plans.roots());
  }
}

function filterMessage(filter: string, count: number): string {
  return count > 0 ? l10n.t('Filter: {0} ({1})', filter, count) : l10n.t('No place with: {0}', filter);
}
