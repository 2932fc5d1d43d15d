import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { type SimilarPassages, similarPassages } from '../core/features/similar-passages.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { type Stated, statedOf } from './stated.ts';

export interface SimilarPassagesParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What `guihua library similar --format json` prints, with the version of the text that it describes. */
export type SimilarPassagesResult = SimilarPassages & Stated;

export const similarPassagesRequest = new RequestType<
  SimilarPassagesParams,
  SimilarPassagesResult | null,
  void
>('guihua/similarPassages');

/** Whether or not the rule text/similar is on; null for a document that is not open. */
export function serveSimilarPassages(connection: Connection, session: Session): void {
  connection.onRequest(
    similarPassagesRequest,
    guarded<SimilarPassagesParams, SimilarPassagesResult | null>(
      connection,
      null,
      async ({ textDocument }) => {
        const analysis = await session.analysis(textDocument.uri);
        if (!analysis) return null;
        const { plan, library, settings } = analysis;
        return {
          ...similarPassages(plan, library, settings.period),
          ...statedOf(plan.source, textDocument.uri),
        };
      },
    ),
  );
}
