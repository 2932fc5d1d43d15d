import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type Position,
  type Range,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  TextEdit as ProtocolTextEdit,
} from 'vscode-languageclient';
import { draftSelector, isDraft, languageId } from './drafts.ts';
import type { Position as PlainPosition } from './positions.ts';
import {
  type AddPlansParams,
  type AddPlansResponse,
  addPlansRequest,
  type BlockKind,
  type BlockResponse,
  changeStructureRequest,
  draftsChanged,
  type IndicatorComparisonResponse,
  type IndicatorsResponse,
  indicatorComparisonRequest,
  indicatorsRequest,
  insertBlockRequest,
  insertNoteRequest,
  joinedDraftRequest,
  type LibraryComparisonResponse,
  type LibraryDocumentResponse,
  type LibraryResponse,
  libraryChanged,
  libraryComparisonRequest,
  libraryDocumentRequest,
  libraryReferenceRequest,
  libraryRequest,
  type NoteResponse,
  type OutlineResponse,
  outlineRequest,
  type PrepareRenameResponse,
  type PreviewPageResponse,
  type PreviewResponse,
  prepareRenameRequest,
  previewPageRequest,
  previewRequest,
  type RenameResponse,
  type ReportResponse,
  renameRequest,
  reportRequest,
  type SimilarPassagesResponse,
  type SkeletonLevel,
  type SkeletonResponse,
  type StatusResponse,
  type StructureChange,
  type StructureResponse,
  similarPassagesRequest,
  skeletonRequest,
  statusRequest,
  type UpdateTocResponse,
  updateTocRequest,
} from './protocol.ts';
import type { ReportFormat } from './report/file-name.ts';
import { moveIntoNewRow } from './row-cursor.ts';
import { suggestReference } from './suggest-reference.ts';

/** Given by the entry point: a child process on the desktop, a worker in the browser. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server. It starts with the first draft, not with the first Markdown file. */
export class PlanServer implements Disposable {
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

  outline(document: TextDocument): Promise<OutlineResponse | undefined> {
    return this.request(outlineRequest, document);
  }

  indicators(document: TextDocument): Promise<IndicatorsResponse | undefined> {
    return this.request(indicatorsRequest, document);
  }

  indicatorComparison(document: TextDocument): Promise<IndicatorComparisonResponse | undefined> {
    return this.request(indicatorComparisonRequest, document);
  }

  /** Reads the files and gives what to write into guihua.json; no draft need be open. */
  async addReferencePlans(params: AddPlansParams): Promise<AddPlansResponse> {
    await this.client.start();
    return this.client.sendRequest<AddPlansResponse>(addPlansRequest, params);
  }

  libraryComparison(document: TextDocument): Promise<LibraryComparisonResponse | undefined> {
    return this.request(libraryComparisonRequest, document);
  }

  report(
    document: TextDocument,
    format: ReportFormat,
    token: CancellationToken,
  ): Promise<ReportResponse | undefined> {
    return this.request(reportRequest, document, { format }, token);
  }

  /** The whole text of a draft of several files. */
  async joinedDraft(document: TextDocument): Promise<string | undefined> {
    return (await this.request<{ readonly text: string }>(joinedDraftRequest, document))?.text;
  }

  preview(document: TextDocument): Promise<PreviewResponse | undefined> {
    return this.request(previewRequest, document);
  }

  previewPage(document: TextDocument): Promise<PreviewPageResponse | undefined> {
    return this.request(previewPageRequest, document);
  }

  similarPassages(document: TextDocument): Promise<SimilarPassagesResponse | undefined> {
    return this.request(similarPassagesRequest, document);
  }

  block(document: TextDocument, at: Position, what: BlockKind): Promise<BlockResponse | undefined> {
    const position = this.client.code2ProtocolConverter.asPosition(at);
    return this.request(insertBlockRequest, document, { position, what });
  }

  note(document: TextDocument, at: Position): Promise<NoteResponse | undefined> {
    const position = this.client.code2ProtocolConverter.asPosition(at);
    return this.request(insertNoteRequest, document, { position });
  }

  updateToc(document: TextDocument): Promise<UpdateTocResponse | undefined> {
    return this.request(updateTocRequest, document);
  }

  prepareRename(document: TextDocument, at: PlainPosition): Promise<PrepareRenameResponse | undefined> {
    return this.request(prepareRenameRequest, document, { position: at });
  }

  /** The edit, or in Chinese why it cannot be called so. */
  async rename(
    document: TextDocument,
    at: PlainPosition,
    newName: string,
  ): Promise<WorkspaceEdit | string | undefined> {
    try {
      const edit = await this.request<RenameResponse>(renameRequest, document, { position: at, newName });
      return edit && (await this.client.protocol2CodeConverter.asWorkspaceEdit(edit));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** What aligns the draft's tables. */
  async format(document: TextDocument): Promise<TextEdit[]> {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await this.request<ProtocolTextEdit[]>('textDocument/formatting', document, { options });
    return this.client.protocol2CodeConverter.asTextEdits(edits ?? []);
  }

  /** What to change in the text, so that a move, an insertion or a renumbering leaves nothing behind. */
  changeStructure(document: TextDocument, change: StructureChange): Promise<StructureResponse | undefined> {
    return this.request(changeStructureRequest, document, { change });
  }

  /** How long the draft is, and what is selected in it. */
  status(document: TextDocument, selections: readonly Range[]): Promise<StatusResponse | undefined> {
    const { asRange } = this.client.code2ProtocolConverter;
    return this.request(statusRequest, document, { selections: selections.map((one) => asRange(one)) });
  }

  async library(draft: TextDocument | undefined): Promise<LibraryResponse | undefined> {
    return this.askLibrary(libraryRequest, draft, {});
  }

  async libraryDocument(
    draft: TextDocument | undefined,
    id: string,
  ): Promise<LibraryDocumentResponse | undefined> {
    return this.askLibrary(libraryDocumentRequest, draft, { id });
  }

  async libraryReference(
    draft: TextDocument | undefined,
    id: string,
    line: number,
  ): Promise<string | undefined> {
    return this.askLibrary(libraryReferenceRequest, draft, { id, line });
  }

  async skeleton(
    draft: TextDocument | undefined,
    id: string,
    levels: SkeletonLevel,
    at: Position | undefined,
  ): Promise<SkeletonResponse | undefined> {
    const position = at && this.client.code2ProtocolConverter.asPosition(at);
    return this.askLibrary(skeletonRequest, draft, { id, levels, position });
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
  private async request<T>(
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
  private async askLibrary<T>(
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
