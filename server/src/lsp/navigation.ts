import {
  type Connection,
  type Definition,
  type DefinitionLink,
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type ReferenceParams,
  type SelectionRange,
  type SelectionRangeParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { definition, type Linked, linkedAt } from '../core/features/links.ts';
import { selectionRanges } from '../core/features/selection.ts';
import { isInside, type Range } from '../core/text/range.ts';
import { extentOf, offsetAt, type Source } from '../core/text/source.ts';
import { fromPosition, toLocation, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { libraryLocation } from './library-location.ts';
import type { Session } from './session.ts';

interface Found {
  readonly source: Source;
  readonly linked: Linked;
}

/** Moving about in one draft: definition, references, highlights, growing selections. */
export function serveNavigation(connection: Connection, session: Session): void {
  const find = async (params: TextDocumentPositionParams): Promise<Found | null> => {
    const analysis = await session.analysis(params.textDocument.uri);
    if (analysis === null) return null;
    const { plan, references, claims } = analysis;
    const linked = linkedAt(plan, references, fromPosition(plan.source, params), claims);
    return linked && { source: plan.source, linked };
  };
  connection.onDefinition(
    guarded<DefinitionParams, Definition | DefinitionLink[] | null>(connection, null, async (params) => {
      const found = await find(params);
      if (found === null) return null;
      return session.support.definitionLinks ? toLinks(found) : definitionsOf(found);
    }),
  );
  connection.onReferences(
    guarded<ReferenceParams, Location[] | null>(connection, null, async (params) => {
      const found = await find(params);
      if (found === null) return null;
      const { declarations, uses } = found.linked;
      const wanted = params.context.includeDeclaration ? [...declarations, ...uses] : uses;
      return toLocations(found.source, wanted);
    }),
  );
  connection.onDocumentHighlight(
    guarded<DocumentHighlightParams, DocumentHighlight[] | null>(connection, null, async (params) => {
      const found = await find(params);
      // What stands in one place only is left to the editor, which marks the same word elsewhere.
      return found && found.linked.declarations.length + found.linked.uses.length > 1
        ? toHighlights(found, extentOf(found.source, params.textDocument.uri))
        : null;
    }),
  );
  connection.onSelectionRanges(
    guarded<SelectionRangeParams, SelectionRange[] | null>(
      connection,
      null,
      async ({ textDocument: { uri }, positions }) => {
        const plan = await session.plan(uri);
        if (plan === null) return null;
        return positions.map((position) => {
          const offset = offsetAt(plan.source, position, uri);
          return nested(plan.source, selectionRanges(plan, offset, extentOf(plan.source, uri)), offset);
        });
      },
    ),
  );
}

function toLocations(source: Source, ranges: readonly Range[]): Location[] {
  return ranges.map((range) => toLocation(source, range));
}

/** In the draft; for a place in a plan of the library, in the document that shows the plan. */
function definitionsOf({ source, linked }: Found): Location[] {
  const beyond = linked.target && libraryLocation(linked.target);
  return beyond ? [beyond] : toLocations(source, definition(linked));
}

/** With the whole 目录 entry as origin, so that all of it is underlined and not the one word under the mouse. */
function toLinks(found: Found): DefinitionLink[] {
  const originSelectionRange = toRange(found.source, found.linked.origin);
  return definitionsOf(found).map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** Those in the file that is looked at. */
function toHighlights({ source, linked: { declarations, uses } }: Found, file: Range): DocumentHighlight[] {
  const mark = (ranges: readonly Range[], kind: DocumentHighlightKind) =>
    ranges.filter((range) => isInside(range, file)).map((range) => ({ range: toRange(source, range), kind }));
  return [...mark(declarations, DocumentHighlightKind.Write), ...mark(uses, DocumentHighlightKind.Read)];
}

/** The innermost range, each with the next larger one as its parent. */
function nested(source: Source, ranges: readonly Range[], offset: number): SelectionRange {
  const toSelection = (parent: SelectionRange | undefined, range: Range): SelectionRange => ({
    range: toRange(source, range),
    ...(parent && { parent }),
  });
  const innermost = ranges.reduceRight<SelectionRange | undefined>(toSelection, undefined);
  return innermost ?? { range: toRange(source, { start: offset, end: offset }) };
}
