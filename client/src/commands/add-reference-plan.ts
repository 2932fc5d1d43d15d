import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { AddedPlan, AddPlansResponse } from '../protocol.ts';
import type { PlanServer } from '../server.ts';

const projectFileName = 'guihua.json';
const wholeDocument = new Range(0, 0, Number.MAX_SAFE_INTEGER, 0);

/** Adds files to the guihua.json that holds for the draft in front; asks for them unless they are given. */
export async function addReferencePlan(
  drafts: ActiveDraft,
  server: PlanServer,
  given?: readonly Uri[],
): Promise<void> {
  const folder = folderFor(drafts);
  if (!folder) {
    void window.showWarningMessage(
      l10n.t('Open a folder first: reference plans are noted in its guihua.json.'),
    );
    return;
  }
  const files = given ?? (await askForFiles(folder));
  if (!files?.length) return;
  const projectFile = await findProjectFile(drafts.current?.uri, folder);
  const text = await textOf(projectFile);
  const answer = await server.addReferencePlans({
    projectFile: { uri: projectFile.toString(), text },
    files: files.map((file) => file.toString()),
  });
  if ('text' in answer && answer.text !== null) await write(projectFile, text, answer.text);
  report(answer, projectFile);
}

/** Where guihua.json belongs unless there is one: the workspace's folder, or that of a draft opened alone. */
function folderFor({ current }: ActiveDraft): Uri | undefined {
  const around = current && workspace.getWorkspaceFolder(current.uri);
  const folder = around ?? workspace.workspaceFolders?.[0];
  if (folder) return folder.uri;
  return current?.uri.scheme === 'file' ? Uri.joinPath(current.uri, '..') : undefined;
}

async function askForFiles(defaultUri: Uri): Promise<Uri[] | undefined> {
  return window.showOpenDialog({
    title: l10n.t('Reference plans: full texts in UTF-8'),
    openLabel: l10n.t('Add'),
    canSelectMany: true,
    defaultUri,
    filters: { [l10n.t('Plans')]: ['txt', 'md', 'json'] },
  });
}

/** The nearest one above the draft, as the server finds it; otherwise a new one in the folder. */
async function findProjectFile(draft: Uri | undefined, folder: Uri): Promise<Uri> {
  const isBelow = draft?.toString().startsWith(`${folder.toString()}/`);
  for (let at = draft && isBelow ? Uri.joinPath(draft, '..') : folder; ; at = Uri.joinPath(at, '..')) {
    const file = Uri.joinPath(at, projectFileName);
    if (at.path === folder.path || (await exists(file))) return file;
  }
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** As it stands in the editor, saved or not. */
async function textOf(file: Uri): Promise<string | null> {
  return (await exists(file)) ? (await workspace.openTextDocument(file)).getText() : null;
}

/** One step to undo. Saved, so that the plans are read. */
async function write(file: Uri, before: string | null, after: string): Promise<void> {
  const edit = new WorkspaceEdit();
  if (before === null) edit.createFile(file, { contents: new TextEncoder().encode(after) });
  else {
    const document = await workspace.openTextDocument(file);
    edit.replace(file, document.validateRange(wholeDocument), after);
  }
  await workspace.applyEdit(edit);
  await (await workspace.openTextDocument(file)).save();
}

function report(answer: AddPlansResponse, projectFile: Uri): void {
  if ('reason' in answer) {
    void window.showErrorMessage(answer.reason);
    return;
  }
  const added = answer.results.flatMap(({ plans }) => plans.map(understood));
  const messages = answer.results.flatMap((result) => result.messages);
  if (messages.length > 0) void window.showWarningMessage(messages.join(' '));
  if (added.length === 0) return;
  const open = l10n.t('Open guihua.json');
  void window.showInformationMessage([l10n.t('Added:'), ...added].join(' '), open).then((chosen) => {
    if (chosen === open) void window.showTextDocument(projectFile);
  });
}

/** What the server read, so that the author sees at once where it went wrong. */
function understood({ title, period, chapters, boxes, indicators }: AddedPlan): string {
  return l10n.t(
    '{0} ({1}–{2}): {3} chapters, {4} boxes, {5} indicators.',
    title,
    period.baseYear + 1,
    period.targetYear,
    chapters,
    boxes,
    indicators,
  );
}
