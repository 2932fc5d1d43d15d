import { l10n, window, workspace } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';

/** Writes the 目录 of the draft in front, or brings it up to date; one step to undo. */
export async function updateToc(drafts: ActiveDraft, server: PlanServer): Promise<void> {
  const draft = drafts.current;
  const answer = draft && (await server.updateToc(draft));
  if (!answer) return;
  if (!answer.edit) {
    const message = answer.hasToc
      ? l10n.t('The table of contents is up to date.')
      : l10n.t('There are no headings for a table of contents.');
    window.setStatusBarMessage(message, 3000);
    return;
  }
  const edit = await server.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (!(await workspace.applyEdit(edit)))
    void window.showWarningMessage(l10n.t('The draft has changed meanwhile. Try again.'));
}
