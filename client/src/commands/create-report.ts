import {
  commands,
  env,
  l10n,
  ProgressLocation,
  type TextDocument,
  UIKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import { type ReportFormat, reportFileName } from '../report/file-name.ts';
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
    ...defaultFile(draft, format),
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

/** Beside the draft; one that was never saved has no place yet. */
function defaultFile({ uri }: TextDocument, format: ReportFormat): { defaultUri?: Uri } {
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder ? { defaultUri: Uri.joinPath(folder, reportFileName(uri.path, format)) } : {};
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

async function offerToOpen(target: Target): Promise<void> {
  const open = l10n.t('Open');
  const name = target.file.path.slice(target.file.path.lastIndexOf('/') + 1);
  const chosen = await window.showInformationMessage(l10n.t('Saved: {0}', name), open);
  if (chosen === open) await openReport(target);
}

/** HTML belongs into a browser, which only sees the files of its own machine. */
async function openReport({ format, file }: Target): Promise<void> {
  const isHere = file.scheme === 'file' && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
  if (format === 'md') await commands.executeCommand('markdown.showPreview', file);
  else if (isHere) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
