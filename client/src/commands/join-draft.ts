import { l10n, window, workspace } from 'vscode';
import { type ActiveDraft, languageId } from '../drafts.ts';
import type { PlanServer } from '../server.ts';

/** 合并为一个文件: the files of the draft as one new document, which is saved wherever its author likes. */
export async function joinDraft({ current }: ActiveDraft, server: PlanServer): Promise<void> {
  if (!current) return;
  const content = await server.joinedDraft(current);
  if (content === undefined) {
    void window.showInformationMessage(
      l10n.t('This draft is one file. A guihua.json whose "files" names several makes them one draft.'),
    );
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: languageId, content }));
}
