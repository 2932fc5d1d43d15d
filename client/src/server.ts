import type { CancellationToken, Position, Range, TextDocument, TextEdit, WorkspaceEdit } from 'vscode';
import type { TextEdit as ProtocolTextEdit } from 'vscode-languageclient';
import type { Position as PlainPosition } from './positions.ts';
import {
  type AddPlansParams,
  type AddPlansResponse,
  addPlansRequest,
  type BlockKind,
  type BlockResponse,
  changeStructureRequest,
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
import { ServerConnection } from './server-connection.ts';

/** What the extension asks of the language server. */
export class PlanServer extends ServerConnection {
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
}
