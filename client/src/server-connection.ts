import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type Position,
  type TextDocument,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { draftSelector, isDraft, languageId } from './drafts.ts';
import { draftsChanged, libraryChanged } from './protocol.ts';
import { moveIntoNewRow } from './row-cursor.ts';
import { suggestReference } from './suggest-reference.ts';

/** Given by the entry point: a child process on the desktop, a worker in the browser. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server. It starts with the first draft, not with the first Markdown file. */
export abstract class ServerConnection implements Disposable {
  readonly client: BaseLanguageClient;
  private readonly opened = new EventEmitter<TextDocument>();
  private readonly libraryMayDiffer = new EventEmitter<void>();
  private readonly draftsMayDiffer = new EventEmitter<void>();
  private readonly subscription: Disposable;

  /** Files of a draft that are not open have changed. */
  readonly onDidChangeDrafts = this.draftsMayDiffer.event;

  /** Settings or a project file have changed, and with them perhaps the reference plans. */
  readonly onDidChangeLibrary = this.libraryMayDiffer.event;

  /** The server has been told of a document; from now on it can answer for it. */
  readonly onDidOpen = this.opened.event;

  constructor(createClient: CreateClient) {
    this.client = createClient(languageId, '规划', {
      documentSelector: draftSelector,
      diagnosticCollectionName: languageId,
      diagnosticPullOptions: { onChange: true, onFocus: true },
      middleware: {
        didOpen: async (document, next) => {
          await next(document);
          this.opened.fire(document);
        },
        didChange: async (event, next) => {
          await next(event);
          // Not awaited: the next change need not wait for it. A server that stops has no list.
          void suggestReference(event, (position, typed) =>
            this.hasCompletions(event.document, position, typed),
          ).catch(() => {});
        },
        provideOnTypeFormattingEdits: async (document, position, typed, options, token, next) => {
          const edits = await next(document, position, typed, options, token);
          if (edits) moveIntoNewRow(document, edits);
          return edits;
        },
      },
    });
    this.client.onNotification(libraryChanged, () => this.libraryMayDiffer.fire());
    this.client.onNotification(draftsChanged, () => this.draftsMayDiffer.fire());
    this.subscription = workspace.onDidOpenTextDocument((document) => this.startFor(document));
    for (const document of workspace.textDocuments) this.startFor(document);
  }

  async restart(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
    await this.client.start();
  }

  dispose(): void {
    this.subscription.dispose();
    this.opened.dispose();
    this.libraryMayDiffer.dispose();
    this.draftsMayDiffer.dispose();
    if (this.client.needsStop()) void this.client.stop();
  }

  private async hasCompletions(document: TextDocument, at: Position, typed: string): Promise<boolean> {
    const { asPosition, asTextDocumentIdentifier } = this.client.code2ProtocolConverter;
    const answer = await this.client.sendRequest<unknown>('textDocument/completion', {
      textDocument: asTextDocumentIdentifier(document),
      position: asPosition(at),
      // As a trigger character.
      context: { triggerKind: 2, triggerCharacter: typed },
    });
    return answer !== null;
  }

  /** Nothing while the server does not run or does not know the document yet. */
  protected async request<T>(
    method: string,
    document: TextDocument,
    params: object = {},
    token?: CancellationToken,
  ): Promise<T | undefined> {
    if (this.client.needsStart()) return undefined;
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(document.uri) };
    const named = { ...params, textDocument };
    // A token that is undefined would count as a second parameter, which requests of the protocol itself do not have.
    const answer = await (token
      ? this.client.sendRequest<T | null>(method, named, token)
      : this.client.sendRequest<T | null>(method, named));
    return answer ?? undefined;
  }

  /** The reference plans are there without a draft, too: whoever asks for them starts the server. */
  protected async askLibrary<T>(
    method: string,
    draft: TextDocument | undefined,
    params: object,
  ): Promise<T | undefined> {
    if (this.client.needsStart()) await this.client.start();
    const textDocument = draft && { uri: this.client.code2ProtocolConverter.asUri(draft.uri) };
    const answer = await this.client.sendRequest<T | null>(method, { ...params, textDocument });
    return answer ?? undefined;
  }

  private startFor(document: TextDocument): void {
    if (!isDraft(document) || !this.client.needsStart()) return;
    // The client tells the author itself when the server cannot start.
    this.client
      .start()
      .catch((error: unknown) => this.client.error('The language server did not start.', error));
  }
}
