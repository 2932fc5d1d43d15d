import { commands, type Disposable, EventEmitter, type Uri } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { Stated } from '../protocol.ts';
import type { PlanServer } from '../server.ts';
import { DraftPanel, type PanelKind } from './draft-panel.ts';
import type { FromPanel } from './messages.ts';

/** The command that opens a panel; there is never more than one of a kind. */
export class PanelCommand<Response extends Stated, Content> implements Disposable {
  private panel: DraftPanel<Response, Content> | undefined;
  private content: Content | undefined;
  private readonly posted = new EventEmitter<Content>();
  private readonly received = new EventEmitter<FromPanel>();
  private last: FromPanel | undefined;
  private readonly command: Disposable;

  readonly onDidPost = this.posted.event;
  readonly onDidReceive = this.received.event;

  constructor(
    private readonly kind: PanelKind<Response, Content>,
    private readonly extension: Uri,
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
  ) {
    this.command = commands.registerCommand(kind.command, () => this.open());
  }

  /** What the open panel shows. */
  get shown(): Content | undefined {
    return this.content;
  }

  /** What the page of the open panel said last. */
  get heard(): FromPanel | undefined {
    return this.last;
  }

  /** As if the page had said it. */
  async receive(message: FromPanel): Promise<void> {
    await this.panel?.receive(message);
  }

  dispose(): void {
    this.command.dispose();
    this.panel?.dispose();
    this.posted.dispose();
    this.received.dispose();
  }

  private open(): void {
    if (this.panel) this.panel.reveal();
    else this.panel = this.create();
  }

  private create(): DraftPanel<Response, Content> {
    const panel = new DraftPanel(this.kind, this.extension, this.drafts, this.server);
    panel.onDidPost((content) => {
      this.content = content;
      this.posted.fire(content);
    });
    panel.onDidReceive((message) => {
      this.last = message;
      this.received.fire(message);
    });
    panel.onDidDispose(() => {
      panel.dispose();
      this.panel = undefined;
      this.content = undefined;
      this.last = undefined;
    });
    return panel;
  }
}
