import { type Disposable, EventEmitter, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type Answer, DraftAnswers } from '../draft-answers.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { ComparisonItem } from '../protocol.ts';
import { revealInEditor } from '../reveal.ts';
import type { PlanServer } from '../server.ts';
import { pageOf } from './html.ts';
import type { ChartContent, FromPanel } from './messages.ts';
import { chartTexts, noDraftText, noTargetsText } from './texts.ts';

interface Comparison extends Answer {
  readonly rows: readonly ComparisonItem[];
}

/** The panel beside the editor while it is open: the indicators of the draft beside those of the reference plans. */
export class ChartPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly comparisons: DraftAnswers<Comparison>;
  private readonly subscriptions: Disposable[];
  private readonly posted = new EventEmitter<ChartContent>();
  private comparison: Comparison | undefined;
  /** The page is loaded anew when its tab comes to the front again. */
  private isLoaded = false;

  readonly onDidPost = this.posted.event;

  constructor(
    extension: Uri,
    private readonly drafts: ActiveDraft,
    server: PlanServer,
  ) {
    const folder = Uri.joinPath(extension, 'dist', 'webview');
    const title = l10n.t('Indicator Chart');
    const options = { enableScripts: true, localResourceRoots: [folder] };
    this.panel = window.createWebviewPanel('guihua.indicatorChart', title, ViewColumn.Beside, options);
    this.comparisons = new DraftAnswers(drafts, server, async (document) => {
      const response = await server.indicatorComparison(document);
      return response && { ...response, uri: document.uri.toString() };
    });
    this.subscriptions = [
      this.panel,
      this.comparisons,
      this.posted,
      this.panel.webview.onDidReceiveMessage((message: FromPanel) => this.receive(message)),
      this.comparisons.onDidChange((comparison) => this.show(comparison)),
      drafts.onDidChange((document) => {
        if (!document) this.show(undefined);
      }),
    ];
    this.panel.webview.html = pageOf(this.panel.webview, folder, title);
  }

  get onDidDispose() {
    return this.panel.onDidDispose;
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async receive(message: FromPanel): Promise<void> {
    if (message.type === 'reveal') return this.revealRow(message.row);
    this.isLoaded = true;
    const draft = this.drafts.current;
    this.show(draft ? ((await this.comparisons.of(draft)) ?? this.comparison) : undefined);
  }

  private async revealRow(index: number): Promise<void> {
    const row = this.comparison?.rows[index];
    if (row) await revealInEditor(Uri.parse(this.comparison!.uri), row.range);
  }

  private show(comparison: Comparison | undefined): void {
    this.comparison = comparison;
    // What is not known yet follows; what there is no draft for does not.
    if (!this.isLoaded || (!comparison && this.drafts.current)) return;
    const content = contentOf(comparison);
    void this.panel.webview.postMessage(content);
    this.posted.fire(content);
  }
}

function contentOf(comparison: Comparison | undefined): ChartContent {
  const rows = comparison?.rows ?? [];
  const notice = comparison ? noTargetsText() : noDraftText();
  return { rows, notice: rows.length === 0 ? notice : null, texts: chartTexts() };
}
