import { l10n, Selection, TabInputText, type TextDocument, window } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';

/** Puts the words by which one refers to a place of a plan at the cursor of the draft; one step to undo. */
export async function insertReference(
  drafts: ActiveDraft,
  server: PlanServer,
  { id, line }: { readonly id: string; readonly line: number },
): Promise<void> {
  const draft = drafts.current;
  if (!draft) {
    void window.showInformationMessage(l10n.t('No plan draft is open.'));
    return;
  }
  const reference = await server.libraryReference(draft, id, line);
  if (reference === undefined) return;
  const viewColumn = drafts.editor?.viewColumn ?? columnOf(draft);
  const editor = await window.showTextDocument(draft, viewColumn ? { viewColumn } : {});
  const { start } = editor.selection;
  await editor.edit((edit) => edit.replace(editor.selection, reference));
  const behind = start.translate(0, reference.length);
  editor.selection = new Selection(behind, behind);
}

/** Where the draft waits behind another tab. */
function columnOf(draft: TextDocument) {
  const uri = draft.uri.toString();
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  )?.viewColumn;
}
