import {
  commands,
  type Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { Debounce } from '../debounce.ts';
import { findingsIn } from '../diagnostics.ts';
import type { Answer } from '../draft-answers.ts';
import { DraftText } from '../draft-text.ts';
import { type ActiveDraft, isDraft } from '../drafts.ts';
import type { Outline, Outlines } from '../outline/outlines.ts';
import type { WordCount } from '../protocol.ts';
import type { PlanServer } from '../server.ts';
import { type Content, charactersContent, findingsContent, sectionContent } from './contents.ts';
import { Counts, type DraftCounts } from './counts.ts';
import { createItems, type Part } from './items.ts';
import { pickChapter } from './pick-chapter.ts';
import { pickFinding } from './pick-finding.ts';
import { pickHeading } from './pick-heading.ts';
import { sectionPath } from './section-path.ts';

/** How long the draft is, what was found in it, and which section the cursor is in. */
export class StatusBar implements Disposable {
  private readonly items = createItems();
  private readonly counts: Counts;
  private outline: Outline | undefined;
  private count: DraftCounts | undefined;
  private selection: WordCount | undefined;
  private readonly moving = new Debounce(50, () => this.draw());
  private readonly selecting = new Debounce(100, () => void this.countSelection());
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
    outlines: Outlines,
  ) {
    this.counts = new Counts(drafts, server);
    this.subscriptions = [
      ...Object.values(this.items),
      this.counts,
      this.moving,
      this.selecting,
      outlines.onDidChange((outline) => {
        this.outline = outline;
        this.moving.trigger();
      }),
      this.counts.onDidChange((count) => {
        this.count = count;
        this.selecting.trigger();
        this.moving.trigger();
      }),
      drafts.onDidChange(() => {
        this.selection = undefined;
        this.draw();
      }),
      languages.onDidChangeDiagnostics(() => this.moving.trigger()),
      window.onDidChangeActiveTextEditor(() => this.draw()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document !== drafts.current) return;
        this.moving.trigger();
        this.selecting.trigger();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('guihua.statusBar')) this.draw();
      }),
      commands.registerCommand('guihua.showCharacters', () => pickChapter(drafts, server)),
      commands.registerCommand('guihua.showFindings', () => {
        if (drafts.current) pickFinding(this.textOf(drafts.current), drafts);
      }),
      commands.registerCommand('guihua.pickHeading', () => pickHeading(drafts)),
    ];
  }

  /** What an item says, empty while it is hidden. */
  text(part: Part): string {
    return this.items[part].text;
  }

  /** Resolves as soon as the items speak of the active draft as it stands. */
  async whenReady(): Promise<void> {
    await this.counts.whenCurrent();
    await this.countSelection();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private draw(): void {
    const editor = this.frontEditor();
    this.drawCharacters(editor);
    this.drawFindings(editor);
    this.drawSection(editor);
  }

  /** A panel or the sidebar may have the focus; another document in front hides the items. */
  private frontEditor(): TextEditor | undefined {
    const active = window.activeTextEditor;
    return active && !isDraft(active.document) ? undefined : this.drafts.editor;
  }

  private drawCharacters(editor: TextEditor | undefined): void {
    const count = isAbout(this.count, editor) ? this.count : undefined;
    this.show('characters', count && charactersContent(count.draft, this.selection));
  }

  /** All files of the draft, as far as they are known. */
  private textOf(document: TextDocument): DraftText {
    const uri = document.uri.toString();
    const known = this.outline?.text;
    return known?.file(uri) ? known : new DraftText(uri, document);
  }

  private drawFindings(editor: TextEditor | undefined): void {
    this.show('findings', editor && findingsContent(findingsIn(this.textOf(editor.document))));
  }

  private drawSection(editor: TextEditor | undefined): void {
    const outline = isAbout(this.outline, editor) ? this.outline : undefined;
    const cursor = editor && outline?.text.inWhole(editor.document.uri.toString(), editor.selection.active);
    this.show('section', cursor && outline && sectionContent(sectionPath(outline.roots, cursor)));
  }

  private show(part: Part, content: Content = { text: '', tooltip: '' }): void {
    const item = this.items[part];
    item.text = content.text;
    item.tooltip = content.tooltip;
    item.accessibilityInformation = { label: `${item.name}: ${content.tooltip}`, role: 'button' };
    const wanted = workspace.getConfiguration('guihua').get(`statusBar.${part}`, true);
    if (content.text && wanted) item.show();
    else item.hide();
  }

  private async countSelection(): Promise<void> {
    const editor = this.drafts.editor;
    const selections = editor?.selections.filter((one) => !one.isEmpty) ?? [];
    const answer =
      editor && selections.length > 0
        ? await this.server.status(editor.document, selections).catch(() => undefined)
        : undefined;
    this.selection = answer?.selection ?? undefined;
    this.draw();
  }
}

function isAbout(answer: Answer | undefined, editor: TextEditor | undefined): boolean {
  return editor !== undefined && answer?.text.file(editor.document.uri.toString()) !== undefined;
}
