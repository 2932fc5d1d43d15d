import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { compareWithLibrary, type LibraryComparison } from '../core/features/library-comparison.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { type Stated, statedOf } from './stated.ts';

export interface LibraryComparisonParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What `guihua library compare --format json` prints, with the version of the text that it describes. */
export type LibraryComparisonResult = LibraryComparison & Stated;

export const libraryComparisonRequest = new RequestType<
  LibraryComparisonParams,
  LibraryComparisonResult | null,
  void
>('guihua/libraryComparison');

/** The draft beside the reference plans; null for a document that is not open. */
export function serveLibraryComparison(connection: Connection, session: Session): void {
  connection.onRequest(
    libraryComparisonRequest,
    guarded<LibraryComparisonParams, LibraryComparisonResult | null>(
      connection,
      null,
      async ({ textDocument }) => {
        const analysis = await session.analysis(textDocument.uri);
        if (!analysis) return null;
        const { plan, library, settings } = analysis;
        return {
          ...compareWithLibrary(plan, library, settings.period),
          ...statedOf(plan.source, textDocument.uri),
        };
      },
    ),
  );
}
