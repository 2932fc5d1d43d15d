import {
  type Connection,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renamableAt } from '../core/features/rename/rename.ts';
import { fromPosition, toRange, toWorkspaceEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** F2 on a title, the name of an indicator, a short name or a value changes it wherever the draft prints it. */
export function serveRename(connection: Connection, session: Session): void {
  const find = async (params: TextDocumentPositionParams) => {
    const analysis = await session.analysis(params.textDocument.uri);
    if (!analysis) return null;
    const { source } = analysis.plan;
    const renamable = renamableAt(analysis, fromPosition(source, params));
    return renamable && { source, renamable };
  };
  connection.onPrepareRename(
    guarded<PrepareRenameParams, PrepareRenameResult | null>(connection, null, async (params) => {
      const found = await find(params);
      if (!found) return null;
      const { range, placeholder } = found.renamable;
      return { range: toRange(found.source, range), placeholder };
    }),
  );
  connection.onRenameRequest(
    guarded<RenameParams, WorkspaceEdit | null>(connection, null, async (params) => {
      const found = await find(params);
      if (!found) return null;
      const refused = found.renamable.refuse(params.newName);
      if (refused) throw new ResponseError(LSPErrorCodes.RequestFailed, refused);
      const edits = found.renamable.edits(params.newName);
      return toWorkspaceEdit(found.source, edits, session.support.versionedEdits);
    }),
  );
}
