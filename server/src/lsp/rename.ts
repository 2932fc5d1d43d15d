import {
  type Connection,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { readNewValue, renamableValue, renameValue } from '../core/features/value-rename.ts';
import { fromPosition, toRange, toWorkspaceEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** F2 on a value of an indicator table changes it in the sentences that give it, too. */
export function serveRename(connection: Connection, session: Session): void {
  connection.onPrepareRename(
    guarded<PrepareRenameParams, PrepareRenameResult | null>(connection, null, async (params) => {
      const plan = await session.plan(params.textDocument.uri);
      const found = plan && renamableValue(plan, fromPosition(plan.source, params));
      if (!plan || !found) return null;
      const { start, end } = found.range;
      return { range: toRange(plan.source, found.range), placeholder: plan.source.text.slice(start, end) };
    }),
  );
  connection.onRenameRequest(
    guarded<RenameParams, WorkspaceEdit | null>(connection, null, async (params) => {
      const analysis = await session.analysis(params.textDocument.uri);
      if (!analysis) return null;
      const { plan, claims } = analysis;
      const found = renamableValue(plan, fromPosition(plan.source, params));
      if (!found) return null;
      if (!readNewValue(params.newName))
        throw new ResponseError(LSPErrorCodes.RequestFailed, '请输入一个数，例如 63 或 52.8。');
      const edits = renameValue(found, claims, params.newName);
      return toWorkspaceEdit(plan.source, edits, session.support.versionedEdits);
    }),
  );
}
