import { type Disposable, type TreeView, window, workspace } from 'vscode';
import { Debounce } from '../../debounce.ts';
import type { DraftText } from '../../draft-text.ts';
import type { ActiveDraft } from '../../drafts.ts';
import { nodeAt } from '../../outline/tree.ts';
import type { OutlineProvider } from './provider.ts';

const settingName = 'outline.followCursor';

/** Selects the heading that the cursor is in, without taking the focus and without opening the sidebar. */
export class CursorFollower implements Disposable {
  private readonly moving = new Debounce(100, () => void this.follow());
  private readonly subscriptions: Disposable[];
  private following = false;
  private again = false;
  private held = 0;

  constructor(
    private readonly tree: TreeView<string>,
    private readonly provider: OutlineProvider,
    private readonly drafts: ActiveDraft,
    private readonly text: () => DraftText | undefined,
    /** Resolves as soon as the tree shows the draft as it stands. */
    private readonly whenReady: () => Promise<void>,
  ) {
    this.subscriptions = [
      this.moving,
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === drafts.current) this.moving.trigger();
      }),
      // Another file of the draft in front: the same tree, the cursor elsewhere in it.
      drafts.onDidChange(() => this.moving.trigger()),
      provider.onDidChangeTreeData(() => this.moving.trigger()),
      tree.onDidChangeVisibility(() => this.moving.trigger()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`guihua.${settingName}`)) this.moving.trigger();
      }),
    ];
  }

  /** While sections are moved, the cursor stands where nobody put it; following it there would open sections that nobody asked for. */
  async hold<T>(change: () => Promise<T>): Promise<T> {
    this.held++;
    try {
      return await change();
    } finally {
      this.held--;
      this.moving.trigger();
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** One after the other: what moves the cursor while the tree is being selected in is followed afterwards. */
  private async follow(): Promise<void> {
    this.again = true;
    if (this.following) return;
    this.following = true;
    while (this.again && this.held === 0 && this.tree.visible && followsCursor()) {
      this.again = false;
      await this.selectHeading();
    }
    this.following = false;
  }

  private async selectHeading(): Promise<void> {
    await this.whenReady();
    const { editor } = this.drafts;
    // A file whose chapter was moved into another one belongs to no section.
    if (this.held > 0 || !editor?.document.getText().trim()) return;
    const cursor = this.text()?.inWhole(editor.document.uri.toString(), editor.selection.active);
    const node = cursor && nodeAt(this.provider.roots, cursor);
    // Of several selected nodes one may be where the cursor is.
    if (!node || this.tree.selection.includes(node.id)) return;
    try {
      await this.tree.reveal(node.id, { select: true, focus: false });
    } catch {
      // The tree was drawn anew meanwhile and lost the node; drawing brings us here again.
    }
  }
}

export function followsCursor(): boolean {
  return workspace.getConfiguration('guihua').get(settingName, true);
}

export async function setFollowsCursor(follow: boolean): Promise<void> {
  await workspace.getConfiguration('guihua').update(settingName, follow, true);
}
