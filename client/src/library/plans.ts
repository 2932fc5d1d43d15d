import { type Disposable, EventEmitter } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import { buildTree, type LibraryNode } from './tree.ts';

/** The reference plans that the draft in front is held against; read when someone wants to see them. */
export class ReferencePlans implements Disposable {
  private reading: Promise<readonly LibraryNode[]> | undefined;
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[];

  /** They have to be asked for again. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
  ) {
    this.subscriptions = [
      this.changed,
      drafts.onDidChange(() => this.forget()),
      server.onDidChangeLibrary(() => this.forget()),
    ];
  }

  /** A tree for each plan; none where the server cannot be reached, which it says itself. */
  roots(): Promise<readonly LibraryNode[]> {
    if (this.reading) return this.reading;
    const reading = this.read().catch((error: unknown) => {
      this.server.client.error('The reference plans could not be read.', error, false);
      if (this.reading === reading) this.reading = undefined;
      return [];
    });
    this.reading = reading;
    return reading;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async read(): Promise<readonly LibraryNode[]> {
    const response = await this.server.library(this.drafts.current);
    return buildTree(response?.plans ?? []);
  }

  private forget(): void {
    this.reading = undefined;
    this.changed.fire();
  }
}
