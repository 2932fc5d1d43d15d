import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type Answer, DraftAnswers } from '../draft-answers.ts';
import { DraftText, type FileRange } from '../draft-text.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { Stated } from '../protocol.ts';
import { revealInEditor, revealPlace } from '../reveal.ts';
import type { PlanServer } from '../server.ts';
import { type Page, pageOf } from './html.ts';
import type { FromPanel } from './messages.ts';

/** What a panel shows of the draft, and where its page comes from. */
export interface PanelKind<Response extends Stated, Content> {
  readonly command: string;
  readonly viewType: string;
  readonly title: () => string;
  readonly page: Page;
  /** The author goes on in the text; other panels are there to be looked through. */
  readonly leavesFocus?: boolean;
  readonly ask: (server: PlanServer, document: TextDocument) => Promise<Response | undefined>;
  /** Without an answer there is no draft. */
  readonly contentOf: (answer: Response | undefined) => Content;
  /** What the page is told where it has drawn something already; otherwise the content itself. */
  readonly changeOf?: (content: Content, drawn: Content | undefined) => object;
  /** Goes on between page and editor as long as the panel is open. */
  readonly follow?: (webview: Webview, drafts: ActiveDraft) => Follower;
  /** Places of the page are lines of the whole draft, be it of several files. */
  readonly countsInWhole?: boolean;
}

interface Follower extends Disposable {
  /** Called when the page shows another state of the draft. */
  onDrawn(text: DraftText | undefined): void;
}

/** A panel beside the editor while it is open. It follows the draft. */
export class DraftPanel<Response extends Stated, Content> implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly answers: DraftAnswers<Response & Answer>;
  private readonly subscriptions: Disposable[];
  private readonly posted = new EventEmitter<Content>();
  private readonly received = new EventEmitter<FromPanel>();
  private answer: (Response & Answer) | undefined;
  /** The page is loaded anew when its tab comes to the front again. */
  private isLoaded = false;
  private drawn: Content | undefined;
  private readonly follower: Follower | undefined;

  readonly onDidPost = this.posted.event;
  readonly onDidReceive = this.received.event;

  constructor(
    private readonly kind: PanelKind<Response, Content>,
    extension: Uri,
    private readonly drafts: ActiveDraft,
    server: PlanServer,
  ) {
    const folder = Uri.joinPath(extension, 'dist', 'webview');
    const title = kind.title();
    const pictures = kind.page.pictures ? foldersOf(drafts.current) : [];
    const options = { enableScripts: true, localResourceRoots: [folder, ...pictures] };
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: kind.leavesFocus ?? false };
    this.panel = window.createWebviewPanel(kind.viewType, title, place, options);
    this.answers = new DraftAnswers(drafts, server, async (document) => {
      const response = await kind.ask(server, document);
      const uri = document.uri.toString();
      return response && { ...response, uri, text: new DraftText(uri, response) };
    });
    this.follower = kind.follow?.(this.panel.webview, drafts);
    this.subscriptions = [
      this.panel,
      this.answers,
      this.posted,
      this.received,
      this.panel.webview.onDidReceiveMessage((message: FromPanel) => this.receive(message)),
      this.answers.onDidChange((answer) => this.show(answer)),
      drafts.onDidChange((document) => {
        if (!document) this.show(undefined);
      }),
    ];
    this.panel.webview.html = pageOf(this.panel.webview, folder, title, kind.page);
  }

  get onDidDispose() {
    return this.panel.onDidDispose;
  }

  reveal(): void {
    this.panel.reveal(undefined, this.kind.leavesFocus);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.follower?.dispose();
  }

  /** What the page says. */
  async receive(message: FromPanel): Promise<void> {
    this.received.fire(message);
    if (message.type === 'reveal') {
      await this.goTo(message.range);
      return;
    }
    if (message.type !== 'ready') return;
    this.isLoaded = true;
    this.drawn = undefined;
    const draft = this.drafts.current;
    this.show(draft ? ((await this.answers.of(draft)) ?? this.answer) : undefined);
  }

  private async goTo(range: FileRange): Promise<void> {
    if (!this.answer) return;
    const { uri, text } = this.answer;
    if (!this.kind.countsInWhole) return revealPlace(uri, range);
    const { file, line } = text.inFile(range.start.line);
    const start = { line, character: 0 };
    await revealInEditor(Uri.parse(file.uri), { start, end: start });
  }

  private show(answer: (Response & Answer) | undefined): void {
    this.answer = answer;
    // What is not known yet follows; what there is no draft for does not.
    if (!this.isLoaded || (!answer && this.drafts.current)) return;
    const content = this.kind.contentOf(answer);
    void this.panel.webview.postMessage(this.kind.changeOf?.(content, this.drawn) ?? content);
    this.drawn = content;
    this.follower?.onDrawn(answer?.text);
    this.posted.fire(content);
  }
}

/** Where the pictures of a draft lie: in its own folder, or elsewhere in the project. */
function foldersOf(draft: TextDocument | undefined): Uri[] {
  const own = draft && draft.uri.scheme !== 'untitled' ? [Uri.joinPath(draft.uri, '..')] : [];
  return [...own, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
}
