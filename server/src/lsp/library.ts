import {
  type Connection,
  NotificationType0,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { libraryDocument } from '../core/features/library-document.ts';
import { type LibraryPlanJson, libraryPlanJson } from '../core/features/library-json.ts';
import { libraryReference } from '../core/features/library-reference.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export interface LibraryParams {
  /** The draft whose project may have plans of its own; without it, the plans that come with the program. */
  readonly textDocument?: TextDocumentIdentifier;
}

export interface LibraryResult {
  readonly plans: readonly LibraryPlanJson[];
}

export const libraryRequest = new RequestType<LibraryParams, LibraryResult | null, void>('guihua/library');

export interface LibraryDocumentParams extends LibraryParams {
  readonly id: string;
}

export interface LibraryDocumentResult {
  readonly text: string;
  readonly languageId: string;
}

/** A plan as a document to read; null for a plan that the library does not have. */
export const libraryDocumentRequest = new RequestType<
  LibraryDocumentParams,
  LibraryDocumentResult | null,
  void
>('guihua/libraryDocument');

export interface LibraryReferenceParams extends LibraryDocumentParams {
  /** Of the plan's document. */
  readonly line: number;
}

/** The words by which a draft refers to a place of a plan. */
export const libraryReferenceRequest = new RequestType<LibraryReferenceParams, string | null, void>(
  'guihua/libraryReference',
);

/** The plans may be others now. */
export const libraryChanged = new NotificationType0('guihua/libraryChanged');

/** In no folder, so that no project has a say. */
const noDraft = 'untitled:';

/** The reference plans, to be looked through and read. The result tells the client that they may have changed. */
export function serveLibrary(connection: Connection, session: Session): () => void {
  /** Clients that never ask need not be told. */
  let asked = false;
  const libraryFor = ({ textDocument }: LibraryParams) => {
    asked = true;
    return session.library(textDocument?.uri ?? noDraft);
  };
  connection.onRequest(
    libraryRequest,
    guarded<LibraryParams, LibraryResult | null>(connection, null, async (params) => {
      const { plans } = await libraryFor(params);
      return { plans: plans.map(libraryPlanJson) };
    }),
  );
  connection.onRequest(
    libraryDocumentRequest,
    guarded<LibraryDocumentParams, LibraryDocumentResult | null>(connection, null, async (params) => {
      const plan = (await libraryFor(params)).find(params.id);
      if (!plan) return null;
      const { text, languageId } = libraryDocument(plan);
      return { text, languageId };
    }),
  );
  connection.onRequest(
    libraryReferenceRequest,
    guarded<LibraryReferenceParams, string | null>(connection, null, async (params) => {
      const plan = (await libraryFor(params)).find(params.id);
      return plan ? libraryReference(plan, params.line) : null;
    }),
  );
  return () => {
    if (asked) void connection.sendNotification(libraryChanged);
  };
}
