import {
  type Connection,
  type Position,
  RequestType,
  type TextDocumentIdentifier,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { insertSkeleton, newSkeleton } from '../core/features/skeleton.ts';
import type { SkeletonLevel } from '../core/features/skeleton-nodes.ts';
import { fromPosition, toWorkspaceEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export interface SkeletonParams {
  /** Of the reference plan. */
  readonly id: string;
  readonly levels: SkeletonLevel;
  /** Whose project may have plans of its own; the skeleton goes into it where a position says so. */
  readonly textDocument?: TextDocumentIdentifier;
  readonly position?: Position;
}

/** A new draft, or the edit of the one that was named; both null where the plan has no headings. */
export interface SkeletonResult {
  readonly text: string | null;
  readonly edit: WorkspaceEdit | null;
}

export const skeletonRequest = new RequestType<SkeletonParams, SkeletonResult | null, void>(
  'guihua/skeleton',
);

/** In no folder, so that no project has a say. */
const noDraft = 'untitled:';

/** The outline of a reference plan to start from; null for a plan that the library does not have. */
export function serveSkeleton(connection: Connection, session: Session): void {
  connection.onRequest(
    skeletonRequest,
    guarded<SkeletonParams, SkeletonResult | null>(connection, null, async (params) => {
      const { id, levels: deepest, textDocument, position } = params;
      const library = await session.library(textDocument?.uri ?? noDraft);
      const plan = library.find(id);
      if (!plan) return null;
      if (!textDocument || !position)
        return { text: newSkeleton(plan, library, { deepest }) || null, edit: null };
      const { period } = await session.settings(textDocument.uri);
      const draft = await session.plan(textDocument.uri);
      if (!draft) return null;
      const { source } = draft;
      const offset = fromPosition(source, { textDocument, position });
      const edits = insertSkeleton(draft, offset, plan, library, { deepest, period });
      return {
        text: null,
        edit: edits.length > 0 ? toWorkspaceEdit(source, edits, session.support.versionedEdits) : null,
      };
    }),
  );
}
