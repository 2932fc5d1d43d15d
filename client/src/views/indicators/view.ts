import { commands, type Disposable, languages, type TreeView, window } from 'vscode';
import { Debounce } from '../../debounce.ts';
import { findingsIn } from '../../diagnostics.ts';
import type { ActiveDraft } from '../../drafts.ts';
import type { Indicators, IndicatorTables } from '../../indicators/tables.ts';
import type { TreeNode } from '../../indicators/tree.ts';
import { Findings } from '../../outline/findings.ts';
import { revealPlace } from '../../reveal.ts';
import { FindingBadges } from '../finding-badges.ts';
import { badgeScheme, IndicatorsProvider, openCommand } from './provider.ts';
import { descriptionOf, labelOf, tooltipOf } from './texts.ts';

/** Findings arrive in bursts, the tables with them; they are drawn together. */
const drawingPause = 50;

/** The sidebar view 指标: every indicator of the draft with where it stands and where it goes. */
export class IndicatorsView implements Disposable {
  private readonly provider = new IndicatorsProvider();
  private indicators: Indicators | undefined;
  private readonly tree: TreeView<string>;
  private readonly drawing = new Debounce(drawingPause, () => this.draw());
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly tables: IndicatorTables,
  ) {
    this.tree = window.createTreeView('guihua.indicators', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.tree,
      this.provider,
      this.drawing,
      new FindingBadges(badgeScheme, this.provider),
      drafts.onDidChange((document) => {
        if (!document) this.draw();
      }),
      tables.onDidChange((indicators) => {
        this.indicators = indicators;
        this.draw();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.indicators?.text.file(uri.toString()))) this.drawing.trigger();
      }),
      commands.registerCommand(openCommand, (id: string) => this.open(id)),
    ];
  }

  /** Resolves as soon as the tree shows the active draft as it stands, with the findings known by then. */
  async whenReady(): Promise<void> {
    await this.tables.whenCurrent();
    this.draw();
  }

  get roots(): readonly TreeNode[] {
    return this.provider.roots;
  }

  /** What the tree shows of a node. */
  describe(node: TreeNode): { label: string; description: string; tooltip: string } {
    const tooltip = tooltipOf(node, this.provider.findingsOf(node));
    return { label: labelOf(node), description: descriptionOf(node), tooltip };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private draw(): void {
    const draft = this.drafts.current;
    const { indicators } = this;
    void commands.executeCommand('setContext', 'guihua.indicators.empty', indicators?.roots.length === 0);
    if (!draft || !indicators?.text.file(draft.uri.toString())) {
      this.provider.show();
      return;
    }
    const { text, roots } = indicators;
    this.provider.show({ draft: text.id, roots, findings: new Findings(findingsIn(text)) });
  }

  private async open(id: string): Promise<void> {
    const node = this.provider.node(id);
    if (node && this.indicators) await revealPlace(this.indicators.uri, node.place);
  }
}
