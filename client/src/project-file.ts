import { type Disposable, type TextDocument, window, workspace } from 'vscode';

const name = 'guihua.json';

function isProjectFile({ uri }: TextDocument): boolean {
  return uri.path.endsWith(`/${name}`);
}

/**
 * The order of a draft's files is read from the disk. Moving a chapter changes and saves guihua.json out of the author's sight, and so
 * does undoing it.
 */
export function saveProjectFileAfterUndo(): Disposable {
  return workspace.onDidChangeTextDocument(({ document, reason }) => {
    // Who undoes what he wrote in the file himself saves it himself.
    const isOwn = window.activeTextEditor?.document === document;
    if (reason !== undefined && isProjectFile(document) && !isOwn) void document.save();
  });
}
