import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { previewPage } from '../core/features/preview/page.ts';
import { previewOf } from '../core/features/preview/preview.ts';
import type { Plan } from '../core/model/plan.ts';
import { lineOf } from '../core/text/source.ts';
import { versionOf } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { type Stated, statedOf } from './stated.ts';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** The draft as the printed plan will look, piece by piece, with the version of the text that it shows. */
export interface PreviewResult extends Stated {
  readonly blocks: readonly {
    readonly html: string;
    /**
     * What the elements with `data-place` show of the draft, by their numbers: first and last line of each, one after the other. In a draft of
     * several files the lines are those of the whole text.
     */
    readonly lines: readonly number[];
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
    guarded<PreviewParams, PreviewResult | null>(connection, null, async ({ textDocument: { uri } }) => {
      const plan = await session.plan(uri);
      return plan && { ...statedOf(plan.source, uri), blocks: blocksOf(plan) };
    }),
  );
  connection.onRequest(
    previewPageRequest,
    guarded<PreviewParams, PreviewPageResult | null>(connection, null, async ({ textDocument: { uri } }) => {
      const plan = await session.plan(uri);
      return plan && { version: versionOf(plan.source, uri), text: previewPage(plan) };
    }),
  );
}

function blocksOf(plan: Plan): PreviewResult['blocks'] {
  const { source } = plan;
  return previewOf(plan).map(({ html, places }) => ({
    html,
    lines: places.flatMap(({ start, end }) => [lineOf(source, start), lineOf(source, end)]),
  }));
}
