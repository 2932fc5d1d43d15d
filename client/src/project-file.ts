import { type Disposable, type TextDocument, window, workspace } from 'vscode';

const name = 'guihua.json';

export function isProjectFile({ uri }: TextDocument): boolean {
  return uri.path.endsWith(`/${name}`);
}

/**
 * The order of a draft's files is read from the disk. Moving a chapter changes and saves guihua.json out of the author's sight, and so
 * does undoing it.
 */
export function saveProjectFileAfterUndo(): Disposable {
  return workspace.onDidChangeTextDocument(({ document, reason }) => {
    if (reason === undefined || !isProjectFile(document) || isShown(document)) return;
    void document.save();
  });
}

function isShown(document: TextDocument): boolean {
  return window.visibleTextEditors.some((editor) => editor.document === document);
}
