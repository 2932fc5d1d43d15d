import type { CodeLens, CodeLensParams, Connection } from 'vscode-languageserver';
import { type ReferenceLens, referenceLenses } from '../core/features/reference-lenses.ts';
import { isInside } from '../core/text/range.ts';
import { extentOf, type Source } from '../core/text/source.ts';
import { toLocation } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/**
 * Registered by the client: shows a list of places. Its arguments are the document's URI, the position of the heading and the
 * locations, as the protocol writes them.
 */
export const showReferencesCommand = 'guihua.showReferences';

/** How often the text refers to a heading or caption, above it. */
export function serveReferenceLenses(connection: Connection, session: Session): void {
  connection.onCodeLens(
    guarded<CodeLensParams, CodeLens[] | null>(connection, null, async ({ textDocument }) => {
      if (!showsLenses(await session.editorSettings(textDocument.uri))) return [];
      const analysis = await session.analysis(textDocument.uri);
      if (!analysis) return null;
      const { plan, references } = analysis;
      const file = extentOf(plan.source, textDocument.uri);
      return referenceLenses(plan, references)
        .filter(({ range }) => isInside(range, file))
        .map((lens) => toCodeLens(plan.source, lens));
    }),
  );
}

/** `guihua.codeLens.references`, which is on unless it is switched off. */
function showsLenses(settings: unknown): boolean {
  const { codeLens } = (settings ?? {}) as { codeLens?: { references?: unknown } };
  return codeLens?.references !== false;
}

function toCodeLens(source: Source, { range, title, uses }: ReferenceLens): CodeLens {
  const { uri, range: heading } = toLocation(source, range);
  const locations = uses.map((use) => toLocation(source, use));
  return {
    range: heading,
    command: { title, command: showReferencesCommand, arguments: [uri, heading.start, locations] },
  };
}
