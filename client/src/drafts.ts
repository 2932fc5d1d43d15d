import {
  commands,
  type Disposable,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

export const languageId = 'guihua';

/** Where authors write. The old side of a comparison (`git:`) is left alone: its findings would show twice. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

export const draftSelector = schemes.map((scheme) => ({ language: languageId, scheme }));

export function isWritable(document: TextDocument): boolean {
  return schemes.includes(document.uri.scheme);
}

export function isDraft(document: TextDocument): boolean {
  return document.languageId === languageId && isWritable(document);
}

/** The editor with the keyboard focus, if it holds a draft. */
export function activeDraftEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isDraft(editor.document) ? editor : undefined;
}

/**
 * The draft that the sidebar speaks of: the one worked on last, for as long as a tab holds it. So the outline stays
 * while the author looks up something in another document.
 */
export class ActiveDraft implements Disposable {
  private document: TextDocument | undefined;
  private readonly changed = new EventEmitter<TextDocument | undefined>();
  private readonly subscriptions: Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      window.onDidChangeActiveTextEditor(() => this.update()),
      window.tabGroups.onDidChangeTabs(() => this.update()),
      workspace.onDidOpenTextDocument(() => this.update()),
      workspace.onDidCloseTextDocument(() => this.update()),
    ];
    this.update();
  }

  get current(): TextDocument | undefined {
    return this.document;
  }

  /** An editor that shows the draft, preferably the active one. */
  get editor(): TextEditor | undefined {
    const shows = (editor: TextEditor) => editor.document === this.document;
    const active = window.activeTextEditor;
    return active && shows(active) ? active : window.visibleTextEditors.find(shows);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const next = activeDraftEditor()?.document ?? (this.isStillOpen() ? this.document : undefined);
    if (next === this.document) return;
    this.document = next;
    void commands.executeCommand('setContext', 'guihua.hasDraft', next !== undefined);
    this.changed.fire(next);
  }

  private isStillOpen(): boolean {
    const document = this.document;
    if (!document || document.isClosed || !isDraft(document)) return false;
    const uri = document.uri.toString();
    return window.tabGroups.all.some((group) =>
      group.tabs.some(({ input }) => {
        if (input instanceof TabInputText) return input.uri.toString() === uri;
        return input instanceof TabInputTextDiff && input.modified.toString() === uri;
      }),
    );
  }
}
