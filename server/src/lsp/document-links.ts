import type { Connection, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { isInside } from '../core/text/range.ts';
import { extentOf } from '../core/text/source.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { libraryLocation } from './library-location.ts';
import type { Session } from './session.ts';

/**
 * The names of plans that the library has. Editors underline links at all times, so that references within the draft are none: a
 * page full of lines reads worse, and "Go to Definition" leads there as well.
 */
export function serveDocumentLinks(connection: Connection, session: Session): void {
  connection.onDocumentLinks(
    guarded<DocumentLinkParams, DocumentLink[] | null>(connection, null, async ({ textDocument }) => {
      const analysis = await session.analysis(textDocument.uri);
      if (!analysis) return null;
      const { plan, references } = analysis;
      const file = extentOf(plan.source, textDocument.uri);
      return references.flatMap(({ target, mention }): DocumentLink[] => {
        const location = target?.type === 'plan' ? libraryLocation(target) : null;
        if (!location || !isInside(mention.place, file)) return [];
        return [
          { range: toRange(plan.source, mention.place), target: location.uri, tooltip: '打开参考规划' },
        ];
      });
    }),
  );
}
