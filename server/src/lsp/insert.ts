import {
  type Connection,
  type Position,
  type Range,
  RequestType,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type BlockKind, blockFor, wholeBlock } from '../core/features/insert/blocks.ts';
import { insertNote, mergedEdits } from '../core/features/insert/insert-note.ts';
import { nextHeading } from '../core/features/insert/next-heading.ts';
import { plainWords, snippetOf } from '../core/features/insert/piece.ts';
import { placeForBlock, withLineBreaks } from '../core/features/insert/place.ts';
import { fileAt, lineBreakOf } from '../core/text/source.ts';
import { fromPosition, toRange, toWorkspaceEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

export interface InsertBlockParams extends TextDocumentPositionParams {
  readonly what: BlockKind;
}

export interface InsertBlockResult {
  /** Where the block can stand: at the cursor's line or behind its paragraph. */
  readonly position: Position;
  /** As a snippet, with the number that comes there. */
  readonly snippet: string;
  /** Whether others of its kind follow, whose numbers have to move. */
  readonly followed: boolean;
  /** The caption's title, and what belongs below the caption, for clients that have the numbers moved first. */
  readonly title: string;
  readonly body: string;
}

export const insertBlockRequest = new RequestType<InsertBlockParams, InsertBlockResult | null, void>(
  'guihua/insertBlock',
);

export interface InsertNoteResult {
  readonly edit: WorkspaceEdit;
  /** The file of the draft that has the definition. */
  readonly uri: string;
  /** The words of the definition, for the author to write over. */
  readonly words: Range;
}

export const insertNoteRequest = new RequestType<TextDocumentPositionParams, InsertNoteResult | null, void>(
  'guihua/insertNote',
);

const captions = { box: 'box', targets: 'table', review: 'table', figure: 'figure' } as const;

/** What commands put into a draft at the cursor; the same blocks are offered as completions. */
export function serveInsert(connection: Connection, session: Session): void {
  connection.onRequest(
    insertBlockRequest,
    guarded<InsertBlockParams, InsertBlockResult | null>(connection, null, async (params) => {
      const analysis = await session.analysis(params.textDocument.uri);
      if (!analysis) return null;
      const { plan, settings } = analysis;
      const place = placeForBlock(plan, fromPosition(plan.source, params));
      const block = blockFor(plan, params.what, place.offset, settings.period);
      const lineBreak = lineBreakOf(plan.source);
      const pieces = [place.before, ...wholeBlock(params.what, block), place.behind];
      return {
        position: toRange(plan.source, { start: place.offset, end: place.offset }).start,
        snippet: snippetOf(withLineBreaks(pieces, lineBreak)),
        followed: nextHeading(plan, captions[params.what], place.offset).following.length > 0,
        title: plainWords(block.caption.filter((piece) => typeof piece !== 'string')),
        body: snippetOf(withLineBreaks(block.body, lineBreak)),
      };
    }),
  );
  connection.onRequest(
    insertNoteRequest,
    guarded<TextDocumentPositionParams, InsertNoteResult | null>(connection, null, async (params) => {
      const plan = await session.plan(params.textDocument.uri);
      if (!plan) return null;
      const { source } = plan;
      const at = fromPosition(source, params);
      const { mark, definition, renumbered, words } = insertNote(plan, { start: at, end: at });
      const edits = mergedEdits([mark, definition, ...renumbered]);
      const { start } = toRange(source, definition.range);
      return {
        edit: toWorkspaceEdit(source, edits, session.support.versionedEdits),
        uri: fileAt(source, definition.range.start).uri,
        words: {
          start: behind(start, definition.newText.slice(0, words.start)),
          end: behind(start, definition.newText.slice(0, words.end)),
        },
      };
    }),
  );
}

/** Where inserted words end. Only the definition adds lines, so that its own place has not moved. */
function behind({ line, character }: Position, words: string): Position {
  const lines = words.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!.length;
  return { line: line + lines.length - 1, character: lines.length > 1 ? last : character + last };
}
