import {
  type CodeAction,
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ActiveDraft } from '../drafts.ts';

const scheme = 'guihua-tidied';
const kind = 'source.tidyText.guihua';

/** What the comparison on screen offers to do. */
interface Offer {
  readonly document: TextDocument;
  readonly version: number;
  readonly edit: WorkspaceEdit;
  /** The draft as it would be, shown on the right. */
  readonly preview: Uri;
  readonly text: string;
}

/**
 * Tidies the selection, or the whole draft. The changes are shown as a comparison first, where Ctrl+Enter or the check mark makes them: the
 * editor's own preview of refactorings would want every single change ticked.
 */
export function registerTidyText(drafts: ActiveDraft): Disposable[] {
  const changed = new EventEmitter<Uri>();
  let offer: Offer | undefined;
  return [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => offer?.text ?? '',
    }),
    commands.registerCommand('guihua.tidyText', async () => {
      const made = await makeOffer(drafts);
      if (!made) return;
      offer = made;
      changed.fire(made.preview);
      const title = l10n.t('Tidy pasted text (Ctrl+Enter applies)');
      await commands.executeCommand('vscode.diff', made.document.uri, made.preview, title);
    }),
    commands.registerCommand('guihua.tidyText.apply', async () => {
      if (offer && (await apply(offer))) offer = undefined;
    }),
  ];
}

async function makeOffer({ current: document, editor }: ActiveDraft): Promise<Offer | undefined> {
  if (!document) return undefined;
  const range = editor?.selection ?? new Range(0, 0, 0, 0);
  const { uri, version } = document;
  const [action] = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
  if (!action?.edit) {
    void window.showInformationMessage(l10n.t('There is nothing to tidy here.'));
    return undefined;
  }
  const preview = Uri.from({ scheme, path: uri.path });
  return { document, version, edit: action.edit, preview, text: textAfter(document, action.edit) };
}

function textAfter(document: TextDocument, edit: WorkspaceEdit): string {
  const edits = edit.get(document.uri).sort((a, b) => b.range.start.compareTo(a.range.start));
  let text = document.getText();
  for (const { range, newText } of edits) {
    text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  }
  return text;
}

/** One step to undo. */
async function apply({ document, version, edit, preview }: Offer): Promise<boolean> {
  if (document.isClosed || document.version !== version) {
    void window.showWarningMessage(l10n.t('The draft has changed since. Tidy it again.'));
    return false;
  }
  if (!(await workspace.applyEdit(edit))) return false;
  await closePreview(preview);
  await window.showTextDocument(document);
  return true;
}

async function closePreview(preview: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(
    tabs.filter(
      ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === preview.toString(),
    ),
  );
}
