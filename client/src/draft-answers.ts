import { type Disposable, type Event, EventEmitter, type TextDocument, workspace } from 'vscode';
import { Debounce } from './debounce.ts';
import type { DraftText } from './draft-text.ts';
import { type ActiveDraft, isDraft } from './drafts.ts';
import type { PlanServer } from './server.ts';

/** What the server says of the draft that one version of one document belongs to. */
export interface Answer {
  readonly uri: string;
  readonly version: number;
  readonly text: DraftText;
}

/** How long after a keystroke the server is asked again. */
const typingPause = 150;

/** Keeps an answer about the active draft up to date and serves commands that need one at once. */
export class DraftAnswers<T extends Answer> implements Disposable {
  private latest: T | undefined;
  private readonly changed = new EventEmitter<T>();
  private readonly typing = new Debounce(typingPause, () => void this.refresh());
  private readonly subscriptions: Disposable[];

  /** Never fires for a version that the editor has left behind. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
    private readonly ask: (document: TextDocument) => Promise<T | undefined>,
  ) {
    this.subscriptions = [
      this.changed,
      this.typing,
      drafts.onDidChange(() => void this.refresh()),
      server.onDidOpen((document) => {
        if (this.concerns(document)) void this.refresh();
      }),
      server.onDidChangeDrafts(() => this.askAnew()),
      workspace.onDidCloseTextDocument((document) => {
        if (document !== drafts.current && this.concerns(document)) this.askAnew();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.concerns(document) && contentChanges.length > 0) this.typing.trigger();
      }),
    ];
  }

  /** The answer for the document as it stands now. */
  async of(document: TextDocument): Promise<T | undefined> {
    if (this.isCurrentFor(document)) return this.latest;
    const answer = await this.ask(document);
    return answer?.version === document.version ? answer : undefined;
  }

  /** Resolves as soon as the answer is about the active draft as it stands. */
  async whenCurrent(): Promise<void> {
    while (this.drafts.current && !this.isCurrentFor(this.drafts.current)) {
      await Promise.race([nextEvent(this.onDidChange), nextEvent(this.drafts.onDidChange)]);
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Whether the answer about one of a draft's files is the answer about this one, and no file has changed since. */
  private isCurrentFor(document: TextDocument): boolean {
    const text = this.latest?.text;
    if (!text?.file(document.uri.toString())) return false;
    return workspace.textDocuments.filter(isDraft).every(({ uri, version }) => {
      const file = text.file(uri.toString());
      return !file || file.version === version;
    });
  }

  /** Whether it belongs to the active draft. */
  private concerns(document: TextDocument): boolean {
    return document === this.drafts.current || this.latest?.text.file(document.uri.toString()) !== undefined;
  }

  /** For what the editor has no version of: files that it has not open. */
  private askAnew(): void {
    this.latest = undefined;
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    const document = this.drafts.current;
    if (!document) return;
    const answer = await this.of(document).catch((error: unknown) => {
      // A stopped server says so itself; the views keep what they show.
      this.server.client.debug('No answer about the draft.', error);
      return undefined;
    });
    if (!answer || document !== this.drafts.current) return;
    this.latest = answer;
    this.changed.fire(answer);
  }
}

function nextEvent<T>(event: Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event((value) => {
      subscription.dispose();
      resolve(value);
    });
  });
}
