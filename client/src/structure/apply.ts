import { l10n, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import type { PlanServer } from '../server.ts';

/** One step to undo, however many files it concerns. */
export async function applyStructureEdit(server: PlanServer, edit: ProtocolEdit): Promise<boolean> {
  if (isStale(edit)) return tellStale();
  const converted = await server.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  return workspace.applyEdit(converted, { isRefactoring: true });
}

/**
 * Shows the changes in VS Code's preview of refactorings, all of them ticked. The preview opens only for a change that asks for
 * confirmation, and one that does is not ticked. So a change asks for it that VS Code leaves out, because there is nothing to do: to
 * delete a file that cannot exist (…/草案.plan.md/preview), if it does.
 */
export async function previewStructureEdit(server: PlanServer, edit: ProtocolEdit): Promise<boolean> {
  if (isStale(edit)) return tellStale();
  const converted = await server.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const [first] = converted.entries();
  if (!first) return false;
  const nothing = Uri.joinPath(first[0], 'preview');
  converted.deleteFile(nothing, { ignoreIfNotExists: true }, { label: '', needsConfirmation: true });
  return workspace.applyEdit(converted, { isRefactoring: true });
}

/** Whether the author went on typing while the server was thinking, or has not saved what the server reads from the disk. */
function isStale({ documentChanges = [] }: ProtocolEdit): boolean {
  return documentChanges.some((change) => {
    if (!('textDocument' in change)) return false;
    const uri = Uri.parse(change.textDocument.uri).toString();
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
    const { version } = change.textDocument;
    return open !== undefined && (version === null ? open.isDirty : open.version !== version);
  });
}

function tellStale(): false {
  void window.showInformationMessage(l10n.t('The draft has changed meanwhile. Try again.'));
  return false;
}
