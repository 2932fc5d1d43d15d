import { type Disposable, Range, TextEditorRevealType, Uri, type Webview, window, workspace } from 'vscode';
import type { ActiveDraft } from '../../drafts.ts';
import type { FromPanel, ToPreview } from '../messages.ts';

/** Tells the preview where the draft and the author are, and lets the editor follow it where the author wants that. */
export class CursorLink implements Disposable {
  private readonly subscriptions: Disposable[];
  /** The editor is being scrolled by the preview, which need not hear of it. */
  private led = false;

  constructor(
    private readonly webview: Webview,
    private readonly drafts: ActiveDraft,
  ) {
    this.subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === drafts.editor) this.tellCursor();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        if (textEditor !== drafts.editor || !visibleRanges[0]) return;
        if (!this.led) this.post({ type: 'scroll', line: visibleRanges[0].start.line });
        this.led = false;
      }),
      webview.onDidReceiveMessage((message: FromPanel) => {
        if (message.type === 'scrolled') this.lead(message.line);
        // Where the author goes from the preview, it is already.
        if (message.type === 'reveal') this.led = true;
      }),
    ];
  }

  onDrawn(): void {
    const { current } = this.drafts;
    const folder = current && current.uri.scheme !== 'untitled' ? Uri.joinPath(current.uri, '..') : undefined;
    this.post({ type: 'folder', address: folder ? `${this.webview.asWebviewUri(folder)}/` : null });
    this.tellCursor();
  }

  /** The block at the cursor is marked, and shown if it is out of sight. */
  private tellCursor(): void {
    const { editor } = this.drafts;
    if (editor) this.post({ type: 'cursor', line: editor.selection.active.line });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private post(message: ToPreview): void {
    void this.webview.postMessage(message);
  }

  private lead(line: number): void {
    const { editor } = this.drafts;
    if (!editor || !workspace.getConfiguration('guihua').get('preview.scrollEditor', false)) return;
    if (line >= editor.document.lineCount || editor.visibleRanges[0]?.start.line === line) return;
    this.led = true;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }
}
