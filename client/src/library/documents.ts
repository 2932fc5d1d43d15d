import {
  type Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type TextDocumentContentProvider,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import type { ReferencePlans } from './plans.ts';

export const libraryScheme = 'guihua-library';

/** The reference plans as documents to read, whoever opens them: guihua-library:/yiyang-14.md */
export class LibraryDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  /** By URI; by its name every document would be Markdown. */
  private readonly languageIds = new Map<string, string>();
  private readonly subscriptions: Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
    plans: ReferencePlans,
  ) {
    this.subscriptions = [
      this.changed,
      workspace.registerTextDocumentContentProvider(libraryScheme, this),
      workspace.onDidOpenTextDocument((document) => this.setLanguage(document)),
      plans.onDidChange(() => {
        for (const { uri } of workspace.textDocuments)
          if (uri.scheme === libraryScheme) this.changed.fire(uri);
      }),
    ];
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const answer = await this.server.libraryDocument(this.drafts.current, idOf(uri));
    if (!answer) return '';
    this.languageIds.set(uri.toString(), answer.languageId);
    return answer.text;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private setLanguage(document: TextDocument): void {
    const languageId = document.uri.scheme === libraryScheme && this.languageIds.get(document.uri.toString());
    if (languageId && languageId !== document.languageId) {
      void languages.setTextDocumentLanguage(document, languageId);
    }
  }
}

/** The plan and the line that a reader of such a document has the cursor on. */
export function placeInFront(): { id: string; line: number } | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.scheme !== libraryScheme) return undefined;
  return { id: idOf(editor.document.uri), line: editor.selection.active.line };
}

function idOf({ path }: Uri): string {
  return path.replace(/^\/|\.md$/g, '');
}

/**
 * Opens a document at a line, with `top` as the first in sight, in the editor that has it already if there is one. Not as a preview:
 * that would take the place of a draft that is one.
 */
export async function openLibraryDocument(
  address: string,
  { line, top }: { readonly line: number; readonly top: number },
  toSide: boolean,
): Promise<void> {
  const uri = Uri.parse(address);
  const place = new Range(line, 0, line, 0);
  const visible = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const besides = visible?.viewColumn !== window.activeTextEditor?.viewColumn;
  const viewColumn = toSide && !(visible && besides) ? ViewColumn.Beside : visible?.viewColumn;
  const where = viewColumn === undefined ? {} : { viewColumn };
  const editor = await window.showTextDocument(uri, { selection: place, preview: false, ...where });
  editor.revealRange(new Range(top, 0, top, 0), TextEditorRevealType.AtTop);
}
