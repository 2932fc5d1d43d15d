import { type Connection, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { claimHover } from '../core/features/claim-hover.ts';
import { indicatorHover } from '../core/features/indicator-hover.ts';
import { referenceHover } from '../core/features/reference-hover.ts';
import { fromPosition, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** On a reference or the mark of a note where it leads, on a figure of the text what the table says, in a table what is known of the indicator. */
export function serveHover(connection: Connection, session: Session): void {
  connection.onHover(
    guarded<HoverParams, Hover | null>(connection, null, async (params) => {
      const analysis = await session.analysis(params.textDocument.uri);
      if (!analysis) return null;
      const { plan, references, claims, library } = analysis;
      const offset = fromPosition(plan.source, params);
      const hover =
        referenceHover(plan, references, offset) ??
        claimHover(claims, offset) ??
        indicatorHover(plan, offset, library);
      return (
        hover && {
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
          range: toRange(plan.source, hover.range),
        }
      );
    }),
  );
}
