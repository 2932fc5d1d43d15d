import type {
  Connection,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { continueTable } from '../core/features/continue-table.ts';
import { formatTables } from '../core/features/format-table.ts';
import type { Plan } from '../core/model/plan.ts';
import type { TextEdit as CoreEdit } from '../core/text/edit.ts';
import { extentOf } from '../core/text/source.ts';
import { fromPosition, fromRange, toTextEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

type Edits = TextEdit[] | null;

/** Aligns the Markdown tables of a draft, and goes on with a row at Enter. */
export function serveFormatting(connection: Connection, session: Session): void {
  const edit = async (uri: string, compute: (plan: Plan) => readonly CoreEdit[]): Promise<Edits> => {
    const plan = await session.plan(uri);
    return plan && compute(plan).map((one) => toTextEdit(plan.source, one));
  };
  connection.onDocumentFormatting(
    guarded<DocumentFormattingParams, Edits>(connection, null, ({ textDocument }) =>
      edit(textDocument.uri, (plan) => formatTables(plan, extentOf(plan.source, textDocument.uri))),
    ),
  );
  connection.onDocumentRangeFormatting(
    guarded<DocumentRangeFormattingParams, Edits>(connection, null, ({ textDocument, range }) =>
      edit(textDocument.uri, (plan) => formatTables(plan, fromRange(plan.source, range, textDocument.uri))),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    guarded<DocumentOnTypeFormattingParams, Edits>(connection, null, (params) =>
      edit(params.textDocument.uri, (plan) => continueTable(plan, fromPosition(plan.source, params))),
    ),
  );
}
