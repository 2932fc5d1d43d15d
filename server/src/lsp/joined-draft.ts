import {
  type Connection,
  NotificationType0,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export interface JoinedDraftParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What `guihua join` prints. */
export interface JoinedDraftResult {
  readonly text: string;
}

export const joinedDraftRequest = new RequestType<JoinedDraftParams, JoinedDraftResult | null, void>(
  'guihua/joinedDraft',
);

/** Files that no editor has open have changed: what was answered about drafts may be outdated, although no document has a new version. */
export const draftsChanged = new NotificationType0('guihua/draftsChanged');

/** The whole text of a draft of several files; null for a document that is a draft of its own. */
export function serveJoinedDraft(connection: Connection, session: Session): void {
  connection.onRequest(
    joinedDraftRequest,
    guarded<JoinedDraftParams, JoinedDraftResult | null>(connection, null, async ({ textDocument }) => {
      const plan = await session.plan(textDocument.uri);
      return plan?.source.parts ? { text: plan.source.text } : null;
    }),
  );
}
