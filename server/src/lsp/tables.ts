import type { Connection, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { type IndicatorHint, indicatorHints } from '../core/features/indicator-hints.ts';
import { positionAt, type Source } from '../core/text/source.ts';
import { fromRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** What the server knows of the indicators in a draft's tables, shown beside them. */
export function serveTables(connection: Connection, session: Session): void {
  connection.languages.inlayHint.on(
    guarded<InlayHintParams, InlayHint[] | null>(connection, null, async ({ textDocument, range }) => {
      if (!showsHints(await session.editorSettings(textDocument.uri))) return [];
      const plan = await session.plan(textDocument.uri);
      if (!plan) return null;
      return indicatorHints(plan, fromRange(plan.source, range, textDocument.uri)).map((hint) =>
        toInlayHint(plan.source, hint),
      );
    }),
  );
}

/** `guihua.inlayHints.tables`, which is on unless it is switched off. */
function showsHints(settings: unknown): boolean {
  const { inlayHints } = (settings ?? {}) as { inlayHints?: { tables?: unknown } };
  return inlayHints?.tables !== false;
}

function toInlayHint(source: Source, { offset, label, tooltip }: IndicatorHint): InlayHint {
  return { position: positionAt(source, offset), label, tooltip };
}
