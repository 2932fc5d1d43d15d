import {
  type Connection,
  type Hover,
  type HoverParams,
  type InlayHint,
  type InlayHintParams,
  MarkupKind,
} from 'vscode-languageserver';
import { type IndicatorHint, indicatorHints } from '../core/features/indicator-hints.ts';
import { indicatorHover } from '../core/features/indicator-hover.ts';
import { positionAt, type Source } from '../core/text/source.ts';
import { fromPosition, fromRange, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** What the server knows of the indicators in a draft's tables, shown beside them. */
export function serveTables(connection: Connection, session: Session): void {
  connection.onHover(
    guarded<HoverParams, Hover | null>(connection, null, async (params) => {
      const library = await session.library(params.textDocument.uri);
      const plan = session.plan(params.textDocument.uri);
      const hover = plan && indicatorHover(plan, fromPosition(plan.source, params), library);
      return (
        hover && {
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
          range: toRange(plan.source, hover.range),
        }
      );
    }),
  );
  connection.languages.inlayHint.on(
    guarded<InlayHintParams, InlayHint[] | null>(connection, null, async ({ textDocument, range }) => {
      if (!showsHints(await session.editorSettings(textDocument.uri))) return [];
      const plan = session.plan(textDocument.uri);
      if (!plan) return null;
      return indicatorHints(plan, fromRange(plan.source, range)).map((hint) =>
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
