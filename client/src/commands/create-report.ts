import { commands, l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import { type ReportFormat, reportFileName } from '../report/file-name.ts';
import { beside, openInBrowser, wantsToOpen } from '../saved-page.ts';
import type { PlanServer } from '../server.ts';

/** Where a report shall go, for callers that know it already. */
interface Target {
  readonly format: ReportFormat;
  readonly file: Uri;
}

/** Writes all that was found in the draft in front into a file for those who have no VS Code. Gives the file. */
export async function createReport(
  drafts: ActiveDraft,
  server: PlanServer,
  given?: Target,
): Promise<Uri | undefined> {
  const draft = drafts.current;
  if (!draft) return undefined;
  // A menu hands over what it likes.
  const target = given?.file instanceof Uri ? given : await askForTarget(draft);
  if (!target) return undefined;
  const text = await ask(server, draft, target.format);
  if (text === undefined) return undefined;
  await workspace.fs.writeFile(target.file, new TextEncoder().encode(text));
  void offerToOpen(target);
  return target.file;
}

async function askForTarget(draft: TextDocument): Promise<Target | undefined> {
  const format = await askForFormat();
  if (!format) return undefined;
  const file = await window.showSaveDialog({
    title: l10n.t('Save the review report'),
    filters: format === 'html' ? { HTML: ['html'] } : { Markdown: ['md'] },
    ...beside(draft, reportFileName(draft.uri.path, format)),
  });
  return file && { format, file };
}

async function askForFormat(): Promise<ReportFormat | undefined> {
  const html = { label: 'HTML', detail: l10n.t('For any browser; prints on A4') };
  const markdown = { label: 'Markdown', detail: l10n.t('To edit further or to paste') };
  const chosen = await window.showQuickPick([html, markdown], {
    placeHolder: l10n.t('Form of the review report'),
  });
  return chosen && (chosen === html ? 'html' : 'md');
}

async function ask(
  server: PlanServer,
  draft: TextDocument,
  format: ReportFormat,
): Promise<string | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Writing the review report…'),
    cancellable: true,
  };
  return window.withProgress(options, async (_, token) => {
    try {
      const answer = await server.report(draft, format, token);
      if (!answer && !token.isCancellationRequested) tellFailure();
      return answer?.text;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      server.client.error('No report.', error, false);
      tellFailure();
      return undefined;
    }
  });
}

function tellFailure(): void {
  void window.showErrorMessage(l10n.t('The review report could not be made. See the output for the reason.'));
}

async function offerToOpen({ format, file }: Target): Promise<void> {
  if (!(await wantsToOpen(file))) return;
  if (format === 'md') await commands.executeCommand('markdown.showPreview', file);
  else await openInBrowser(file);
}
