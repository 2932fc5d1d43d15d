import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import { pageFileName } from '../report/file-name.ts';
import { beside, openInBrowser, wantsToOpen } from '../saved-page.ts';
import type { PlanServer } from '../server.ts';

/** Writes the draft in front as a page that a browser prints: VS Code cannot print. Gives the file. */
export async function printPreview(
  drafts: ActiveDraft,
  server: PlanServer,
  given?: unknown,
): Promise<Uri | undefined> {
  const draft = drafts.current;
  if (!draft) return undefined;
  // A menu hands over what it likes: the draft, or the panel.
  const isTarget = given instanceof Uri && given.path.endsWith('.html');
  const file = isTarget ? given : await askForFile(draft);
  if (!file) return undefined;
  const page = await server.previewPage(draft);
  if (!page) {
    void window.showErrorMessage(l10n.t('The page could not be made. See the output for the reason.'));
    return undefined;
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(page.text));
  void wantsToOpen(file).then((open) => (open ? openInBrowser(file) : undefined));
  return file;
}

function askForFile(draft: TextDocument): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: l10n.t('Save the page to print'),
    filters: { HTML: ['html'] },
    ...beside(draft, pageFileName(draft.uri.path)),
  });
}
