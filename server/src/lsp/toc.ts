import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { writeToc } from '../core/features/toc/write-toc.ts';
import { touches } from '../core/text/range.ts';
import type { Analysis } from './analyses.ts';
import { fromRange, toWorkspaceEdit } from './convert.ts';
import { describe, guarded } from './guard.ts';
import type { Session } from './session.ts';

export const updateTocKind = `${CodeActionKind.Source}.updateToc.guihua`;

export interface UpdateTocParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface UpdateTocResult {
  /** null where nothing is to be done. */
  readonly edit: WorkspaceEdit | null;
  /** Whether there is a 目录, which is up to date then; otherwise there is no heading to be listed. */
  readonly hasToc: boolean;
}

export const updateTocRequest = new RequestType<UpdateTocParams, UpdateTocResult | null, void>(
  'guihua/updateToc',
);

/** Writes the 目录 of a draft or brings it up to date: at request, and before saving where the settings say so. */
export function serveToc(connection: Connection, session: Session): void {
  connection.onRequest(
    updateTocRequest,
    guarded<UpdateTocParams, UpdateTocResult | null>(connection, null, async ({ textDocument }) => {
      const analysis = await session.analysis(textDocument.uri);
      return analysis && { edit: tocEdit(analysis, session), hasToc: analysis.plan.toc !== null };
    }),
  );
  session.documents.onWillSaveWaitUntil(async ({ document }) => {
    try {
      return await editsOnSave(document.uri, session);
    } catch (error) {
      // A draft can be saved whatever becomes of its 目录.
      connection.console.error(describe(error));
      return [];
    }
  });
}

/** Brings a 目录 up to date, but makes none where the author has none. */
async function editsOnSave(uri: string, session: Session): Promise<TextEdit[]> {
  const analysis = await session.analysis(uri);
  if (!analysis?.settings.toc.updateOnSave || !analysis.plan.toc) return [];
  const { plan, settings } = analysis;
  // What is saved is this document alone.
  return toWorkspaceEdit(plan.source, writeToc(plan, settings.toc), false).changes?.[uri] ?? [];
}

function tocEdit({ plan, settings }: Analysis, { support }: Session): WorkspaceEdit | null {
  const edits = writeToc(plan, settings.toc);
  return edits.length === 0 ? null : toWorkspaceEdit(plan.source, edits, support.versionedEdits);
}

/** Among the actions of the whole document, and at the heading 目录. */
export function tocActions(
  analysis: Analysis,
  { range, textDocument }: CodeActionParams,
  session: Session,
  kind: string,
): CodeAction[] {
  const { source, toc } = analysis.plan;
  const heading = toc && { start: toc.range.start, end: toc.headingRange.end };
  const isAtToc = heading !== null && touches(heading, fromRange(source, range, textDocument.uri).start);
  if (kind !== updateTocKind && !isAtToc) return [];
  const edit = tocEdit(analysis, session);
  return edit ? [{ title: toc ? '更新目录' : '生成目录', kind, edit }] : [];
}
