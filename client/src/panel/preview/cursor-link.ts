import {
  type Disposable,
  Range,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type Webview,
  window,
  workspace,
} from 'vscode';
import type { DraftText } from '../../draft-text.ts';
import type { ActiveDraft } from '../../drafts.ts';
import type { FromPanel, ToPreview } from '../messages.ts';

/** Tells the preview where the draft and the author are, and lets the editor follow it where the author wants that. */
export class CursorLink implements Disposable {
  private readonly subscriptions: Disposable[];
  /** The editor is being scrolled by the preview, which need not hear of it. */
  private led = false;
  private text: DraftText | undefined;

  constructor(
    private readonly webview: Webview,
    private readonly drafts: ActiveDraft,
  ) {
    this.subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === drafts.editor) this.tellCursor();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const [first] = visibleRanges;
        if (textEditor !== drafts.editor || !first) return;
        if (!this.led) this.tellScroll(textEditor, first.start.line, visibleRanges.at(-1)!.end.line);
        this.led = false;
      }),
      webview.onDidReceiveMessage((message: FromPanel) => {
        if (message.type === 'scrolled') this.lead(message.line);
        // Where the author goes from the preview, it is already.
        if (message.type === 'reveal') this.led = true;
      }),
    ];
  }

  onDrawn(text: DraftText | undefined): void {
    this.text = text;
    const { current } = this.drafts;
    const folder = current && current.uri.scheme !== 'untitled' ? Uri.joinPath(current.uri, '..') : undefined;
    this.post({ type: 'folder', address: folder ? `${this.webview.asWebviewUri(folder)}/` : null });
    this.tellCursor();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** The block at the cursor is marked, and shown if it is out of sight. */
  private tellCursor(): void {
    const { editor } = this.drafts;
    const line = editor && this.lineInDraft(editor, editor.selection.active.line);
    if (line !== undefined) this.post({ type: 'cursor', line });
  }

  private tellScroll(editor: TextEditor, ownFirst: number, ownLast: number): void {
    const line = this.lineInDraft(editor, ownFirst);
    const last = this.lineInDraft(editor, ownLast);
    if (line !== undefined && last !== undefined) this.post({ type: 'scroll', line, last });
  }

  private lineInDraft({ document }: TextEditor, own: number): number | undefined {
    return this.text?.inWhole(document.uri.toString(), { line: own, character: 0 })?.line;
  }

  private post(message: ToPreview): void {
    void this.webview.postMessage(message);
  }

  private lead(seen: number): void {
    const { editor } = this.drafts;
    if (!editor || !workspace.getConfiguration('guihua').get('preview.scrollEditor', false)) return;
    if (!this.text) return;
    const { file, line } = this.text.inFile(seen);
    if (file !== this.text.file(editor.document.uri.toString()) || line >= editor.document.lineCount) return;
    if (editor.visibleRanges[0]?.start.line === line) return;
    this.led = true;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }
}
