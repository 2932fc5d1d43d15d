import { commands, env, l10n, type TextDocument, UIKind, Uri, window, workspace } from 'vscode';

// Files that are made of a draft for those who have no VS Code.

/** Beside the draft; one that was never saved has no place yet. */
export function beside({ uri }: TextDocument, name: string): { defaultUri?: Uri } {
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder ? { defaultUri: Uri.joinPath(folder, name) } : {};
}

/** Says that the file is there. */
export async function wantsToOpen(file: Uri): Promise<boolean> {
  const open = l10n.t('Open');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return (await window.showInformationMessage(l10n.t('Saved: {0}', name), open)) === open;
}

/** A browser only sees the files of its own machine. */
export async function openInBrowser(file: Uri): Promise<void> {
  const isHere = file.scheme === 'file' && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
  if (isHere) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}
