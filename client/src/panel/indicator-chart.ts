import { commands, type Disposable, EventEmitter, type Uri } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import { ChartPanel } from './chart-panel.ts';
import type { ChartContent } from './messages.ts';

/** The command that opens the panel of indicators; there is never more than one. */
export class IndicatorChart implements Disposable {
  private panel: ChartPanel | undefined;
  private content: ChartContent | undefined;
  private readonly posted = new EventEmitter<ChartContent>();
  private readonly command: Disposable;

  readonly onDidPost = this.posted.event;

  constructor(
    private readonly extension: Uri,
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
  ) {
    this.command = commands.registerCommand('guihua.showIndicators', () => this.open());
  }

  /** What the open panel shows. */
  get shown(): ChartContent | undefined {
    return this.content;
  }

  dispose(): void {
    this.command.dispose();
    this.panel?.dispose();
    this.posted.dispose();
  }

  private open(): void {
    if (this.panel) this.panel.reveal();
    else this.panel = this.create();
  }

  private create(): ChartPanel {
    const panel = new ChartPanel(this.extension, this.drafts, this.server);
    panel.onDidPost((content) => {
      this.content = content;
      this.posted.fire(content);
    });
    panel.onDidDispose(() => {
      panel.dispose();
      this.panel = undefined;
      this.content = undefined;
    });
    return panel;
  }
}
