import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { Period } from '../../../server/src/core/model/plan.ts';
import { Debounce } from '../debounce.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import { buildTree, type TreeNode } from './tree.ts';

/** The outline of one version of one document. */
export interface Outline {
  readonly uri: string;
  readonly version: number;
  readonly period: Period | null;
  readonly roots: readonly TreeNode[];
}

/** How long after a keystroke the outline is asked for again. */
const typingPause = 150;

/** Keeps the outline of the active draft up to date and answers commands that need one at once. */
export class Outlines implements Disposable {
  private latest: Outline | undefined;
  private readonly changed = new EventEmitter<Outline>();
  private readonly typing = new Debounce(typingPause, () => void this.refresh());
  private readonly subscriptions: Disposable[];

  /** Never fires for a version that the editor has left behind. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
  ) {
    this.subscriptions = [
      this.changed,
      this.typing,
      drafts.onDidChange(() => void this.refresh()),
      server.onDidOpen((document) => {
        if (document === drafts.current) void this.refresh();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === drafts.current && contentChanges.length > 0) this.typing.trigger();
      }),
    ];
  }

  /** The outline of the document as it stands now. */
  async of(document: TextDocument): Promise<Outline | undefined> {
    const uri = document.uri.toString();
    const { latest } = this;
    if (latest?.uri === uri && latest.version === document.version) return latest;
    const response = await this.server.outline(document);
    if (!response || response.version !== document.version) return undefined;
    const { version, outline } = response;
    return { uri, version, period: response.document.period, roots: buildTree(outline) };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async refresh(): Promise<void> {
    const document = this.drafts.current;
    if (!document) return;
    const outline = await this.of(document).catch((error: unknown) => {
      // A stopped server says so itself; the tree keeps what it shows.
      this.server.client.debug('No outline.', error);
      return undefined;
    });
    if (!outline || document !== this.drafts.current) return;
    this.latest = outline;
    this.changed.fire(outline);
  }
}
