import { type Connection, type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { previewPage } from '../core/features/preview/page.ts';
import { previewOf } from '../core/features/preview/preview.ts';
import type { Plan } from '../core/model/plan.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** The draft as the printed plan will look, piece by piece, with the version of the text that it shows. */
export interface PreviewResult {
  readonly version: number;
  readonly blocks: readonly {
    readonly html: string;
    /** What the elements with `data-place` show of the draft, by their numbers. */
    readonly places: readonly Range[];
  }[];
}

/** What `guihua preview` prints, with the version of the text that it shows. */
export interface PreviewPageResult {
  readonly version: number;
  readonly text: string;
}

export const previewRequest = new RequestType<PreviewParams, PreviewResult | null, void>('guihua/preview');

export const previewPageRequest = new RequestType<PreviewParams, PreviewPageResult | null, void>(
  'guihua/previewPage',
);

export function servePreview(connection: Connection, session: Session): void {
  connection.onRequest(
    previewRequest,
    guarded<PreviewParams, PreviewResult | null>(connection, null, ({ textDocument }) => {
      const plan = session.plan(textDocument.uri);
      return plan && { version: plan.source.version, blocks: blocksOf(plan) };
    }),
  );
  connection.onRequest(
    previewPageRequest,
    guarded<PreviewParams, PreviewPageResult | null>(connection, null, ({ textDocument }) => {
      const plan = session.plan(textDocument.uri);
      return plan && { version: plan.source.version, text: previewPage(plan) };
    }),
  );
}

function blocksOf(plan: Plan): PreviewResult['blocks'] {
  return previewOf(plan).map(({ html, places }) => ({
    html,
    places: places.map((place) => toRange(plan.source, place)),
  }));
}
