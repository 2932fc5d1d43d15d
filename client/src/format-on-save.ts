import { type Disposable, type TextDocument, TextDocumentSaveReason, type TextEdit, workspace } from 'vscode';
import { isDraft } from './drafts.ts';
import type { PlanServer } from './server.ts';

/**
 * Aligns the tables of a draft when it is saved, if `guihua.formatOnSave` says so. Where `editor.formatOnSave` is on, the editor does it
 * by itself; saved in the background while the author types, a draft is left alone, as the editor leaves it.
 */
export function formatOnSave(server: PlanServer): Disposable {
  return workspace.onWillSaveTextDocument(({ document, reason, waitUntil }) => {
    if (isDraft(document) && reason !== TextDocumentSaveReason.AfterDelay && isWanted(document)) {
      waitUntil(format(server, document));
    }
  });
}

function isWanted(document: TextDocument): boolean {
  const wants = (section: string) => workspace.getConfiguration(section, document).get('formatOnSave', false);
  return wants('guihua') && !wants('editor');
}

/** A server that does not answer must not keep the draft from being saved. */
async function format(server: PlanServer, document: TextDocument): Promise<TextEdit[]> {
  return server.format(document).catch((error: unknown) => {
    server.client.error('The tables were not aligned.', error, false);
    return [];
  });
}
